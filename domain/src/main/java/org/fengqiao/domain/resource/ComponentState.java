package org.fengqiao.domain.resource;

/// How a component stands (部件状态). The order is that of files: new ones go to the end.
public enum ComponentState {
    /// 完好
    INTACT,
    /// 破损
    DAMAGED,
    /// 丢失
    LOST,
    /// 废弃
    ABANDONED,
    /// 移除
    REMOVED
}

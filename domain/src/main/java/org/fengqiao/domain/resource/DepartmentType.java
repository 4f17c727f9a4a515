package org.fengqiao.domain.resource;

/// Kinds of departments a case can be dispatched to.
public enum DepartmentType {
    /// 城市管理局
    CITY_MANAGEMENT("CG"),
    /// 公安分局
    PUBLIC_SECURITY("GA"),
    /// 住房和城乡建设局
    HOUSING("ZJ"),
    /// 应急管理局
    EMERGENCY("YJ"),
    /// 市场监督管理局
    MARKET("SJ"),
    /// 生态环境局
    ENVIRONMENT("HB"),
    /// 卫生健康委员会
    HEALTH("WJ"),
    /// 消防救援大队
    FIRE("XF"),
    /// 司法局
    JUSTICE("SF"),
    /// 街道网格中心
    GRID_CENTRE("WG");

    private final String suffix;

    DepartmentType(String suffix) {
        this.suffix = suffix;
    }

    /// Last part of a department's code, as in `320102-CG`.
    public String suffix() {
        return suffix;
    }
}

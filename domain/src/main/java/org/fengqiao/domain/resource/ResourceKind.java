package org.fengqiao.domain.resource;

/// Kinds of resources under command (DOMAIN.md 5.1).
public enum ResourceKind {
    /// 网格员, one per grid.
    GRID_WORKER,
    /// 公安民警
    POLICE,
    /// 城管队员
    CITY_MANAGEMENT,
    /// 应急队伍
    EMERGENCY_TEAM,
    /// 应急物资库
    EMERGENCY_DEPOT,
    /// 避难场所
    SHELTER,
    /// 医院
    HOSPITAL,
    /// 消防站
    FIRE_STATION,
    /// 消火栓
    HYDRANT,
    /// 监控
    CAMERA;

    /// True for people and teams that can be given an order.
    public boolean isForce() {
        return switch (this) {
            case GRID_WORKER, POLICE, CITY_MANAGEMENT, EMERGENCY_TEAM -> true;
            case EMERGENCY_DEPOT, SHELTER, HOSPITAL, FIRE_STATION, HYDRANT, CAMERA -> false;
        };
    }
}

package org.fengqiao.domain.resource;

/// Kinds of places that are looked after because something may happen there (重点场所).
public enum KeyPlaceKind {
    /// 学校幼儿园
    SCHOOL,
    /// 加油加气站
    FUEL_STATION,
    /// 危化品单位
    HAZARDOUS_GOODS,
    /// 建筑工地
    BUILDING_SITE,
    /// 商场市场
    MARKET,
    /// 宾馆旅店
    HOTEL,
    /// 娱乐场所
    ENTERTAINMENT
}

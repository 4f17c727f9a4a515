package org.fengqiao.domain.basemap;

/// Classes of what a base map shows.
public enum ContextClass {
    /// 快速路、高速公路; a line.
    EXPRESSWAY(ContextLayer.ROADS),
    /// 主干路; a line.
    ARTERIAL(ContextLayer.ROADS),
    /// 次干路; a line.
    SECONDARY(ContextLayer.ROADS),
    /// 支路; a line.
    LOCAL(ContextLayer.ROADS),
    /// A way for people on foot or bicycles, a service road; a line.
    PATH(ContextLayer.ROADS),
    /// A railway, metro or tram; a line.
    RAILWAY(ContextLayer.ROADS),
    /// A river or canal; an area.
    RIVER(ContextLayer.WATER),
    /// A lake or reservoir; an area.
    LAKE(ContextLayer.WATER),
    /// The sea; an area.
    SEA(ContextLayer.WATER),
    /// The course of a river or canal; a line.
    WATERWAY(ContextLayer.WATER),
    /// The course of a brook or ditch; a line.
    STREAM(ContextLayer.WATER),
    /// Wooded hills; an area.
    FOREST(ContextLayer.GREEN),
    /// A park; an area.
    PARK(ContextLayer.GREEN),
    /// Meadows, lawns, fields, playing grounds; an area.
    GRASS(ContextLayer.GREEN),
    /// One building's outline; an area.
    BUILDING(ContextLayer.BUILDINGS),
    /// A city or town; a point.
    TOWN(ContextLayer.PLACES),
    /// A part of a town; a point.
    QUARTER(ContextLayer.PLACES),
    /// A neighbourhood, village or hamlet; a point.
    NEIGHBOURHOOD(ContextLayer.PLACES),
    /// A stop of railway or metro; a point.
    STATION(ContextLayer.PLACES),
    /// Something people know their way by: a hospital, a school, a museum; a point.
    LANDMARK(ContextLayer.PLACES);

    private final ContextLayer layer;

    ContextClass(ContextLayer layer) {
        this.layer = layer;
    }

    /// The file it lies in.
    public ContextLayer layer() {
        return layer;
    }
}

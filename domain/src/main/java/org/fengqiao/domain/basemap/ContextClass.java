package org.fengqiao.domain.basemap;

/// Classes of what a base map shows.
public enum ContextClass {
    /// 快速路、高速公路; a line.
    EXPRESSWAY,
    /// 主干路; a line.
    ARTERIAL,
    /// 次干路; a line.
    SECONDARY,
    /// 支路; a line.
    LOCAL,
    /// A river or canal; an area.
    RIVER,
    /// A lake or reservoir; an area.
    LAKE,
    /// Wooded hills; an area.
    FOREST,
    /// A park; an area.
    PARK,
    /// One building's outline; an area.
    BUILDING;

    public boolean isRoad() {
        return switch (this) {
            case EXPRESSWAY, ARTERIAL, SECONDARY, LOCAL -> true;
            case RIVER, LAKE, FOREST, PARK, BUILDING -> false;
        };
    }

    public boolean isWater() {
        return this == RIVER || this == LAKE;
    }
}

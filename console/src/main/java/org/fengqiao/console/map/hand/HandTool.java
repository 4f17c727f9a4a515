package org.fengqiao.console.map.hand;

/// What clicks on the map do while a tool is in the hand.
public enum HandTool {
    /// Measures along a line.
    DISTANCE,
    /// Measures inside a ring.
    AREA,
    /// Gathers what lies inside a ring.
    LASSO;

    /// Whether the last place is joined to the first.
    boolean isRing() {
        return switch (this) {
            case DISTANCE -> false;
            case AREA, LASSO -> true;
        };
    }
}

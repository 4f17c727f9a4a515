package org.fengqiao.console.map.tile;

/// Where pictures lie over the ground, as they are shown at one zoom.
@FunctionalInterface
public interface GroundCover {

    /// What is known of a place.
    enum State {
        /// A picture covers it, by half at least.
        PICTURE,

        /// Nobody knows yet: its picture is under way, or would be if the place were in sight.
        EXPECTED,

        /// The ground is seen.
        BARE
    }

    /// Asked on the thread that owns the view; takes about a microsecond.
    ///
    /// @param worldX world units
    /// @param worldY world units
    State at(double worldX, double worldY);
}

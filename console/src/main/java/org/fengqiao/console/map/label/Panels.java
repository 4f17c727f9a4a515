package org.fengqiao.console.map.label;

import java.util.List;

/// Rectangles of the screen that lie over the map: scale bar, notes, overview, legends. A name that
/// one of them would cut is not shown. Which names stand, and where, is decided for the whole city
/// without them, so that pushing the map never moves one. Immutable, safe for any thread.
///
/// @param boxes logical pixels of the view
public record Panels(List<Box> boxes) {

    public static final Panels NONE = new Panels(List.of());

    /// So far must a hidden name come away from a panel before it is shown again: it shall not
    /// blink while the map trembles under the hand.
    static final double BACK_PX = 6;

    public Panels {
        boxes = List.copyOf(boxes);
    }

    /// Whether a name is to be hidden.
    ///
    /// @param ink with its halo, logical pixels of the view
    /// @param hidden whether it is until now
    public boolean hide(Box ink, boolean hidden) {
        Box kept = hidden ? ink.grown(BACK_PX) : ink;
        return boxes.stream().anyMatch(kept::meets);
    }
}

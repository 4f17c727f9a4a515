package org.fengqiao.console.map.tile;

import java.util.Set;
import org.fengqiao.console.map.style.StyleLayer;
import org.locationtech.jts.geom.Envelope;

/// Data that is drawn into tiles. Immutable, or at least safe to be painted by several threads.
public interface TileSource {

    /// The `source-layer` of the style layers that draw it.
    String name();

    /// Box around everything, world units; null-envelope where there is nothing.
    Envelope bounds();

    /// Paints what one style layer shows of it.
    void paint(StyleLayer style, TileCanvas canvas);

    /// Names of sources that stand back where its pictures cover the ground, and so do the labels
    /// of the layers with those ids.
    default Set<String> replaces() {
        return Set.of();
    }

    /// Where a style layer shows pictures of it.
    ///
    /// @param density device pixels in a logical pixel
    default GroundCover cover(StyleLayer style, double zoom, double density) {
        return (_, _) -> GroundCover.State.BARE;
    }
}

package org.fengqiao.console.map.tile;

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
}

package org.fengqiao.console.basemap;

import org.fengqiao.console.geo.Viewport;

/// One source of a base map.
///
/// @param hasText whether there are names in its pictures: they are then shown at the size they
///   were written for, not smaller on a screen of high density
record RasterPart(RasterStore store, boolean hasText) {

    /// The level drawn at a zoom of the map; less than 0 for none.
    ///
    /// @param density device pixels in a logical pixel
    int level(double zoom, double density) {
        double scale = Viewport.scaleOf(zoom) * (hasText ? 1 : density);
        return store.grid().levelFor(scale);
    }
}

package org.fengqiao.console.map.tile;

import org.fengqiao.console.geo.Viewport;

/// Names a tile: an exact zoom, not only a whole one, so that what is seen at rest is always drawn
/// for that very zoom.
///
/// @param column counted in device pixels / [#SIZE] from 180° W
/// @param row counted from the north end of the world
record TileKey(double zoom, int column, int row) {

    /// Device pixels across and down.
    static final int SIZE = 512;

    /// Device pixels per world unit.
    double scale(double density) {
        return Viewport.scaleOf(zoom) * density;
    }
}

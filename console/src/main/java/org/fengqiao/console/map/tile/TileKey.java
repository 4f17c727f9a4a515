package org.fengqiao.console.map.tile;

import org.fengqiao.console.geo.Viewport;

/// Names a tile: an exact zoom, not only a whole one, so that what is seen at rest is always drawn
/// for that very zoom.
///
/// @param column counted in device pixels / [#SIZE] from 180° W
/// @param row counted from the north end of the world
record TileKey(double zoom, int column, int row) {

    /// Device pixels across and down: few enough that a city which fills little of the view is
    /// drawn by every core, and that little is drawn again when something changes.
    static final int SIZE = 256;

    /// Tiles of one zoom are looked up thousands of times a frame; neighbours fall into different
    /// places of a table.
    @Override
    public int hashCode() {
        return column * 0x9e3779b1 + row;
    }

    /// Device pixels per world unit.
    double scale(double density) {
        return Viewport.scaleOf(zoom) * density;
    }
}

package org.fengqiao.console.geo;

import org.locationtech.jts.geom.Envelope;

/// Names the cells of nested grids, one grid per zoom: the column in the upper, the row in the
/// lower half of a number. Four cells of a zoom make one of the zoom before.
final class CellKey {

    private CellKey() {}

    /// How many cells of a zoom lie side by side across the world.
    static double across(int zoom) {
        return Viewport.scaleOf(zoom) / ClusterIndex.CELL_PX;
    }

    /// The cell a place lies in, world units.
    static long of(int zoom, double worldX, double worldY) {
        double cells = across(zoom);
        return pack((long) (worldX * cells), (long) (worldY * cells));
    }

    static long pack(long column, long row) {
        return column << 32 | row;
    }

    static long column(long key) {
        return key >>> 32;
    }

    static long row(long key) {
        return key & 0xffffffffL;
    }

    /// One of the four cells of the next zoom.
    ///
    /// @param quarter 0 to 3, row by row
    static long child(long key, int quarter) {
        return pack(column(key) * 2 + (quarter & 1), row(key) * 2 + (quarter >> 1));
    }

    /// The cell's square, world units.
    static Envelope box(int zoom, long key) {
        double cells = across(zoom);
        double left = column(key) / cells;
        double top = row(key) / cells;
        return new Envelope(left, left + 1 / cells, top, top + 1 / cells);
    }
}

package org.fengqiao.console.map.tile;

import org.fengqiao.console.geo.Viewport;

/// Columns and rows of tiles of one zoom, the first and the last.
record TileSpan(int left, int right, int top, int bottom) {

    /// The tiles of a zoom that a view touches.
    ///
    /// @param margin so many tiles more on each side
    static TileSpan of(double zoom, Viewport view, double density, int margin) {
        double k = Viewport.scaleOf(zoom) * density / TileKey.SIZE;
        double halfX = view.width() / 2 / view.scale();
        double halfY = view.height() / 2 / view.scale();
        return new TileSpan(
                (int) Math.floor((view.x() - halfX) * k - 1e-3) - margin,
                (int) Math.floor((view.x() + halfX) * k + 1e-3) + margin,
                (int) Math.floor((view.y() - halfY) * k - 1e-3) - margin,
                (int) Math.floor((view.y() + halfY) * k + 1e-3) + margin);
    }

    long count() {
        return (right - left + 1L) * (bottom - top + 1L);
    }

    boolean contains(TileKey key) {
        return left <= key.column()
                && key.column() <= right
                && top <= key.row()
                && key.row() <= bottom;
    }
}

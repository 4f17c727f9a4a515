package org.fengqiao.console.map.tile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.fengqiao.console.geo.Viewport;
import org.jspecify.annotations.Nullable;

/// The tiles of one zoom.
final class TileSet {

    final double zoom;
    final Map<TileKey, Tile> tiles = new HashMap<>();
    long lastDrawn;

    TileSet(double zoom) {
        this.zoom = zoom;
    }

    @Nullable Tile find(TileKey key) {
        return tiles.get(key);
    }

    /// The tiles of a zoom that a view touches, from the first to the last column and row.
    private record Span(int left, int right, int top, int bottom) {

        static Span of(double zoom, Viewport view, double density, int margin) {
            double k = Viewport.scaleOf(zoom) * density / TileKey.SIZE;
            double halfX = view.width() / 2 / view.scale();
            double halfY = view.height() / 2 / view.scale();
            return new Span(
                    (int) Math.floor((view.x() - halfX) * k - 1e-3) - margin,
                    (int) Math.floor((view.x() + halfX) * k + 1e-3) + margin,
                    (int) Math.floor((view.y() - halfY) * k - 1e-3) - margin,
                    (int) Math.floor((view.y() + halfY) * k + 1e-3) + margin);
        }

        long count() {
            return (right - left + 1L) * (bottom - top + 1L);
        }
    }

    /// Visits the tiles of a zoom that a view touches.
    ///
    /// @param margin so many tiles more on each side
    static void visit(
            double zoom, Viewport view, double density, int margin, Consumer<TileKey> visitor) {
        Span span = Span.of(zoom, view, density, margin);
        for (int row = span.top; row <= span.bottom; row++) {
            for (int column = span.left; column <= span.right; column++) {
                visitor.accept(new TileKey(zoom, column, row));
            }
        }
    }

    static boolean touches(TileKey key, Viewport view, double density) {
        Span span = Span.of(key.zoom(), view, density, 0);
        return span.left <= key.column()
                && key.column() <= span.right
                && span.top <= key.row()
                && key.row() <= span.bottom;
    }

    /// How many tiles of a zoom a view touches.
    static long count(double zoom, Viewport view, double density) {
        return Span.of(zoom, view, density, 0).count();
    }

    /// Whether no tile is missing in a view. Of a much closer zoom a view touches millions: they
    /// are counted before they are looked for.
    boolean covers(Viewport view, double density) {
        Span span = Span.of(zoom, view, density, 0);
        if (span.count() > tiles.size()) {
            return false;
        }
        for (int row = span.top; row <= span.bottom; row++) {
            for (int column = span.left; column <= span.right; column++) {
                if (!tiles.containsKey(new TileKey(zoom, column, row))) {
                    return false;
                }
            }
        }
        return true;
    }
}

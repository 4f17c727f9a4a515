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

    /// Visits the tiles of a zoom that a view touches.
    ///
    /// @param margin so many tiles more on each side
    static void visit(
            double zoom, Viewport view, double density, int margin, Consumer<TileKey> visitor) {
        TileSpan span = TileSpan.of(zoom, view, density, margin);
        for (int row = span.top(); row <= span.bottom(); row++) {
            for (int column = span.left(); column <= span.right(); column++) {
                visitor.accept(new TileKey(zoom, column, row));
            }
        }
    }

    /// Whether no tile is missing in a view. Of a much closer zoom a view touches millions: they
    /// are counted before they are looked for.
    boolean covers(Viewport view, double density) {
        TileSpan span = TileSpan.of(zoom, view, density, 0);
        if (span.count() > tiles.size()) {
            return false;
        }
        for (int row = span.top(); row <= span.bottom(); row++) {
            for (int column = span.left(); column <= span.right(); column++) {
                if (!tiles.containsKey(new TileKey(zoom, column, row))) {
                    return false;
                }
            }
        }
        return true;
    }
}

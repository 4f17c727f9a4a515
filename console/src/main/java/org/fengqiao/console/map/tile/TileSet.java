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
        double k = Viewport.scaleOf(zoom) * density / TileKey.SIZE;
        double halfX = view.width() / 2 / view.scale();
        double halfY = view.height() / 2 / view.scale();
        int left = (int) Math.floor((view.x() - halfX) * k - 1e-3) - margin;
        int right = (int) Math.floor((view.x() + halfX) * k + 1e-3) + margin;
        int top = (int) Math.floor((view.y() - halfY) * k - 1e-3) - margin;
        int bottom = (int) Math.floor((view.y() + halfY) * k + 1e-3) + margin;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                visitor.accept(new TileKey(zoom, column, row));
            }
        }
    }

    boolean covers(Viewport view, double density) {
        boolean[] all = {true};
        visit(zoom, view, density, 0, key -> all[0] &= tiles.containsKey(key));
        return all[0];
    }
}

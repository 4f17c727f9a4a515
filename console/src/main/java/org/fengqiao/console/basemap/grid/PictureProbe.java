package org.fengqiao.console.basemap.grid;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks what the pictures of a source show at one place of the map, without drawing them.
public final class PictureProbe {

    private final SourceGrid source;
    private double x;
    private double y;

    /// @param worldX world units
    /// @param worldY world units
    public PictureProbe(SourceGrid source, double worldX, double worldY) {
        this.source = source;
        source.send(worldX, worldY, this::set);
    }

    private void set(double gridX, double gridY) {
        x = gridX;
        y = gridY;
    }

    /// The tile that has the place; empty outside of the grid.
    public Optional<TileAddress> tile(int level) {
        double tiles = 1L << level;
        boolean inside = x >= 0 && x < 1 && y >= 0 && y * tiles < source.grid().rows(level);
        return inside
                ? Optional.of(new TileAddress(level, (int) (x * tiles), (int) (y * tiles)))
                : Optional.empty();
    }

    /// How much of the ground is covered there, 0 to 255: by the tile of a level, else by the
    /// coarser or finer one that [Mosaic] puts in its place.
    ///
    /// @param tiles finds the pixels of a tile, premultiplied ARGB; null where it is not there
    public int alpha(int level, Function<TileAddress, int @Nullable []> tiles) {
        int coarsest = Math.max(source.minLevel(), level - Mosaic.COARSER);
        for (int at = level; at >= coarsest; at--) {
            int found = alphaIn(at, tiles);
            if (found >= 0) {
                return found;
            }
        }
        for (int at = Math.min(source.maxLevel(), level + Mosaic.FINER); at > level; at--) {
            int found = alphaIn(at, tiles);
            if (found >= 0) {
                return found;
            }
        }
        return 0;
    }

    /// Less than 0 where the tile is not there.
    private int alphaIn(int level, Function<TileAddress, int @Nullable []> tiles) {
        Optional<TileAddress> tile = tile(level);
        int[] pixels = tile.map(tiles).orElse(null);
        if (pixels == null) {
            return -1;
        }
        double across = source.pixels(level);
        int size = source.tileSize();
        int column = (int) (x * across) - tile.get().column() * size;
        int row = (int) (y * across) - tile.get().row() * size;
        return pixels[row * size + column] >>> 24;
    }
}

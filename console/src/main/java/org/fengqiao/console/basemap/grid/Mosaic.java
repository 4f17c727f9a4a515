package org.fengqiao.console.basemap.grid;

import java.util.function.Function;
import org.fengqiao.console.map.raster.ScaledCopy;
import org.fengqiao.console.map.raster.ScaledCopy.Clip;
import org.fengqiao.console.map.raster.Surface;
import org.jspecify.annotations.Nullable;

/// A part of one level's picture, put together from the tiles that are there: a missing tile is
/// filled from a coarser one enlarged, else from finer ones reduced, else left transparent.
public final class Mosaic {

    static final int COARSER = 5;
    static final int FINER = 2;

    private final SourceGrid source;
    private final int level;
    private final WarpMesh.Window window;
    private final Surface surface;
    private final Function<TileAddress, int @Nullable []> tiles;
    private boolean empty = true;

    /// @param tiles finds the pixels of a tile, premultiplied ARGB; null where it is not there
    public Mosaic(
            SourceGrid source,
            int level,
            WarpMesh mesh,
            Function<TileAddress, int @Nullable []> tiles) {
        this.source = source;
        this.level = level;
        this.tiles = tiles;
        double across = source.pixels(level);
        window = mesh.window(across, across * source.grid().height());
        surface = Surface.of(window.width(), window.height());
        fill();
    }

    /// Whether nothing is there.
    public boolean isEmpty() {
        return empty;
    }

    private void fill() {
        int size = source.tileSize();
        int lastColumn = Math.min((1 << level) - 1, (window.left() + window.width() - 1) / size);
        int lastRow =
                Math.min(
                        source.grid().rows(level) - 1, (window.top() + window.height() - 1) / size);
        for (int row = Math.max(0, window.top()) / size; row <= lastRow; row++) {
            for (int column = Math.max(0, window.left()) / size; column <= lastColumn; column++) {
                fill(new TileAddress(level, column, row));
            }
        }
    }

    private void fill(TileAddress tile) {
        int most = Math.min(COARSER, tile.level() - source.minLevel());
        for (int up = 0; up <= most; up++) {
            TileAddress from = tile.ancestor(up);
            int[] pixels = tiles.apply(from);
            if (pixels != null) {
                copy(pixels, from, clip(tile));
                return;
            }
        }
        for (int down = 1; down <= Math.min(FINER, source.maxLevel() - tile.level()); down++) {
            fillFrom(tile, down);
        }
    }

    private void fillFrom(TileAddress tile, int down) {
        int finer = tile.level() + down;
        for (int i = 0; i < 1 << down; i++) {
            for (int j = 0; j < 1 << down; j++) {
                int column = (tile.column() << down) + i;
                int row = (tile.row() << down) + j;
                TileAddress from = new TileAddress(finer, column, row);
                int[] pixels = tiles.apply(from);
                if (pixels != null) {
                    copy(pixels, from, clip(from));
                }
            }
        }
    }

    /// Where a tile of any level lies in the window.
    private Clip clip(TileAddress tile) {
        double size = source.tileSize() * Math.pow(2, level - tile.level());
        return new Clip(
                        (int) Math.round(tile.column() * size) - window.left(),
                        (int) Math.round(tile.row() * size) - window.top(),
                        (int) Math.round((tile.column() + 1) * size) - window.left(),
                        (int) Math.round((tile.row() + 1) * size) - window.top())
                .meet(new Clip(0, 0, window.width(), window.height()));
    }

    private void copy(int[] pixels, TileAddress from, Clip clip) {
        if (clip.isEmpty()) {
            return;
        }
        empty = false;
        int size = source.tileSize();
        if (from.level() == level) {
            int left = window.left() - from.column() * size;
            int top = window.top() - from.row() * size;
            for (int row = clip.top(); row < clip.bottom(); row++) {
                System.arraycopy(
                        pixels,
                        (row + top) * size + clip.left() + left,
                        surface.pixels(),
                        row * window.width() + clip.left(),
                        clip.right() - clip.left());
            }
            return;
        }
        double step = Math.pow(2, from.level() - level);
        ScaledCopy.draw(
                surface,
                clip,
                pixels,
                size,
                window.left() * step - (double) from.column() * size,
                window.top() * step - (double) from.row() * size,
                step,
                255);
    }

    /// The colour at a position in pixels of the level, between pixels linearly; transparent
    /// outside.
    int sample(double px, double py) {
        double u = px - 0.5 - window.left();
        double v = py - 0.5 - window.top();
        int column = (int) Math.floor(u);
        int row = (int) Math.floor(v);
        if (column < 0 || row < 0 || column > window.width() - 2 || row > window.height() - 2) {
            return 0;
        }
        int[] pixels = surface.pixels();
        int at = row * window.width() + column;
        int right = (int) ((u - column) * 256);
        int down = (int) ((v - row) * 256);
        int above = between(pixels[at], pixels[at + 1], right);
        int under = at + window.width();
        int below = between(pixels[under], pixels[under + 1], right);
        return between(above, below, down);
    }

    private static int between(int a, int b, int part) {
        if (a == b) {
            return a;
        }
        int rb = a & 0xff00ff;
        int ag = a >>> 8 & 0xff00ff;
        rb += ((b & 0xff00ff) - rb) * part >> 8;
        ag += ((b >>> 8 & 0xff00ff) - ag) * part >> 8;
        return (ag & 0xff00ff) << 8 | rb & 0xff00ff;
    }
}

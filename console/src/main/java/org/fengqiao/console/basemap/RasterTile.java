package org.fengqiao.console.basemap;

/// A decoded tile in memory.
final class RasterTile {

    final int[] pixels;

    /// Number of the last look of the view that needed it.
    long lastNeeded;

    RasterTile(int[] pixels, long lastNeeded) {
        this.pixels = pixels;
        this.lastNeeded = lastNeeded;
    }
}

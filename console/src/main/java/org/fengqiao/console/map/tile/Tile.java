package org.fengqiao.console.map.tile;

import org.jspecify.annotations.Nullable;

/// A drawn tile.
final class Tile {

    final int[] pixels;
    final long version;
    final long arrived;

    /// What is shown under it while it fades in; let go when it has.
    @Nullable Tile before;

    /// Whether something changed since it was drawn.
    boolean stale;

    Tile(int[] pixels, long version, long arrived, @Nullable Tile before) {
        this.pixels = pixels;
        this.version = version;
        this.arrived = arrived;
        this.before = before;
    }
}

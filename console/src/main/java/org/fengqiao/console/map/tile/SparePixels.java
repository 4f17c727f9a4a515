package org.fengqiao.console.map.tile;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Pictures of tiles that nobody shows any more, to be drawn into again. A city is zoomed through
/// by hundreds of tiles of a quarter of a megabyte each: were they left to the garbage collector,
/// it would stop the frames just when they are to be smooth. Any thread may take and give.
final class SparePixels {

    /// What is spare beyond this is let go.
    private static final int MOST = 24;

    private final BlockingQueue<int[]> spare = new ArrayBlockingQueue<>(MOST);

    /// A picture of [PixelCanvas#STRIDE] columns and rows, with whatever is on it.
    int[] take() {
        int[] known = spare.poll();
        return known == null ? new int[PixelCanvas.STRIDE * PixelCanvas.STRIDE] : known;
    }

    /// Takes back a picture that nobody looks at any more.
    void give(int[] pixels) {
        spare.offer(pixels);
    }

    /// Takes back the picture of a tile that has gone, and that of its predecessor.
    void give(Tile gone) {
        give(gone.pixels);
        Tile before = gone.before;
        if (before != null) {
            gone.before = null;
            give(before);
        }
    }

    /// How many are there.
    int count() {
        return spare.size();
    }

    void clear() {
        spare.clear();
    }
}

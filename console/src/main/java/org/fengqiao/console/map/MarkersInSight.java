package org.fengqiao.console.map;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.fengqiao.console.map.raster.CoverMask;
import org.fengqiao.console.map.raster.Sprite;

/// The markers in sight that are drawn by themselves, in the order in which they are drawn: the
/// less severe first, of the same severity the northern first, as things overlap that stand on the
/// ground. From row to row the same part of the picture is worked on, which is also more than twice
/// as fast as all over it. Its arrays are used again in each frame; belongs to one layer.
final class MarkersInSight {

    private int count;
    private Places found = new Places(256);
    private Places sorted = new Places(256);
    private boolean[] seen = new boolean[256];
    private int[] starts = new int[256];
    private final CoverMask cover = new CoverMask();

    /// One entry a marker; copied in order of drawing rather than pointed at, because each frame
    /// walks through them several times and a leap in memory costs more than a copy.
    private record Places(int[] slots, int[] columns, int[] rows) {
        Places(int size) {
            this(new int[size], new int[size], new int[size]);
        }
    }

    int count() {
        return count;
    }

    /// @param i place in the order of drawing
    int slot(int i) {
        return sorted.slots[i];
    }

    /// Column in device pixels.
    int column(int i) {
        return sorted.columns[i];
    }

    /// Row in device pixels.
    int row(int i) {
        return sorted.rows[i];
    }

    /// Whether any pixel of a marker is seen under those that are drawn after it.
    boolean isSeen(int i) {
        return seen[i];
    }

    /// Finds out what is seen of the markers as they are drawn in a picture of this size.
    ///
    /// @param spriteOfSlot the picture of a marker
    void findSeen(int width, int height, IntFunction<Sprite> spriteOfSlot) {
        cover.begin(width, height);
        for (int i = count - 1; i >= 0; i--) {
            seen[i] = cover.put(spriteOfSlot.apply(slot(i)), column(i), row(i));
        }
    }

    /// Takes the markers of a frame.
    ///
    /// @param finder hands over the slot of each marker that is drawn by itself
    /// @param reach device pixels around the picture in which a marker still shows
    void collect(MarkerTable table, Frame frame, Finder finder, int reach) {
        count = 0;
        finder.find(this::add);
        if (sorted.slots.length < count) {
            sorted = new Places(found.slots.length);
            seen = new boolean[found.slots.length];
        }
        for (int i = 0; i < count; i++) {
            found.columns[i] = (int) Math.floor(frame.deviceX(table.x[found.slots[i]]));
            found.rows[i] = (int) Math.floor(frame.deviceY(table.y[found.slots[i]]));
        }
        sort(table, reach, frame.surface().height() + 2 * reach);
    }

    /// Finds slots.
    interface Finder {
        void find(IntConsumer sink);
    }

    private void add(int slot) {
        if (count == found.slots.length) {
            found =
                    new Places(
                            Arrays.copyOf(found.slots, count * 2),
                            new int[count * 2],
                            new int[count * 2]);
        }
        found.slots[count++] = slot;
    }

    private void sort(MarkerTable table, int above, int height) {
        int length = MarkerTable.SEVERITIES * height + 1;
        if (starts.length < length) {
            starts = new int[length];
        }
        Arrays.fill(starts, 0, length, 0);
        for (int i = 0; i < count; i++) {
            starts[key(table, i, above, height) + 1]++;
        }
        for (int i = 1; i < length; i++) {
            starts[i] += starts[i - 1];
        }
        for (int i = 0; i < count; i++) {
            int to = starts[key(table, i, above, height)]++;
            sorted.slots[to] = found.slots[i];
            sorted.columns[to] = found.columns[i];
            sorted.rows[to] = found.rows[i];
        }
    }

    private int key(MarkerTable table, int i, int above, int height) {
        return table.severity[found.slots[i]] * height
                + Math.clamp(found.rows[i] + above, 0, height - 1);
    }
}

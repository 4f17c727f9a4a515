package org.fengqiao.console.map;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The markers in sight that are drawn by themselves, in the order in which they are drawn: the
/// less severe first, of the same severity the northern first, as things overlap that stand on the
/// ground. From row to row the same part of the picture is worked on, which is also more than twice
/// as fast as all over it. Its arrays are used again in each frame; belongs to one layer.
final class MarkersInSight {

    private int count;
    private int[] slots = new int[256];
    private int[] columns = new int[256];
    private int[] rows = new int[256];
    private int[] order = new int[256];
    private int[] starts = new int[256];

    int count() {
        return count;
    }

    /// @param i place in the order of drawing
    int slot(int i) {
        return slots[order[i]];
    }

    /// Column in device pixels.
    int column(int i) {
        return columns[order[i]];
    }

    /// Row in device pixels.
    int row(int i) {
        return rows[order[i]];
    }

    /// Takes the markers of a frame.
    ///
    /// @param finder hands over the slot of each marker that is drawn by itself
    /// @param reach device pixels around the picture in which a marker still shows
    void collect(MarkerTable table, Frame frame, Finder finder, int reach) {
        count = 0;
        finder.find(this::add);
        for (int i = 0; i < count; i++) {
            columns[i] = (int) Math.floor(frame.deviceX(table.x[slots[i]]));
            rows[i] = (int) Math.floor(frame.deviceY(table.y[slots[i]]));
        }
        sort(table, reach, frame.surface().height() + 2 * reach);
    }

    /// Finds slots.
    interface Finder {
        void find(IntConsumer sink);
    }

    private void add(int slot) {
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, count * 2);
            columns = new int[count * 2];
            rows = new int[count * 2];
            order = new int[count * 2];
        }
        slots[count++] = slot;
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
            order[starts[key(table, i, above, height)]++] = i;
        }
    }

    private int key(MarkerTable table, int i, int above, int height) {
        return table.severity[slots[i]] * height + Math.clamp(rows[i] + above, 0, height - 1);
    }
}

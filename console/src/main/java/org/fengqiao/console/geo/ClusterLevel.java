package org.fengqiao.console.geo;

import java.util.Arrays;

/// The cells of one zoom in flat arrays; released cells are used again.
final class ClusterLevel {

    private static final int NONE = -1;

    private final int classes;
    private final LongIntMap cells = new LongIntMap();
    private int used;
    private int free = NONE;
    int[] count = new int[16];
    double[] sumX = new double[16];
    double[] sumY = new double[16];
    int[] worst = new int[16];

    /// First member where a [CellChain] lists them; in a released cell the next released one.
    int[] head = new int[16];

    int[] byClass;

    ClusterLevel(int classes) {
        this.classes = classes;
        byClass = new int[16 * classes];
    }

    int size() {
        return cells.size();
    }

    int find(long key) {
        int cell = cells.get(key);
        return cell == LongIntMap.MISSING ? NONE : cell;
    }

    /// The cell, made empty where there is none.
    int cell(long key) {
        int known = cells.get(key);
        if (known != LongIntMap.MISSING) {
            return known;
        }
        int cell = free;
        if (cell == NONE) {
            cell = used++;
            if (cell == count.length) {
                grow();
            }
        } else {
            free = head[cell];
        }
        count[cell] = 0;
        sumX[cell] = 0;
        sumY[cell] = 0;
        worst[cell] = NONE;
        head[cell] = NONE;
        Arrays.fill(byClass, cell * classes, (cell + 1) * classes, 0);
        cells.put(key, cell);
        return cell;
    }

    void release(long key, int cell) {
        cells.remove(key);
        head[cell] = free;
        free = cell;
    }

    void visit(LongIntMap.Visitor visitor) {
        cells.visit(visitor);
    }

    private void grow() {
        int length = count.length * 2;
        count = Arrays.copyOf(count, length);
        sumX = Arrays.copyOf(sumX, length);
        sumY = Arrays.copyOf(sumY, length);
        worst = Arrays.copyOf(worst, length);
        head = Arrays.copyOf(head, length);
        byClass = Arrays.copyOf(byClass, length * classes);
    }
}

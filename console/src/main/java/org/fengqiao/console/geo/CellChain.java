package org.fengqiao.console.geo;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The members of the cells of one level, linked both ways, so that one is taken out of a cell of
/// thousands as fast as out of a cell of two. A cell's first member is [ClusterLevel#head].
final class CellChain {

    private static final int NONE = -1;

    private final ClusterLevel level;
    private int[] next = new int[16];
    private int[] before = new int[16];

    CellChain(ClusterLevel level) {
        this.level = level;
    }

    void grow(int length) {
        next = Arrays.copyOf(next, length);
        before = Arrays.copyOf(before, length);
    }

    void link(int cell, int item) {
        int first = level.head[cell];
        next[item] = first;
        before[item] = NONE;
        if (first != NONE) {
            before[first] = item;
        }
        level.head[cell] = item;
    }

    void unlink(int cell, int item) {
        if (before[item] == NONE) {
            level.head[cell] = next[item];
        } else {
            next[before[item]] = next[item];
        }
        if (next[item] != NONE) {
            before[next[item]] = before[item];
        }
    }

    void visit(int cell, IntConsumer visitor) {
        for (int item = level.head[cell]; item != NONE; item = next[item]) {
            visitor.accept(item);
        }
    }
}

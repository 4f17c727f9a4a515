package org.fengqiao.console.geo;

import java.util.Arrays;

/// Open-addressing map from long to int, without boxing; entries can be taken out again.
final class LongIntMap {

    /// What [#get] returns for a key that is not there; not allowed as a value.
    static final int MISSING = Integer.MIN_VALUE;

    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    LongIntMap() {
        Arrays.fill(values, MISSING);
    }

    static int mix(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        h ^= h >>> 32;
        return (int) (h ^ h >>> 15);
    }

    int get(long key) {
        return values[slot(key)];
    }

    void put(long key, int value) {
        int slot = slot(key);
        if (values[slot] == MISSING) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /// Takes a key out, closing the gap it leaves in its run.
    void remove(long key) {
        int mask = keys.length - 1;
        int gap = slot(key);
        if (values[gap] == MISSING) {
            return;
        }
        size--;
        values[gap] = MISSING;
        for (int i = gap + 1 & mask; values[i] != MISSING; i = i + 1 & mask) {
            int home = mix(keys[i]) & mask;
            if ((i - home & mask) >= (i - gap & mask)) {
                keys[gap] = keys[i];
                values[gap] = values[i];
                values[i] = MISSING;
                gap = i;
            }
        }
    }

    int size() {
        return size;
    }

    /// Receives entries in no order.
    interface Visitor {
        void visit(long key, int value);
    }

    void visit(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != MISSING) {
                visitor.visit(keys[i], values[i]);
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = mix(key) & mask;
        while (values[slot] != MISSING && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(values, MISSING);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != MISSING) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}

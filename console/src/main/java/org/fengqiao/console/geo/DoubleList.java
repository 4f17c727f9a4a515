package org.fengqiao.console.geo;

import java.util.Arrays;

/// A growing row of doubles.
final class DoubleList {

    private double[] items = new double[64];
    private int size;

    void add(double item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    double get(int index) {
        return items[index];
    }

    int size() {
        return size;
    }

    double[] toArray() {
        return Arrays.copyOf(items, size);
    }
}

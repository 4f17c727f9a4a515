package org.fengqiao.console.geo;

import java.util.Arrays;

/// How much each vertex of a line matters: the area of the triangle it makes with its neighbours at
/// the moment it would be the next to go (Visvalingam and Whyatt 1993), in square world units. The
/// ends matter always.
final class VertexRank {

    /// Vertices whose triangle is below so many square pixels are left out.
    private static final double LEAST_PX2 = 0.22;

    private final double[] x;
    private final double[] y;
    private final int from;
    private final int n;
    private final int[] prev;
    private final int[] next;
    private final double[] area;
    private final int[] heap;
    private final int[] place;
    private int size;

    private VertexRank(double[] x, double[] y, int from, int to) {
        this.x = x;
        this.y = y;
        this.from = from;
        n = to - from;
        prev = new int[n];
        next = new int[n];
        area = new double[n];
        heap = new int[n];
        place = new int[n];
    }

    static float least(double pixel) {
        return (float) (LEAST_PX2 * pixel * pixel);
    }

    static float[] rankAll(double[] x, double[] y, int[] arcStart) {
        float[] rank = new float[x.length];
        Arrays.fill(rank, Float.MAX_VALUE);
        for (int arc = 0; arc + 1 < arcStart.length; arc++) {
            if (arcStart[arc + 1] - arcStart[arc] > 2) {
                new VertexRank(x, y, arcStart[arc], arcStart[arc + 1]).rank(rank);
            }
        }
        return rank;
    }

    private void rank(float[] rank) {
        boolean closed = x[from] == x[from + n - 1] && y[from] == y[from + n - 1];
        int kept = closed ? 2 : 0; // a ring never falls below a triangle
        for (int i = 0; i < n; i++) {
            prev[i] = i - 1;
            next[i] = i + 1;
        }
        for (int i = 1; i < n - 1; i++) {
            area[i] = triangle(i);
            heap[size] = i;
            place[i] = size++;
        }
        for (int k = size / 2 - 1; k >= 0; k--) {
            down(k);
        }
        double reached = 0;
        while (size > kept) {
            int i = heap[0];
            reached = Math.max(reached, area[i]);
            rank[from + i] = (float) reached;
            heap[0] = heap[--size];
            place[heap[0]] = 0;
            down(0);
            next[prev[i]] = next[i];
            prev[next[i]] = prev[i];
            update(prev[i]);
            update(next[i]);
        }
    }

    private double triangle(int i) {
        int a = from + prev[i];
        int b = from + i;
        int c = from + next[i];
        return Math.abs((x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a])) / 2;
    }

    private void update(int i) {
        if (i == 0 || i == n - 1) {
            return;
        }
        area[i] = triangle(i);
        down(place[i]);
        up(place[i]);
    }

    private void down(int start) {
        int k = start;
        while (true) {
            int child = 2 * k + 1;
            if (child >= size) {
                return;
            }
            if (child + 1 < size && area[heap[child + 1]] < area[heap[child]]) {
                child++;
            }
            if (area[heap[k]] <= area[heap[child]]) {
                return;
            }
            swap(k, child);
            k = child;
        }
    }

    private void up(int start) {
        int k = start;
        while (k > 0 && area[heap[(k - 1) / 2]] > area[heap[k]]) {
            swap(k, (k - 1) / 2);
            k = (k - 1) / 2;
        }
    }

    private void swap(int a, int b) {
        int item = heap[a];
        heap[a] = heap[b];
        heap[b] = item;
        place[heap[a]] = a;
        place[heap[b]] = b;
    }
}

package org.fengqiao.console.geo;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// A flat kd-tree over points that do not change: nearest and within a radius, in the plane of the
/// coordinates it is given (world units are right for ranking inside a city, because Mercator keeps
/// shapes). Immutable, safe for any thread.
public final class PointIndex {

    private static final int LEAF = 16;

    private final int[] ids;
    private final double[] xy;

    /// @param x of each point; the answers are positions in this array
    /// @param y of each point
    public PointIndex(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x and " + y.length + " y");
        }
        ids = new int[x.length];
        xy = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            ids[i] = i;
            xy[2 * i] = x[i];
            xy[2 * i + 1] = y[i];
        }
        sort(0, x.length - 1, 0);
    }

    public int size() {
        return ids.length;
    }

    private void sort(int left, int right, int axis) {
        if (right - left <= LEAF) {
            return;
        }
        int middle = left + right >>> 1;
        select(middle, left, right, axis);
        sort(left, middle - 1, 1 - axis);
        sort(middle + 1, right, 1 - axis);
    }

    /// Puts the k-th smallest in its place, smaller ones before it (Floyd and Rivest 1975).
    private void select(int k, int from, int to, int axis) {
        int left = from;
        int right = to;
        while (right > left) {
            if (right - left > 600) {
                int n = right - left + 1;
                int m = k - left + 1;
                double z = Math.log(n);
                double s = 0.5 * Math.exp(2 * z / 3);
                double sd = 0.5 * Math.sqrt(z * s * (n - s) / n) * (m < n / 2.0 ? -1 : 1);
                int newLeft = Math.max(left, (int) (k - m * s / n + sd));
                int newRight = Math.min(right, (int) (k + (n - m) * s / n + sd));
                select(k, newLeft, newRight, axis);
            }
            double t = xy[2 * k + axis];
            int i = left;
            int j = right;
            swap(left, k);
            if (xy[2 * right + axis] > t) {
                swap(left, right);
            }
            while (i < j) {
                swap(i, j);
                i++;
                j--;
                while (xy[2 * i + axis] < t) {
                    i++;
                }
                while (xy[2 * j + axis] > t) {
                    j--;
                }
            }
            if (xy[2 * left + axis] == t) {
                swap(left, j);
            } else {
                j++;
                swap(j, right);
            }
            if (j <= k) {
                left = j + 1;
            }
            if (k <= j) {
                right = j - 1;
            }
        }
    }

    private void swap(int i, int j) {
        int id = ids[i];
        ids[i] = ids[j];
        ids[j] = id;
        for (int axis = 0; axis < 2; axis++) {
            double value = xy[2 * i + axis];
            xy[2 * i + axis] = xy[2 * j + axis];
            xy[2 * j + axis] = value;
        }
    }

    /// Visits all points within a distance, in no order.
    public void visitWithin(double x, double y, double radius, IntConsumer visitor) {
        within(0, ids.length - 1, 0, x, y, radius, visitor);
    }

    private void within(
            int left, int right, int axis, double x, double y, double r, IntConsumer visitor) {
        if (right - left <= LEAF) {
            for (int i = left; i <= right; i++) {
                offer(i, x, y, r, visitor);
            }
            return;
        }
        int middle = left + right >>> 1;
        offer(middle, x, y, r, visitor);
        double split = xy[2 * middle + axis];
        double at = axis == 0 ? x : y;
        if (at - r <= split) {
            within(left, middle - 1, 1 - axis, x, y, r, visitor);
        }
        if (at + r >= split) {
            within(middle + 1, right, 1 - axis, x, y, r, visitor);
        }
    }

    private void offer(int i, double x, double y, double r, IntConsumer visitor) {
        double dx = xy[2 * i] - x;
        double dy = xy[2 * i + 1] - y;
        if (dx * dx + dy * dy <= r * r) {
            visitor.accept(ids[i]);
        }
    }

    /// The nearest points, nearest first.
    ///
    /// @param count how many at most
    public int[] listNearest(double x, double y, int count) {
        Nearest found = new Nearest(Math.min(count, ids.length));
        if (found.wanted > 0) {
            nearest(0, ids.length - 1, 0, x, y, found);
        }
        return found.sorted(ids);
    }

    private void nearest(int left, int right, int axis, double x, double y, Nearest found) {
        if (right - left <= LEAF) {
            for (int i = left; i <= right; i++) {
                found.offer(i, distance2(i, x, y));
            }
            return;
        }
        int middle = left + right >>> 1;
        double away = (axis == 0 ? x : y) - xy[2 * middle + axis];
        if (away <= 0) {
            nearest(left, middle - 1, 1 - axis, x, y, found);
        } else {
            nearest(middle + 1, right, 1 - axis, x, y, found);
        }
        found.offer(middle, distance2(middle, x, y));
        if (away * away <= found.worst()) {
            if (away <= 0) {
                nearest(middle + 1, right, 1 - axis, x, y, found);
            } else {
                nearest(left, middle - 1, 1 - axis, x, y, found);
            }
        }
    }

    private double distance2(int i, double x, double y) {
        double dx = xy[2 * i] - x;
        double dy = xy[2 * i + 1] - y;
        return dx * dx + dy * dy;
    }

    /// The best so far in a heap with the worst of them on top.
    private static final class Nearest {

        private final int wanted;
        private final double[] distance;
        private final int[] at;
        private int size;

        Nearest(int wanted) {
            this.wanted = wanted;
            distance = new double[wanted];
            at = new int[wanted];
        }

        double worst() {
            return size < wanted ? Double.MAX_VALUE : distance[0];
        }

        void offer(int i, double d) {
            if (size < wanted) {
                int k = size++;
                while (k > 0 && distance[(k - 1) / 2] < d) {
                    distance[k] = distance[(k - 1) / 2];
                    at[k] = at[(k - 1) / 2];
                    k = (k - 1) / 2;
                }
                distance[k] = d;
                at[k] = i;
            } else if (d < distance[0]) {
                sink(i, d, size);
            }
        }

        private void sink(int i, double d, int end) {
            int k = 0;
            while (2 * k + 1 < end) {
                int child = 2 * k + 1;
                if (child + 1 < end && distance[child + 1] > distance[child]) {
                    child++;
                }
                if (distance[child] <= d) {
                    break;
                }
                distance[k] = distance[child];
                at[k] = at[child];
                k = child;
            }
            distance[k] = d;
            at[k] = i;
        }

        int[] sorted(int[] ids) {
            int[] result = new int[size];
            for (int end = size - 1; end >= 0; end--) {
                result[end] = ids[at[0]];
                sink(at[end], distance[end], end);
            }
            return Arrays.copyOf(result, size);
        }
    }
}

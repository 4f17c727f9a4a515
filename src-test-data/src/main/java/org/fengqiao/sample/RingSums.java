package org.fengqiao.sample;

import java.util.Arrays;

/// Running sums along a ring, so that area, people and middle of the part on one side of any chord
/// cost no walk.
final class RingSums {

    /// The part of a ring from one vertex to another, closed by the straight chord back.
    ///
    /// @param area m²
    /// @param momentX area times the x of its middle
    /// @param people before scaling
    record Part(double area, double momentX, double momentY, double people) {}

    private final Chain ring;
    private final Density density;
    private final double[] cross;
    private final double[] momentX;
    private final double[] momentY;
    private final double[] west;
    private final double[] walked;

    RingSums(Chain ring, Density density) {
        this.ring = ring;
        this.density = density;
        int n = ring.size();
        cross = new double[n + 1];
        momentX = new double[n + 1];
        momentY = new double[n + 1];
        west = new double[n + 1];
        walked = new double[n + 1];
        for (int i = 0; i < n; i++) {
            int j = (i + 1) % n;
            double ax = ring.x(i);
            double ay = ring.y(i);
            double bx = ring.x(j);
            double by = ring.y(j);
            double c = ax * by - bx * ay;
            cross[i + 1] = cross[i] + c;
            momentX[i + 1] = momentX[i] + (ax + bx) * c;
            momentY[i + 1] = momentY[i] + (ay + by) * c;
            west[i + 1] = west[i] + density.westOfSegment(ax, ay, bx, by);
            double dx = bx - ax;
            double dy = by - ay;
            walked[i + 1] = walked[i] + Math.sqrt(dx * dx + dy * dy);
        }
    }

    double area() {
        return cross[ring.size()] / 2;
    }

    double momentX() {
        return momentX[ring.size()] / 6;
    }

    double momentY() {
        return momentY[ring.size()] / 6;
    }

    double people() {
        return west[ring.size()];
    }

    /// @param from smaller than `to`
    Part part(int from, int to) {
        double ax = ring.x(to);
        double ay = ring.y(to);
        double bx = ring.x(from);
        double by = ring.y(from);
        double c = ax * by - bx * ay;
        return new Part(
                (cross[to] - cross[from] + c) / 2,
                (momentX[to] - momentX[from] + (ax + bx) * c) / 6,
                (momentY[to] - momentY[from] + (ay + by) * c) / 6,
                west[to] - west[from] + density.westOfSegment(ax, ay, bx, by));
    }

    /// Up to `count` vertices spread evenly along the ring, in order.
    int[] spread(int count) {
        int n = ring.size();
        if (n <= count) {
            int[] all = new int[n];
            for (int i = 0; i < n; i++) {
                all[i] = i;
            }
            return all;
        }
        int[] picked = new int[count];
        int used = 0;
        for (int i = 0; i < n && used < count; i++) {
            if (walked[i] >= walked[n] * used / count) {
                picked[used++] = i;
            }
        }
        return Arrays.copyOf(picked, used);
    }
}

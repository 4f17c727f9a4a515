package org.fengqiao.sample;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Polygon;

/// A run of vertices in 1e-7 degrees: an open line, or a ring whose last vertex is joined to its
/// first without repeating it. Predicates are exact.
record Chain(int[] lon, int[] lat) {

    /// The outer ring of a polygon whose vertices are whole units.
    static Chain of(Polygon polygon) {
        CoordinateSequence ring = polygon.getExteriorRing().getCoordinateSequence();
        int n = ring.size() - 1;
        int[] lon = new int[n];
        int[] lat = new int[n];
        for (int i = 0; i < n; i++) {
            lon[i] = Plane.units(ring.getX(i));
            lat[i] = Plane.units(ring.getY(i));
        }
        return new Chain(lon, lat);
    }

    int size() {
        return lon.length;
    }

    double x(int i) {
        return Plane.x(lon[i]);
    }

    double y(int i) {
        return Plane.y(lat[i]);
    }

    Chain reversed() {
        int n = size();
        int[] a = new int[n];
        int[] b = new int[n];
        for (int i = 0; i < n; i++) {
            a[i] = lon[n - 1 - i];
            b[i] = lat[n - 1 - i];
        }
        return new Chain(a, b);
    }

    /// Vertices of this ring from `from` up to and including `to`, going round if need be.
    Chain around(int from, int to) {
        int n = size();
        int count = Math.floorMod(to - from, n) + 1;
        int[] a = new int[count];
        int[] b = new int[count];
        for (int i = 0; i < count; i++) {
            a[i] = lon[(from + i) % n];
            b[i] = lat[(from + i) % n];
        }
        return new Chain(a, b);
    }

    /// This chain, then the inner vertices of `other` (without its first and last).
    Chain plusInner(Chain other) {
        int inner = Math.max(0, other.size() - 2);
        int[] a = Arrays.copyOf(lon, size() + inner);
        int[] b = Arrays.copyOf(lat, size() + inner);
        System.arraycopy(other.lon, 1, a, size(), inner);
        System.arraycopy(other.lat, 1, b, size(), inner);
        return new Chain(a, b);
    }

    /// Signed area of this ring in square metres, positive if counter-clockwise.
    double area() {
        double twice = 0;
        for (int i = 0, j = size() - 1; i < size(); j = i++) {
            twice += x(j) * y(i) - x(i) * y(j);
        }
        return twice / 2;
    }

    /// Whether the ring holds the point strictly inside or on its border's right side: the usual
    /// crossing count, exact.
    boolean encloses(int px, int py) {
        boolean inside = false;
        for (int i = 0, j = size() - 1; i < size(); j = i++) {
            if ((lat[i] > py) != (lat[j] > py)) {
                long side = cross(lon[j], lat[j], lon[i], lat[i], px, py);
                if ((side > 0) == (lat[i] > lat[j])) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /// Twice the signed area of the triangle a, b, p: positive if p lies left of a→b.
    static long cross(int ax, int ay, int bx, int by, int px, int py) {
        return (long) (bx - ax) * (py - ay) - (long) (by - ay) * (px - ax);
    }

    /// True if the segments o–a and o–b run over each other.
    static boolean overlap(int ox, int oy, int ax, int ay, int bx, int by) {
        long dot = (long) (ax - ox) * (bx - ox) + (long) (ay - oy) * (by - oy);
        return dot > 0 && cross(ox, oy, ax, ay, bx, by) == 0;
    }

    /// True if the closed segments a–b and c–d have any point in common.
    static boolean segmentsMeet(int ax, int ay, int bx, int by, int cx, int cy, int dx, int dy) {
        if (Math.max(ax, bx) < Math.min(cx, dx)
                || Math.max(cx, dx) < Math.min(ax, bx)
                || Math.max(ay, by) < Math.min(cy, dy)
                || Math.max(cy, dy) < Math.min(ay, by)) {
            return false;
        }
        int d1 = Long.signum(cross(ax, ay, bx, by, cx, cy));
        int d2 = Long.signum(cross(ax, ay, bx, by, dx, dy));
        int d3 = Long.signum(cross(cx, cy, dx, dy, ax, ay));
        int d4 = Long.signum(cross(cx, cy, dx, dy, bx, by));
        return d1 * d2 <= 0 && d3 * d4 <= 0;
    }
}

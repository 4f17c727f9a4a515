package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.List;

/// Bends straight borders by displacing midpoints until the pieces are short.
///
/// @param seed of the whole city
/// @param terrain says how short the pieces get and how strongly they bend at a place
record Fractal(long seed, Terrain terrain) {

    /// What a border is like at a place.
    interface Terrain {
        /// Wanted length of a piece in metres.
        double stepM(double x, double y);

        /// Largest displacement of a midpoint as a share of the piece's length.
        double bend(double x, double y);
    }

    /// The line from a to b with its ends; the same line reversed from b to a.
    ///
    /// @param calm 1 for the natural bend, less to keep closer to the straight line, 0 for straight
    Chain line(int aLon, int aLat, int bLon, int bLat, double calm) {
        return line(aLon, aLat, bLon, bLat, calm, 0);
    }

    /// @param variant another number gives another line, 0 or more
    Chain line(int aLon, int aLat, int bLon, int bLat, double calm, int variant) {
        boolean forward = aLon < bLon || (aLon == bLon && aLat <= bLat);
        List<int[]> points = new ArrayList<>();
        int[] from = {forward ? aLon : bLon, forward ? aLat : bLat};
        int[] to = {forward ? bLon : aLon, forward ? bLat : aLat};
        points.add(from);
        bend(points, from, to, calm, seed + variant);
        points.add(to);
        int n = points.size();
        int[] lon = new int[n];
        int[] lat = new int[n];
        for (int i = 0; i < n; i++) {
            int[] p = points.get(forward ? i : n - 1 - i);
            lon[i] = p[0];
            lat[i] = p[1];
        }
        return new Chain(lon, lat);
    }

    private void bend(List<int[]> out, int[] a, int[] b, double calm, long salt) {
        double ax = Plane.x(a[0]);
        double ay = Plane.y(a[1]);
        double dx = Plane.x(b[0]) - ax;
        double dy = Plane.y(b[1]) - ay;
        double mx = ax + dx / 2;
        double my = ay + dy / 2;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length < 1.5 * terrain.stepM(mx, my)) {
            return;
        }
        long h = Noise.hash(Noise.hash(salt, a[0] * 31L + b[0]), a[1] * 31L + b[1]);
        double across = Noise.signed(h) * terrain.bend(mx, my) * calm;
        double along = Noise.signed(Noise.hash(h, 1)) * 0.12;
        int[] middle = {
            Plane.lon(mx - dy * across + dx * along), Plane.lat(my + dx * across + dy * along)
        };
        if (middle[0] == a[0] && middle[1] == a[1] || middle[0] == b[0] && middle[1] == b[1]) {
            return;
        }
        bend(out, a, middle, calm, salt);
        out.add(middle);
        bend(out, middle, b, calm, salt);
    }
}

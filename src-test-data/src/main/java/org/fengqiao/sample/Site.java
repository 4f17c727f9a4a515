package org.fengqiao.sample;

import java.util.SplittableRandom;
import org.fengqiao.domain.geodesy.LonLat;

/// Places inside a ring.
///
/// @param bearingDeg a direction that makes sense there, clockwise from north: along the roadside
record Site(LonLat position, double bearingDeg) {

    private static final int TRIES = 60;

    /// Somewhere inside, off the border.
    static Site inside(Chain ring, SplittableRandom random) {
        double[] middle = GridOrder.middle(ring);
        for (int i = 0; i < TRIES; i++) {
            int v = random.nextInt(ring.size());
            double t = random.nextDouble(0.05, 0.75);
            int lon = Plane.lon(middle[0] + (ring.x(v) - middle[0]) * t);
            int lat = Plane.lat(middle[1] + (ring.y(v) - middle[1]) * t);
            if (ring.encloses(lon, lat)) {
                return new Site(position(lon, lat), random.nextDouble(0, 360));
            }
        }
        return roadside(ring, random);
    }

    /// A few metres inside the border, which mostly is a road, looking along it.
    static Site roadside(Chain ring, SplittableRandom random) {
        int n = ring.size();
        for (int i = 0; i < TRIES; i++) {
            int v = random.nextInt(n);
            int before = (v + n - 1) % n;
            int after = (v + 1) % n;
            double dx = ring.x(after) - ring.x(before);
            double dy = ring.y(after) - ring.y(before);
            double length = Math.max(0.01, Math.sqrt(dx * dx + dy * dy));
            double off = random.nextDouble(4, 9);
            // The ring runs counter-clockwise, so its inside is on the left.
            int lon = Plane.lon(ring.x(v) - dy / length * off);
            int lat = Plane.lat(ring.y(v) + dx / length * off);
            if (ring.encloses(lon, lat)) {
                double along = Math.toDegrees(StrictMath.atan2(dx, dy));
                double turn = random.nextBoolean() ? 180 : 0;
                return new Site(
                        position(lon, lat),
                        Math.round(normalise(along + turn + random.nextDouble(-12, 12)) * 10)
                                / 10.0
                                % 360);
            }
        }
        throw new IllegalStateException("no site in a ring of " + n + " vertices");
    }

    private static double normalise(double degrees) {
        return (degrees % 360 + 360) % 360;
    }

    private static LonLat position(int lon, int lat) {
        return new LonLat(Plane.degrees(lon), Plane.degrees(lat));
    }
}

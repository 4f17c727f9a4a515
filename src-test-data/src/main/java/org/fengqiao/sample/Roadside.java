package org.fengqiao.sample;

import java.util.SplittableRandom;
import org.fengqiao.domain.geodesy.LonLat;

/// The sides of the roads of a grid: its border, which mostly is a road, and two lanes further in
/// that follow it.
final class Roadside {

    private static final double[] LANES = {1, 0.62, 0.33};
    private static final int TRIES = 20;

    private final Chain ring;
    private final SplittableRandom random;
    private final double[] middle;
    private final double[] reached;

    Roadside(Chain ring, SplittableRandom random) {
        this.ring = ring;
        this.random = random;
        middle = GridOrder.middle(ring);
        reached = new double[ring.size() + 1];
        for (int i = 0; i < ring.size(); i++) {
            int next = (i + 1) % ring.size();
            reached[i + 1] =
                    reached[i]
                            + StrictMath.hypot(ring.x(next) - ring.x(i), ring.y(next) - ring.y(i));
        }
    }

    /// A few metres off the kerb.
    ///
    /// @param part 0 to 1 of the way round
    Site site(double part) {
        double lane = lane();
        double way = part;
        for (int i = 0; i < TRIES; i++) {
            double at = way * reached[ring.size()];
            int edge = 0;
            while (edge < ring.size() - 1 && reached[edge + 1] < at) {
                edge++;
            }
            int next = (edge + 1) % ring.size();
            double dx = ring.x(next) - ring.x(edge);
            double dy = ring.y(next) - ring.y(edge);
            double length = Math.max(0.01, reached[edge + 1] - reached[edge]);
            double t = (at - reached[edge]) / length;
            double off = random.nextDouble(2, 6);
            // The ring runs counter-clockwise, so its inside is on the left.
            double x = ring.x(edge) + dx * t - dy / length * off;
            double y = ring.y(edge) + dy * t + dx / length * off;
            int lon = coarse(Plane.lon(middle[0] + (x - middle[0]) * lane));
            int lat = coarse(Plane.lat(middle[1] + (y - middle[1]) * lane));
            if (ring.encloses(lon, lat)) {
                return site(lon, lat);
            }
            way = random.nextDouble();
        }
        return inside();
    }

    /// Anywhere.
    Site inside() {
        for (int i = 0; i < TRIES; i++) {
            LonLat found = Site.inside(ring, random).position();
            int lon = coarse(Plane.units(found.lon()));
            int lat = coarse(Plane.units(found.lat()));
            if (ring.encloses(lon, lat)) {
                return site(lon, lat);
            }
        }
        throw new IllegalStateException("no site in a ring of " + ring.size() + " vertices");
    }

    private static Site site(int lon, int lat) {
        return new Site(new LonLat(Plane.degrees(lon), Plane.degrees(lat)), 0);
    }

    /// Whole millionths of a degree, which is what components are kept in: what is found to lie
    /// inside is what is kept.
    private static int coarse(int units) {
        return (int) Math.round(units / 10.0) * 10;
    }

    private double lane() {
        int drawn = random.nextInt(100);
        return LANES[drawn < 60 ? 0 : drawn < 85 ? 1 : 2];
    }
}

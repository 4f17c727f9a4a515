package org.fengqiao.console.geo;

import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// A ring that goes to and fro at every vertex, as the worst coast somebody may import.
public final class JaggedRing {

    private JaggedRing() {}

    /// @param vertices without the one that closes it
    public static Polygon of(int vertices, double lon, double lat, double radius, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double turn = 2 * Math.PI * i / vertices;
            double r = radius * (1 + 0.01 * random.nextDouble() + 0.1 * Math.sin(9 * turn));
            ring[i] = new Coordinate(lon + r * Math.cos(turn), lat + r * Math.sin(turn));
        }
        ring[vertices] = ring[0].copy();
        return new GeometryFactory().createPolygon(ring);
    }
}

package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// Draws by hand: few waypoints in degrees become smooth lines and areas in metres on the [Plane].
final class Sketch {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private Sketch() {}

    /// Waypoints as longitude, latitude, longitude, and so on.
    static LineString line(double... degrees) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < degrees.length; i += 2) {
            points.add(
                    new Coordinate(
                            Plane.x(Plane.units(degrees[i])),
                            Plane.y(Plane.units(degrees[i + 1]))));
        }
        return FACTORY.createLineString(points.toArray(new Coordinate[0]));
    }

    /// Rounds corners off by cutting them (Chaikin); ends stay.
    static LineString smooth(LineString line, int rounds) {
        Coordinate[] points = line.getCoordinates();
        boolean closed = line.isClosed();
        for (int r = 0; r < rounds; r++) {
            List<Coordinate> cut = new ArrayList<>();
            if (!closed) {
                cut.add(points[0]);
            }
            for (int i = 0; i + 1 < points.length; i++) {
                cut.add(between(points[i], points[i + 1], 0.25));
                cut.add(between(points[i], points[i + 1], 0.75));
            }
            cut.add(closed ? cut.getFirst() : points[points.length - 1]);
            points = cut.toArray(new Coordinate[0]);
        }
        return FACTORY.createLineString(points);
    }

    /// A closed shape through waypoints, smoothed.
    static Polygon area(double... degrees) {
        Coordinate[] open = line(degrees).getCoordinates();
        Coordinate[] closed = Arrays.copyOf(open, open.length + 1);
        closed[open.length] = open[0].copy();
        return FACTORY.createPolygon(smooth(FACTORY.createLineString(closed), 3).getCoordinates());
    }

    /// A hill or lake with a wavy outline.
    ///
    /// @param turnDeg direction of the long axis, counter-clockwise from east
    static Polygon blob(
            double lon, double lat, double longM, double wideM, double turnDeg, long seed) {
        double cx = Plane.x(Plane.units(lon));
        double cy = Plane.y(Plane.units(lat));
        double cos = StrictMath.cos(Math.toRadians(turnDeg));
        double sin = StrictMath.sin(Math.toRadians(turnDeg));
        int n = 28;
        Coordinate[] ring = new Coordinate[n + 1];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            double wave = 1 + 0.22 * Noise.signed(Noise.hash(seed, i));
            double u = StrictMath.cos(angle) * longM / 2 * wave;
            double v = StrictMath.sin(angle) * wideM / 2 * wave;
            ring[i] = new Coordinate(cx + u * cos - v * sin, cy + u * sin + v * cos);
        }
        ring[n] = ring[0].copy();
        return FACTORY.createPolygon(smooth(FACTORY.createLineString(ring), 2).getCoordinates());
    }

    private static Coordinate between(Coordinate a, Coordinate b, double t) {
        return new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
    }

    /// A copy in degrees, rounded to 1e-7.
    static Geometry toDegrees(Geometry metres) {
        Geometry copy = metres.copy();
        copy.apply(new ToDegrees());
        return copy;
    }

    /// A chain as a line in metres.
    static LineString toMetres(Chain chain) {
        Coordinate[] points = new Coordinate[chain.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(chain.x(i), chain.y(i));
        }
        return FACTORY.createLineString(points);
    }

    private static final class ToDegrees implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            sequence.setOrdinate(i, 0, Plane.degrees(Plane.lon(sequence.getX(i))));
            sequence.setOrdinate(i, 1, Plane.degrees(Plane.lat(sequence.getY(i))));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}

package org.fengqiao.cityimport.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/// Builds shapes from coordinates of any file, `x0 y0 x1 y1 …`; mends what can be mended without a
/// question and notes it.
final class Shapes {

    static final GeometryFactory FACTORY =
            new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private final List<ReadNote> notes;
    private int feature;

    Shapes(List<ReadNote> notes) {
        this.notes = notes;
    }

    /// What follows belongs to this feature.
    void begin(int number) {
        feature = number;
    }

    void note(ReadNote.Kind kind, String detail) {
        notes.add(new ReadNote(feature, kind, detail));
    }

    Point point(double x, double y) {
        check(x, y);
        return FACTORY.createPoint(sequence(new double[] {x, y}));
    }

    Geometry points(double[] xy) {
        checkAll(xy);
        return FACTORY.createMultiPoint(sequence(xy));
    }

    LineString line(double[] xy) {
        checkAll(xy);
        if (xy.length == 2) {
            throw new BadShape(Reason.BROKEN, "a line of one point");
        }
        return FACTORY.createLineString(sequence(xy));
    }

    /// @param rings the outer one first
    Polygon polygon(List<double[]> rings) {
        List<LinearRing> made = new ArrayList<>();
        for (double[] ring : rings) {
            checkAll(ring);
            double[] closed = close(ring);
            if (closed.length < 8) {
                note(ReadNote.Kind.RING_DROPPED, closed.length / 2 + "");
                if (made.isEmpty()) {
                    return FACTORY.createPolygon();
                }
            } else {
                made.add(FACTORY.createLinearRing(sequence(closed)));
            }
        }
        return made.isEmpty()
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(made.removeFirst(), made.toArray(new LinearRing[0]));
    }

    Geometry polygons(List<List<double[]>> parts) {
        return FACTORY.createMultiPolygon(
                parts.stream()
                        .map(this::polygon)
                        .filter(part -> !part.isEmpty())
                        .toArray(Polygon[]::new));
    }

    private double[] close(double[] ring) {
        int n = ring.length;
        if (n < 2 || (ring[0] == ring[n - 2] && ring[1] == ring[n - 1])) {
            return ring;
        }
        note(ReadNote.Kind.RING_CLOSED, "");
        double[] closed = Arrays.copyOf(ring, n + 2);
        closed[n] = ring[0];
        closed[n + 1] = ring[1];
        return closed;
    }

    private static void checkAll(double[] xy) {
        if (xy.length > 2 * Limits.VERTICES) {
            throw new BadShape(Reason.TOO_LARGE, xy.length / 2 + " > " + Limits.VERTICES);
        }
        for (int i = 0; i < xy.length; i += 2) {
            check(xy[i], xy[i + 1]);
        }
    }

    /// Of a shape that somebody else built.
    static void checkAll(Geometry shape) {
        for (Coordinate each : shape.getCoordinates()) {
            check(each.x, each.y);
        }
    }

    private static void check(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new BadShape(Reason.BAD_COORDINATE, x + "," + y);
        }
    }

    private static PackedCoordinateSequence sequence(double[] xy) {
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }
}

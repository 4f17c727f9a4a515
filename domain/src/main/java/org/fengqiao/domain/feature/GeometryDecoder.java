package org.fengqiao.domain.feature;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.wololo.flatgeobuf.generated.GeometryType;

/// Turns stored coordinates into JTS geometries that keep them in flat arrays: a third of the
/// memory of one object per vertex and no work to get there.
final class GeometryDecoder {

    private static final GeometryFactory FACTORY =
            new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private GeometryDecoder() {}

    /// @throws IllegalArgumentException with the reason if the geometry makes no sense
    static Geometry decode(
            org.wololo.flatgeobuf.generated.Geometry stored, int fileType, Envelope bounds) {
        int type = fileType == GeometryType.Unknown ? stored.type() : fileType;
        return switch (type) {
            case GeometryType.Point -> point(stored, bounds);
            case GeometryType.LineString -> line(stored, bounds);
            case GeometryType.Polygon -> polygon(stored, bounds);
            case GeometryType.MultiPolygon -> {
                List<Polygon> parts = new ArrayList<>();
                for (int i = 0; i < stored.partsLength(); i++) {
                    parts.add(polygon(stored.parts(i), bounds));
                }
                yield FACTORY.createMultiPolygon(parts.toArray(new Polygon[0]));
            }
            case GeometryType.MultiLineString -> {
                List<LineString> parts = new ArrayList<>();
                double[] xy = coordinates(stored, bounds);
                for (int[] range : ranges(stored, xy.length / 2)) {
                    parts.add(FACTORY.createLineString(sequence(xy, range)));
                }
                yield FACTORY.createMultiLineString(parts.toArray(new LineString[0]));
            }
            default ->
                    throw new IllegalArgumentException(
                            "geometry of a type that is not read here: " + type);
        };
    }

    private static Point point(org.wololo.flatgeobuf.generated.Geometry stored, Envelope bounds) {
        return FACTORY.createPoint(sequence(coordinates(stored, bounds), new int[] {0, 1}));
    }

    private static LineString line(
            org.wololo.flatgeobuf.generated.Geometry stored, Envelope bounds) {
        double[] xy = coordinates(stored, bounds);
        return FACTORY.createLineString(sequence(xy, new int[] {0, xy.length / 2}));
    }

    private static Polygon polygon(
            org.wololo.flatgeobuf.generated.Geometry stored, Envelope bounds) {
        double[] xy = coordinates(stored, bounds);
        List<LinearRing> rings = new ArrayList<>();
        for (int[] range : ranges(stored, xy.length / 2)) {
            rings.add(FACTORY.createLinearRing(sequence(xy, range)));
        }
        return FACTORY.createPolygon(rings.removeFirst(), rings.toArray(new LinearRing[0]));
    }

    private static List<int[]> ranges(org.wololo.flatgeobuf.generated.Geometry stored, int points) {
        List<int[]> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < stored.endsLength(); i++) {
            int to = (int) stored.ends(i);
            if (to <= from || to > points) {
                throw new IllegalArgumentException(
                        "a ring from vertex " + from + " to " + to + " of " + points);
            }
            ranges.add(new int[] {from, to});
            from = to;
        }
        if (ranges.isEmpty()) {
            ranges.add(new int[] {0, points});
        }
        return ranges;
    }

    private static CoordinateSequence sequence(double[] xy, int[] range) {
        boolean whole = range[0] == 0 && range[1] * 2 == xy.length;
        double[] part = whole ? xy : Arrays.copyOfRange(xy, range[0] * 2, range[1] * 2);
        return new PackedCoordinateSequence.Double(part, 2, 0);
    }

    private static double[] coordinates(
            org.wololo.flatgeobuf.generated.Geometry stored, Envelope bounds) {
        int length = stored.xyLength();
        if (length < 2 || length % 2 != 0) {
            throw new IllegalArgumentException("a geometry of " + length + " numbers");
        }
        ByteBuffer bytes = stored.xyAsByteBuffer();
        double[] xy = new double[length];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(xy);
        double west = bounds.getMinX();
        double east = bounds.getMaxX();
        double south = bounds.getMinY();
        double north = bounds.getMaxY();
        for (int i = 0; i < length; i += 2) {
            double x = xy[i];
            double y = xy[i + 1];
            // Written so that NaN is rejected too.
            if (!(x >= west && x <= east && y >= south && y <= north)) {
                throw new IllegalArgumentException(
                        "vertex " + i / 2 + " lies outside the file's envelope: " + x + "," + y);
            }
        }
        return xy;
    }
}

package org.fengqiao.cityimport.read;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/// The shapes of a shapefile's records (heights and measures are passed over).
final class ShpShapes {

    private ShpShapes() {}

    /// Null for the null shape.
    ///
    /// @throws BadShape if it makes no sense
    static @Nullable Geometry read(ByteBuffer in, Shapes shapes) {
        try {
            int type = in.getInt();
            return switch (type) {
                case 0 -> null;
                case 1, 11, 21 -> shapes.point(in.getDouble(), in.getDouble());
                case 8, 18, 28 -> shapes.points(xy(in.position(36), count(in, 16)));
                case 3, 13, 23 ->
                        Shapes.FACTORY.createMultiLineString(
                                parts(in).stream().map(shapes::line).toArray(LineString[]::new));
                case 5, 15, 25 -> polygon(parts(in), shapes);
                default -> throw new BadShape(Reason.WRONG_TYPE, "shape type " + type);
            };
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            throw new BadShape(Reason.TRUNCATED, "record");
        }
    }

    private static int count(ByteBuffer in, int bytesEach) {
        int count = in.getInt();
        if (count < 0 || (long) count * bytesEach > in.remaining()) {
            throw new BadShape(Reason.TRUNCATED, "count " + count);
        }
        return count;
    }

    private static List<double[]> parts(ByteBuffer in) {
        in.position(36);
        int parts = count(in, 4);
        int points = count(in, 16);
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = in.getInt();
        }
        starts[parts] = points;
        List<double[]> list = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            if (starts[i] < 0 || starts[i + 1] < starts[i] || starts[i + 1] > points) {
                throw new BadShape(Reason.BROKEN, "part " + i);
            }
            list.add(xy(in, starts[i + 1] - starts[i]));
        }
        return list;
    }

    private static double[] xy(ByteBuffer in, int points) {
        double[] xy = new double[2 * points];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = in.getDouble();
        }
        return xy;
    }

    /// Outer rings run clockwise, each hole belongs to the outer ring that has it. A file that has
    /// only the other direction (some writers') is taken the other way round.
    private static Geometry polygon(List<double[]> rings, Shapes shapes) {
        List<List<double[]>> parts = new ArrayList<>();
        List<double[]> holes = new ArrayList<>();
        for (double[] ring : rings) {
            if (ring.length >= 8 && Orientation.isCCW(sequence(ring))) {
                holes.add(ring);
            } else {
                parts.add(new ArrayList<>(List.of(ring)));
            }
        }
        if (parts.isEmpty()) {
            holes.forEach(ring -> parts.add(new ArrayList<>(List.of(ring))));
            holes.clear();
        }
        for (double[] hole : holes) {
            parts.stream()
                    .filter(part -> surrounds(part.getFirst(), hole))
                    .findFirst()
                    .ifPresentOrElse(
                            part -> part.add(hole),
                            () -> parts.add(new ArrayList<>(List.of(hole))));
        }
        return parts.size() == 1 ? shapes.polygon(parts.getFirst()) : shapes.polygons(parts);
    }

    private static boolean surrounds(double[] outer, double[] hole) {
        Coordinate[] ring = sequence(outer).toCoordinateArray();
        for (int i = 0; i < hole.length; i += 2) {
            int where = PointLocation.locateInRing(new Coordinate(hole[i], hole[i + 1]), ring);
            if (where != Location.BOUNDARY) {
                return where == Location.INTERIOR;
            }
        }
        return true;
    }

    private static PackedCoordinateSequence sequence(double[] xy) {
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }
}

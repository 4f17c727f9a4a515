package org.fengqiao.cityimport.read;

import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/// The geometries of a FlatGeobuf file.
final class FgbShapes {

    private FgbShapes() {}

    /// @throws BadShape if it makes no sense
    static org.locationtech.jts.geom.@Nullable Geometry read(
            @Nullable Geometry stored, int fileType, Shapes shapes, int depth) {
        if (stored == null) {
            return null;
        }
        if (depth > Limits.DEPTH) {
            throw new BadShape(Reason.TOO_DEEP, "> " + Limits.DEPTH);
        }
        int type = fileType == GeometryType.Unknown ? stored.type() : fileType;
        return switch (type) {
            case GeometryType.Point -> {
                double[] xy = xy(stored);
                yield xy.length < 2 ? Shapes.FACTORY.createPoint() : shapes.point(xy[0], xy[1]);
            }
            case GeometryType.MultiPoint -> shapes.points(xy(stored));
            case GeometryType.LineString -> shapes.line(xy(stored));
            case GeometryType.MultiLineString ->
                    Shapes.FACTORY.createMultiLineString(
                            parts(stored).stream().map(shapes::line).toArray(LineString[]::new));
            case GeometryType.Polygon -> shapes.polygon(parts(stored));
            case GeometryType.MultiPolygon -> {
                List<List<double[]>> polygons = new ArrayList<>();
                for (int i = 0; i < stored.partsLength(); i++) {
                    polygons.add(parts(stored.parts(i)));
                }
                if (polygons.isEmpty()) {
                    polygons.add(parts(stored));
                }
                yield shapes.polygons(polygons);
            }
            case GeometryType.GeometryCollection -> {
                List<org.locationtech.jts.geom.Geometry> members = new ArrayList<>();
                for (int i = 0; i < stored.partsLength(); i++) {
                    var member = read(stored.parts(i), GeometryType.Unknown, shapes, depth + 1);
                    if (member != null) {
                        members.add(member);
                    }
                }
                yield Shapes.FACTORY.createGeometryCollection(
                        members.toArray(new org.locationtech.jts.geom.Geometry[0]));
            }
            default -> throw new BadShape(Reason.WRONG_TYPE, "FlatGeobuf type " + type);
        };
    }

    private static double[] xy(Geometry stored) {
        double[] xy = new double[stored.xyLength() & ~1];
        if (xy.length > 0) {
            DoubleBuffer in =
                    stored.xyAsByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
            in.get(xy);
        }
        return xy;
    }

    private static List<double[]> parts(Geometry stored) {
        double[] xy = xy(stored);
        List<double[]> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < stored.endsLength(); i++) {
            int to = (int) stored.ends(i);
            if (to < from || to > xy.length / 2) {
                throw new BadShape(Reason.BROKEN, "a ring from " + from + " to " + to);
            }
            parts.add(Arrays.copyOfRange(xy, from * 2, to * 2));
            from = to;
        }
        if (parts.isEmpty()) {
            parts.add(xy);
        }
        return parts;
    }
}

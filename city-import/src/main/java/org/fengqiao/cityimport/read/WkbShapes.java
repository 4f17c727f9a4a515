package org.fengqiao.cityimport.read;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Well-known binary (ISO and extended), read with a limit to nesting and to every count, which the
/// reader of JTS lacks: it recurses as deep as the bytes say.
final class WkbShapes {

    private final Shapes shapes;

    WkbShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    /// @throws BadShape if it makes no sense
    Geometry read(ByteBuffer in) {
        try {
            return read(in, 0);
        } catch (BufferUnderflowException _) {
            throw new BadShape(Reason.TRUNCATED, "WKB");
        } catch (ArrayStoreException _) {
            throw new BadShape(Reason.WRONG_TYPE, "WKB, a member of another type");
        }
    }

    private Geometry read(ByteBuffer in, int depth) {
        if (depth > Limits.DEPTH) {
            throw new BadShape(Reason.TOO_DEEP, "> " + Limits.DEPTH);
        }
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = in.getInt();
        int dimensions = dimensions(code);
        if ((code & 0x20000000) != 0) {
            in.getInt(); // the reference system, which the file names as a whole
        }
        int type = (code & 0xFFFF) % 1000;
        return switch (type) {
            case 1 -> {
                double[] xy = coordinates(in, 1, dimensions);
                yield Double.isNaN(xy[0])
                        ? Shapes.FACTORY.createPoint()
                        : shapes.point(xy[0], xy[1]);
            }
            case 2 -> shapes.line(coordinates(in, count(in, dimensions), dimensions));
            case 3 -> shapes.polygon(rings(in, dimensions));
            case 4, 5, 6, 7 -> collection(in, type, depth);
            default -> throw new BadShape(Reason.WRONG_TYPE, "WKB " + type);
        };
    }

    private static int dimensions(int code) {
        int iso = (code & 0xFFFF) / 1000;
        int z = iso == 1 || iso == 3 || code < 0 ? 1 : 0;
        int m = iso == 2 || iso == 3 || (code & 0x40000000) != 0 ? 1 : 0;
        return 2 + z + m;
    }

    private Geometry collection(ByteBuffer in, int type, int depth) {
        int count = count(in, 0);
        List<Geometry> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(read(in, depth + 1));
        }
        return switch (type) {
            case 4 -> Shapes.FACTORY.createMultiPoint(members.toArray(new Point[0]));
            case 5 -> Shapes.FACTORY.createMultiLineString(members.toArray(new LineString[0]));
            case 6 -> Shapes.FACTORY.createMultiPolygon(members.toArray(new Polygon[0]));
            default -> Shapes.FACTORY.createGeometryCollection(members.toArray(new Geometry[0]));
        };
    }

    private List<double[]> rings(ByteBuffer in, int dimensions) {
        int count = count(in, 0);
        List<double[]> rings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rings.add(coordinates(in, count(in, dimensions), dimensions));
        }
        return rings;
    }

    /// A count that the bytes left could hold.
    private static int count(ByteBuffer in, int dimensions) {
        int count = in.getInt();
        if (count < 0 || (long) count * Math.max(4, 8L * dimensions) > in.remaining()) {
            throw new BadShape(Reason.TRUNCATED, "WKB, count " + Integer.toUnsignedString(count));
        }
        return count;
    }

    private static double[] coordinates(ByteBuffer in, int points, int dimensions) {
        double[] xy = new double[2 * points];
        for (int i = 0; i < points; i++) {
            xy[2 * i] = in.getDouble();
            xy[2 * i + 1] = in.getDouble();
            for (int more = 2; more < dimensions; more++) {
                in.getDouble();
            }
        }
        return xy;
    }
}

package org.fengqiao.domain.feature;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.GeometryType;

/// Writes geometries with their own type, which files of mixed types need and the library's writer
/// leaves out.
final class GeometryEncoder {

    private GeometryEncoder() {}

    /// @return the offset of the geometry in the builder
    /// @throws IllegalArgumentException if geometries of this type are not written here
    static int encode(FlatBufferBuilder builder, Geometry geometry) {
        return switch (geometry) {
            case Point point ->
                    simple(builder, GeometryType.Point, List.of(point.getCoordinateSequence()));
            case LineString line ->
                    simple(builder, GeometryType.LineString, List.of(line.getCoordinateSequence()));
            case MultiLineString lines -> {
                List<CoordinateSequence> parts = new ArrayList<>();
                for (int i = 0; i < lines.getNumGeometries(); i++) {
                    parts.add(((LineString) lines.getGeometryN(i)).getCoordinateSequence());
                }
                yield simple(builder, GeometryType.MultiLineString, parts);
            }
            case Polygon polygon -> simple(builder, GeometryType.Polygon, rings(polygon));
            case MultiPolygon polygons -> {
                int[] parts = new int[polygons.getNumGeometries()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = encode(builder, polygons.getGeometryN(i));
                }
                int vector =
                        org.wololo.flatgeobuf.generated.Geometry.createPartsVector(builder, parts);
                yield org.wololo.flatgeobuf.generated.Geometry.createGeometry(
                        builder, 0, 0, 0, 0, 0, 0, GeometryType.MultiPolygon, vector);
            }
            default ->
                    throw new IllegalArgumentException(
                            "not written here: " + geometry.getGeometryType());
        };
    }

    private static List<CoordinateSequence> rings(Polygon polygon) {
        List<CoordinateSequence> rings = new ArrayList<>();
        rings.add(polygon.getExteriorRing().getCoordinateSequence());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(polygon.getInteriorRingN(i).getCoordinateSequence());
        }
        return rings;
    }

    private static int simple(FlatBufferBuilder builder, int type, List<CoordinateSequence> parts) {
        int count = parts.stream().mapToInt(CoordinateSequence::size).sum();
        double[] xy = new double[2 * count];
        long[] ends = new long[parts.size()];
        int n = 0;
        for (int p = 0; p < ends.length; p++) {
            CoordinateSequence part = parts.get(p);
            for (int i = 0; i < part.size(); i++) {
                xy[2 * n] = part.getX(i);
                xy[2 * n++ + 1] = part.getY(i);
            }
            ends[p] = n;
        }
        int endsVector =
                ends.length > 1
                        ? org.wololo.flatgeobuf.generated.Geometry.createEndsVector(builder, ends)
                        : 0;
        int xyVector = org.wololo.flatgeobuf.generated.Geometry.createXyVector(builder, xy);
        return org.wololo.flatgeobuf.generated.Geometry.createGeometry(
                builder, endsVector, xyVector, 0, 0, 0, 0, type, 0);
    }
}

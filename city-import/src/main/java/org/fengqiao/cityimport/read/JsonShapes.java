package org.fengqiao.cityimport.read;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import tools.jackson.databind.JsonNode;

/// The geometries of RFC 7946.
final class JsonShapes {

    private final Shapes shapes;

    JsonShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    /// Null for JSON null.
    ///
    /// @throws BadShape if it makes no sense
    @Nullable Geometry read(@Nullable JsonNode json) {
        return json == null || json.isNull() ? null : read(json, 0);
    }

    private Geometry read(JsonNode json, int depth) {
        if (depth > Limits.DEPTH) {
            throw new BadShape(Reason.TOO_DEEP, "> " + Limits.DEPTH);
        }
        JsonNode at = json.path("coordinates");
        String type = json.path("type").asString("");
        return switch (type) {
            case "Point" -> {
                double[] xy = position(at);
                yield shapes.point(xy[0], xy[1]);
            }
            case "MultiPoint" -> shapes.points(positions(at));
            case "LineString" -> shapes.line(positions(at));
            case "MultiLineString" ->
                    Shapes.FACTORY.createMultiLineString(
                            rings(at).stream().map(shapes::line).toArray(LineString[]::new));
            case "Polygon" -> shapes.polygon(rings(at));
            case "MultiPolygon" -> {
                List<List<double[]>> parts = new ArrayList<>();
                array(at).forEach(part -> parts.add(rings(part)));
                yield shapes.polygons(parts);
            }
            case "GeometryCollection" -> {
                List<Geometry> members = new ArrayList<>();
                array(json.path("geometries")).forEach(of -> members.add(read(of, depth + 1)));
                yield Shapes.FACTORY.createGeometryCollection(members.toArray(new Geometry[0]));
            }
            default -> throw new BadShape(Reason.WRONG_TYPE, "'" + type + "'");
        };
    }

    private static List<double[]> rings(JsonNode json) {
        List<double[]> rings = new ArrayList<>();
        array(json).forEach(ring -> rings.add(positions(ring)));
        return rings;
    }

    private static double[] positions(JsonNode json) {
        JsonNode list = array(json);
        double[] xy = new double[list.size() * 2];
        int i = 0;
        for (JsonNode each : list) {
            double[] position = position(each);
            xy[i++] = position[0];
            xy[i++] = position[1];
        }
        return xy;
    }

    private static double[] position(JsonNode json) {
        if (!json.isArray()
                || json.size() < 2
                || !json.get(0).isNumber()
                || !json.get(1).isNumber()) {
            String text = json.toString();
            throw new BadShape(
                    Reason.BAD_COORDINATE, text.substring(0, Math.min(40, text.length())));
        }
        return new double[] {json.get(0).asDouble(), json.get(1).asDouble()};
    }

    private static JsonNode array(JsonNode json) {
        if (!json.isArray()) {
            throw new BadShape(Reason.BROKEN, "coordinates are no array");
        }
        return json;
    }
}

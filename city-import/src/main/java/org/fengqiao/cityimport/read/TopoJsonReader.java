package org.fengqiao.cityimport.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.cityimport.read.ReadException.Reason;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// TopoJSON: shared arcs, often whole numbers to be scaled and summed up; every member of `objects`
/// is a layer.
final class TopoJsonReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String file;
    private List<double[]> arcs = List.of();

    TopoJsonReader(Path path) {
        file = Limits.name(path);
    }

    List<RawLayer> read(Path path) throws IOException {
        try {
            JsonNode root = JSON.readTree(path);
            arcs = arcs(root.path("arcs"), root.path("transform"));
            List<RawLayer> layers = new ArrayList<>();
            for (Map.Entry<String, JsonNode> each : root.path("objects").properties()) {
                String name = root.path("objects").size() == 1 ? file : file + ":" + each.getKey();
                layers.add(layer(name, each.getValue()));
            }
            if (layers.isEmpty()) {
                throw new ReadException(file, "", Reason.EMPTY, "");
            }
            return layers;
        } catch (JacksonException e) {
            throw GeoJsonReader.problem(file, "topology", e);
        } catch (BadShape e) {
            throw new ReadException(file, "arcs", e.reason(), e.detail(), e);
        }
    }

    private static List<double[]> arcs(JsonNode json, JsonNode transform) {
        boolean delta = transform.isObject();
        double kx = transform.path("scale").path(0).asDouble(1);
        double ky = transform.path("scale").path(1).asDouble(1);
        double tx = transform.path("translate").path(0).asDouble(0);
        double ty = transform.path("translate").path(1).asDouble(0);
        List<double[]> arcs = new ArrayList<>();
        for (JsonNode arc : json) {
            double[] xy = new double[arc.size() * 2];
            double x = 0;
            double y = 0;
            for (int i = 0; i < arc.size(); i++) {
                JsonNode at = arc.get(i);
                if (at.size() < 2 || !at.get(0).isNumber() || !at.get(1).isNumber()) {
                    throw new BadShape(Reason.BAD_COORDINATE, at.toString());
                }
                x = delta ? x + at.get(0).asDouble() : at.get(0).asDouble();
                y = delta ? y + at.get(1).asDouble() : at.get(1).asDouble();
                xy[2 * i] = x * kx + tx;
                xy[2 * i + 1] = y * ky + ty;
            }
            arcs.add(xy);
        }
        return arcs;
    }

    private RawLayer layer(String name, JsonNode object) throws ReadException {
        boolean collection = object.path("type").asString("").equals("GeometryCollection");
        List<ReadNote> notes = new ArrayList<>();
        Shapes shapes = new Shapes(notes);
        List<RawFeature> features = new ArrayList<>();
        for (JsonNode each : collection ? object.path("geometries") : List.of(object)) {
            int number = features.size() + 1;
            Limits.checkCount(name, number);
            shapes.begin(number);
            Geometry shape = null;
            try {
                shape = shape(each, shapes);
            } catch (BadShape e) {
                shapes.note(ReadNote.Kind.BAD_SHAPE, e.detail());
            }
            features.add(new RawFeature(number, JsonValues.of(each), shape));
        }
        return new RawLayer(name, RawLayer.columnsOf(features), features, null, notes);
    }

    private @Nullable Geometry shape(JsonNode json, Shapes shapes) {
        JsonNode at = json.path("arcs");
        String type = json.path("type").asString("");
        return switch (type) {
            case "Polygon" -> shapes.polygon(rings(at));
            case "MultiPolygon" -> {
                List<List<double[]>> parts = new ArrayList<>();
                at.forEach(part -> parts.add(rings(part)));
                yield shapes.polygons(parts);
            }
            case "LineString" -> shapes.line(line(at));
            case "MultiLineString" ->
                    Shapes.FACTORY.createMultiLineString(
                            rings(at).stream().map(shapes::line).toArray(LineString[]::new));
            case "null", "" -> null;
            default -> throw new BadShape(Reason.WRONG_TYPE, "'" + type + "'");
        };
    }

    private List<double[]> rings(JsonNode json) {
        List<double[]> rings = new ArrayList<>();
        json.forEach(ring -> rings.add(line(ring)));
        return rings;
    }

    /// Arcs one after the other, a negative number backwards; each begins where the last one ended.
    private double[] line(JsonNode json) {
        int size = 0;
        for (JsonNode each : json) {
            size += arc(each.asInt()).length;
        }
        double[] xy = new double[Math.max(0, size - 2 * Math.max(0, json.size() - 1))];
        int filled = 0;
        for (JsonNode each : json) {
            int index = each.asInt();
            double[] arc = arc(index);
            for (int i = filled == 0 ? 0 : 1; i < arc.length / 2; i++) {
                int from = index < 0 ? arc.length / 2 - 1 - i : i;
                xy[filled++] = arc[2 * from];
                xy[filled++] = arc[2 * from + 1];
            }
        }
        return xy;
    }

    private double[] arc(int index) {
        int at = index < 0 ? ~index : index;
        if (at >= arcs.size() || arcs.get(at).length == 0) {
            throw new BadShape(Reason.BROKEN, "no arc " + index);
        }
        return arcs.get(at);
    }
}

package org.fengqiao.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.console.map.AreaShape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the city that the common bench generates.
final class GeoJsonCity {

    /// Coordinates in flat arrays, as in the console's own boundary files.
    private static final GeometryFactory SHAPES =
            new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeoJsonCity() {}

    /// @param markers number of events: 10,000 or 100,000
    static BenchCity read(Path data, int markers) throws IOException {
        Map<String, List<AreaShape>> levels = new HashMap<>();
        int[] classes = {};
        for (String level : BenchCity.LEVELS) {
            JsonNode features = features(data.resolve(level + ".geojson"));
            List<AreaShape> shapes = new ArrayList<>();
            for (JsonNode feature : features) {
                JsonNode properties = feature.path("properties");
                shapes.add(
                        new AreaShape(
                                properties.path("id").asString(),
                                properties.path("name").asString(),
                                true,
                                shape(feature.path("geometry"))));
            }
            levels.put(level, List.copyOf(shapes));
            if (level.equals("grid")) {
                classes = new int[features.size()];
                for (int i = 0; i < classes.length; i++) {
                    classes[i] = features.get(i).path("properties").path("cls").asInt();
                }
            }
        }
        return new BenchCity(levels, classes, events(data, markers));
    }

    private static JsonNode features(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file)).path("features");
    }

    /// From the table, whose lines need no more memory than their numbers.
    private static BenchCity.Events events(Path data, int markers) throws IOException {
        try (Stream<String> lines =
                Files.lines(data.resolve("events-" + markers / 1000 + "k.csv"))) {
            List<String[]> rows = lines.skip(1).map(line -> line.split(",")).toList();
            return new BenchCity.Events(
                    rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray(),
                    rows.stream().mapToDouble(row -> Double.parseDouble(row[2])).toArray(),
                    rows.stream().mapToInt(row -> Integer.parseInt(row[3])).toArray());
        }
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode parts = geometry.path("coordinates");
        if (geometry.path("type").asString().equals("Polygon")) {
            return polygon(parts);
        }
        Polygon[] polygons = new Polygon[parts.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = polygon(parts.get(i));
        }
        return SHAPES.createMultiPolygon(polygons);
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return SHAPES.createPolygon(ring(rings.get(0)), holes);
    }

    private static LinearRing ring(JsonNode points) {
        double[] flat = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            flat[2 * i] = points.get(i).get(0).asDouble();
            flat[2 * i + 1] = points.get(i).get(1).asDouble();
        }
        return SHAPES.createLinearRing(new PackedCoordinateSequence.Double(flat, 2, 0));
    }
}

package org.fengqiao.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The facts the city is grown from, as read from `raw`.
///
/// @param units all 1,474 named areas from the city down to the communities, parents first
/// @param outlines per district name, the outer rings of its parts as published: GCJ-02 degrees,
///   quantised to 1/1024°
/// @param hints roughly where a street lies, CGCS2000 degrees, by code
record RawFacts(
        List<NamedUnit> units,
        Map<String, List<Coordinate[]>> outlines,
        Map<String, Coordinate> hints) {

    /// A name and its code from the statistical division.
    ///
    /// @param parent code of the enclosing unit, empty for the city
    record NamedUnit(String code, String name, String parent) {

        /// 类似乡级: a park, farm or zone that only statistics treat as a street. The division numbers
        /// them 400 to 599.
        boolean isPseudoUnit() {
            return code.length() == 9 && code.charAt(6) >= '4';
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static RawFacts load(Path raw) throws IOException {
        return new RawFacts(
                loadUnits(raw.resolve("nanjing-division.json")),
                loadOutlines(raw.resolve("nanjing-districts-gcj02.geojson")),
                loadHints(raw.resolve("street-hints.csv")));
    }

    List<NamedUnit> listChildren(String code) {
        return units.stream().filter(unit -> unit.parent().equals(code)).toList();
    }

    private static List<NamedUnit> loadUnits(Path file) throws IOException {
        JsonNode root = JSON.readTree(Files.readAllBytes(file));
        String city = root.get("city").get("code").asString();
        List<NamedUnit> units = new ArrayList<>();
        units.add(new NamedUnit(city, root.get("city").get("name").asString(), ""));
        for (String level : List.of("districts", "streets", "communities")) {
            for (JsonNode unit : root.get(level)) {
                JsonNode parent = unit.get("parent");
                units.add(
                        new NamedUnit(
                                unit.get("code").asString(),
                                unit.get("name").asString(),
                                parent == null ? city : parent.asString()));
            }
        }
        return units;
    }

    private static Map<String, List<Coordinate[]>> loadOutlines(Path file) throws IOException {
        Map<String, List<Coordinate[]>> outlines = new LinkedHashMap<>();
        for (JsonNode feature : JSON.readTree(Files.readAllBytes(file)).get("features")) {
            JsonNode geometry = feature.get("geometry");
            boolean single = geometry.get("type").asString().equals("Polygon");
            List<Coordinate[]> rings = new ArrayList<>();
            if (single) {
                rings.add(ring(geometry.get("coordinates").get(0)));
            } else {
                geometry.get("coordinates").forEach(part -> rings.add(ring(part.get(0))));
            }
            outlines.put(feature.get("properties").get("name").asString(), rings);
        }
        return outlines;
    }

    private static Coordinate[] ring(JsonNode positions) {
        Coordinate[] ring = new Coordinate[positions.size()];
        for (int i = 0; i < ring.length; i++) {
            JsonNode position = positions.get(i);
            ring[i] = new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
        }
        return ring;
    }

    private static Map<String, Coordinate> loadHints(Path file) throws IOException {
        Map<String, Coordinate> hints = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            hints.put(
                    cells[0],
                    new Coordinate(Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
        }
        return hints;
    }
}

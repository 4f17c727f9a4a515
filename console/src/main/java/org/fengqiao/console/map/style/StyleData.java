package org.fengqiao.console.map.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengqiao.console.map.style.StyleLayer.Kind;

/// What there is on the map to be drawn by a style, and what can be asked of it: the table “Names a
/// style can rely on” of map-styles/README.md. A misspelt name would draw nothing and say nothing,
/// so a site's style that uses another one is refused. The features that bring the data are not
/// known here; a test holds the table against them and against the bundled styles.
final class StyleData {

    /// Something that can be asked of a feature.
    ///
    /// @param values all there are; empty where there may be others
    record Name(ValueType type, List<Object> values) {

        static Name of(ValueType type, Object... values) {
            return new Name(type, List.of(values));
        }
    }

    /// @param properties answers to `get` and `has`
    /// @param states answers to `feature-state` and `heatmap-density`
    record Source(Map<String, Name> properties, Map<String, Name> states) {

        Source {
            properties = new TreeMap<>(properties);
            states = new TreeMap<>(states);
        }

        boolean isArea() {
            return states.containsKey("class");
        }
    }

    /// What base maps are drawn by.
    private static final String RASTER = "basemap";

    private static final Name TEXT = Name.of(ValueType.TEXT);
    private static final Name FLAG = Name.of(ValueType.FLAG, true, false);
    private static final Name COUNT = Name.of(ValueType.NUMBER);
    private static final Source BARE = new Source(Map.of(), Map.of());
    private static final Map<String, Source> SOURCES = new TreeMap<>();

    static {
        for (String level : List.of("city", "district", "street", "community", "grid")) {
            SOURCES.put(
                    level,
                    new Source(
                            Map.of("id", TEXT, "name", TEXT, "surveyed", FLAG),
                            Map.of(
                                    "class",
                                    Name.of(
                                            ValueType.NUMBER,
                                            0.0,
                                            1.0,
                                            2.0,
                                            3.0,
                                            4.0,
                                            5.0,
                                            6.0,
                                            100.0,
                                            101.0))));
            for (String of : List.of("-hover", "-selected", "-focus")) {
                SOURCES.put(level + of, BARE);
            }
        }
        for (String ground : List.of("road", "water", "green", "building", "place")) {
            put(ground, Map.of("class", TEXT, "name", TEXT, "name:en", TEXT, "underground", FLAG));
        }
        put("around", Map.of("class", TEXT));
        SOURCES.put(
                "incident-heat",
                new Source(
                        Map.of(), Map.of("heatmap-density", Name.of(ValueType.NUMBER, 0.0, 1.0))));
        putMarkers(
                "incident",
                Map.of(
                        "status",
                        Name.of(
                                ValueType.TEXT,
                                "done",
                                "done-late",
                                "suspended",
                                "progress",
                                "near",
                                "overdue"),
                        "grade",
                        Name.of(ValueType.TEXT, "blue", "yellow", "orange", "red"),
                        "kind",
                        TEXT,
                        "class",
                        Name.of(
                                ValueType.TEXT,
                                "advertising",
                                "alarm",
                                "appearance",
                                "component",
                                "construction",
                                "dispute",
                                "emergency",
                                "fire",
                                "greening",
                                "hazard",
                                "help",
                                "other",
                                "sanitation",
                                "street-order",
                                "transport",
                                "utilities",
                                "vehicle")));
        putMarkers(
                "resource",
                Map.of(
                        "state",
                        Name.of(ValueType.TEXT, "fresh", "stale"),
                        "class",
                        Name.of(
                                ValueType.TEXT,
                                "GRID_WORKER",
                                "POLICE",
                                "CITY_MANAGEMENT",
                                "EMERGENCY_TEAM",
                                "EMERGENCY_DEPOT",
                                "SHELTER",
                                "HOSPITAL",
                                "FIRE_STATION",
                                "HYDRANT",
                                "CAMERA")));
        putMarkers(
                "key-place",
                Map.of(
                        "class",
                        Name.of(
                                ValueType.TEXT,
                                "SCHOOL",
                                "FUEL_STATION",
                                "HAZARDOUS_GOODS",
                                "BUILDING_SITE",
                                "MARKET",
                                "HOTEL",
                                "ENTERTAINMENT")));
        putMarkers(
                "component",
                Map.of(
                        "class",
                        TEXT,
                        "major",
                        TEXT,
                        "trouble",
                        Name.of(ValueType.TEXT, "damaged", "lost", "abandoned", "removed"),
                        "symbol",
                        Name.of(
                                ValueType.TEXT,
                                "barrier",
                                "basement",
                                "billboard",
                                "bin",
                                "camera",
                                "fire",
                                "lamp",
                                "manhole",
                                "manhole-gas",
                                "manhole-sewer",
                                "manhole-storm",
                                "manhole-water",
                                "old-tree",
                                "other",
                                "parking",
                                "pump",
                                "relic",
                                "shelter-sign",
                                "sign",
                                "signal",
                                "sos",
                                "station",
                                "toilet",
                                "tree")));
    }

    private StyleData() {}

    private static void put(String source, Map<String, Name> properties) {
        SOURCES.put(source, new Source(properties, Map.of()));
    }

    private static void putMarkers(String source, Map<String, Name> properties) {
        put(source, properties);
        put(source + "-cluster", Map.of("point_count", COUNT));
        SOURCES.put(source + "-selected", BARE);
    }

    /// What a layer draws.
    ///
    /// @throws StyleException if there is no such thing
    static Source get(StyleLayer layer, StylePlace place) throws StyleException {
        if (layer.kind() == Kind.BACKGROUND) {
            return BARE;
        }
        if (layer.kind() == Kind.RASTER) {
            if (!layer.source().equals(RASTER)) {
                throw place.at("source").error(StyleFault.UNKNOWN_SOURCE, layer.source(), RASTER);
            }
            return BARE;
        }
        return find(layer.source())
                .orElseThrow(() ->
                        place.at("source-layer")
                                .error(
                                        StyleFault.UNKNOWN_SOURCE,
                                        layer.source(),
                                        String.join(", ", new TreeSet<>(SOURCES.keySet()))));
    }

    static Optional<Source> find(String source) {
        return Optional.ofNullable(SOURCES.get(source));
    }
}

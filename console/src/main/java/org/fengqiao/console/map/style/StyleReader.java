package org.fengqiao.console.map.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.style.StyleSchema.Property;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Checks and compiles a style file.
final class StyleReader {

    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "type",
                    "source",
                    "source-layer",
                    "minzoom",
                    "maxzoom",
                    "filter",
                    "layout",
                    "paint",
                    "metadata");

    private static final double GREATEST_ZOOM = 24;

    /// Above any zoom, for a layer that says nothing.
    private static final double NO_END = 99;

    private final StylePlace file;

    StyleReader(String file) {
        this.file = StylePlace.of(file);
    }

    MapStyle read(String json) throws StyleException {
        return read(StyleJson.parse(file, json));
    }

    /// Reads a file of which nothing is known but that it is there, and checks what its values
    /// would do to the map.
    MapStyle readStrictly(String json) throws StyleException {
        JsonNode root = StyleJson.parse(file, json);
        MapStyle style = read(root);
        new StyleCheck(file).check(style, root.path("layers"));
        return style;
    }

    private MapStyle read(JsonNode root) throws StyleException {
        JsonNode version = root.path("version");
        if (!version.isNumber() || version.doubleValue() != 8) {
            throw file.at("version").expected("8", version);
        }
        JsonNode list = root.path("layers");
        if (!list.isArray()) {
            throw file.at("layers").expected("array", list);
        }
        List<StyleLayer> layers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : list) {
            StyleLayer layer = layer(node, layers.size());
            if (!ids.add(layer.id())) {
                throw file.layer(layer.id()).error(StyleFault.TWICE);
            }
            layers.add(layer);
        }
        JsonNode name = root.path("name");
        return new MapStyle(
                name.isString() ? name.stringValue() : file.file(),
                metadata(root.path("metadata")),
                sizes(root.path("metadata")),
                layers);
    }

    private Map<String, String> metadata(JsonNode node) throws StyleException {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (MapStyle.FURNITURE.contains(entry.getKey())) {
                var unused = ValueType.COLOUR.literal(entry.getValue(), file.at(entry.getKey()));
            }
            if (entry.getValue().isString()) {
                texts.put(entry.getKey(), entry.getValue().stringValue());
            }
        }
        return texts;
    }

    private StyleSizes sizes(JsonNode node) throws StyleException {
        StyleSizes desk = StyleSizes.DESK;
        return new StyleSizes(
                size(node, "least-text", desk.leastText()),
                size(node, "least-figures", desk.leastFigures()),
                size(node, "furniture-text", desk.furnitureText()));
    }

    private double size(JsonNode node, String key, double usual) throws StyleException {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isNumber()
                || value.doubleValue() < StyleSizes.LEAST_PX
                || value.doubleValue() > StyleSizes.GREATEST_PX) {
            throw file.at(key)
                    .expected(
                            "%.0f–%.0f".formatted(StyleSizes.LEAST_PX, StyleSizes.GREATEST_PX),
                            value);
        }
        return value.doubleValue();
    }

    private StyleLayer layer(JsonNode node, int position) throws StyleException {
        StylePlace numbered = file.layer("#" + position);
        if (!node.isObject()) {
            throw numbered.expected("object", node);
        }
        String id = text(node, "id", numbered);
        StylePlace place = file.layer(id);
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw place.at(key).error(StyleFault.UNKNOWN_KEY);
            }
        }
        Kind kind = kind(text(node, "type", place), place);
        String source =
                switch (kind) {
                    case BACKGROUND -> "";
                    case RASTER -> text(node, "source", place);
                    case FILL, LINE, SYMBOL, CIRCLE, HEATMAP -> text(node, "source-layer", place);
                };
        double least = zoom(node, "minzoom", 0, place);
        double greatest = zoom(node, "maxzoom", NO_END, place);
        if (least >= greatest) {
            throw place.at("minzoom")
                    .error(
                            StyleFault.ZOOM_ORDER,
                            node.path("minzoom").asString("0"),
                            node.path("maxzoom").asString());
        }
        return new StyleLayer(
                id,
                kind,
                source,
                least,
                greatest,
                filter(node, place),
                properties(node, kind, place));
    }

    private static @Nullable Expression filter(JsonNode node, StylePlace place)
            throws StyleException {
        return node.has("filter")
                ? new ExpressionCompiler(place.at("filter"))
                        .compile(node.get("filter"), ValueType.FLAG)
                : null;
    }

    private static Map<String, Expression> properties(JsonNode node, Kind kind, StylePlace place)
            throws StyleException {
        Map<String, Property> schema = StyleSchema.listProperties(kind);
        Map<String, Expression> compiled = new HashMap<>();
        schema.forEach((key, known) -> compiled.put(key, Expression.constant(known.preset())));
        for (String part : List.of("layout", "paint")) {
            if (node.has(part) && !node.get(part).isObject()) {
                throw place.at(part).expected("object", node.get(part));
            }
            for (Map.Entry<String, JsonNode> entry : node.path(part).properties()) {
                StylePlace at = place.at(entry.getKey());
                Property known = schema.get(entry.getKey());
                if (known == null) {
                    throw at.error(StyleFault.UNKNOWN_PROPERTY, word(kind));
                }
                if (known.layout() != part.equals("layout")) {
                    throw at.error(StyleFault.WRONG_PART, known.layout() ? "layout" : "paint");
                }
                Expression read =
                        new ExpressionCompiler(at).compile(entry.getValue(), known.type());
                compiled.put(
                        entry.getKey(),
                        known.rule() instanceof StyleRule.Range range ? read.within(range) : read);
            }
        }
        return compiled;
    }

    private static Kind kind(String type, StylePlace place) throws StyleException {
        for (Kind kind : Kind.values()) {
            if (word(kind).equals(type)) {
                return kind;
            }
        }
        throw place.at("type").error(StyleFault.UNKNOWN_TYPE, type);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode node, String key, StylePlace place) throws StyleException {
        JsonNode value = node.path(key);
        if (!value.isString()) {
            throw place.at(key).expected(ValueType.TEXT.word(), value);
        }
        return value.stringValue();
    }

    private static double zoom(JsonNode node, String key, double preset, StylePlace place)
            throws StyleException {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return preset;
        }
        if (!value.isNumber()) {
            throw place.at(key).expected(ValueType.NUMBER.word(), value);
        }
        double zoom = value.doubleValue();
        if (!(zoom >= 0 && zoom <= GREATEST_ZOOM)) {
            throw place.at(key).error(StyleFault.ZOOM_OUTSIDE, value.toString());
        }
        return zoom;
    }
}

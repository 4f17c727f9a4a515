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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads and checks a style file.
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

    private final String file;

    StyleReader(String file) {
        this.file = file;
    }

    MapStyle read(String json) throws StyleException {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(json);
        } catch (JacksonException broken) {
            throw new StyleException(file + ": not JSON: " + broken.getOriginalMessage(), broken);
        }
        if (!root.path("version").isNumber() || root.path("version").intValue() != 8) {
            throw new StyleException(file + ": version: expected 8, found " + root.path("version"));
        }
        if (!root.path("layers").isArray()) {
            throw new StyleException(file + ": layers: expected a list");
        }
        List<StyleLayer> layers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : root.path("layers")) {
            StyleLayer layer = layer(node, layers.size());
            if (!ids.add(layer.id())) {
                throw new StyleException(file + ": layer " + layer.id() + ": id is there twice");
            }
            layers.add(layer);
        }
        JsonNode name = root.path("name");
        Map<String, String> metadata = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("metadata").properties()) {
            if (entry.getValue().isString()) {
                metadata.put(entry.getKey(), entry.getValue().stringValue());
            }
        }
        return new MapStyle(name.isString() ? name.stringValue() : file, metadata, layers);
    }

    private StyleLayer layer(JsonNode node, int position) throws StyleException {
        String place = file + ": layer " + position;
        String id = text(node, "id", place);
        place = file + ": layer " + id;
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new StyleException(place + ": " + key + ": not understood");
            }
        }
        Kind kind = kind(text(node, "type", place), place);
        String source = kind == Kind.BACKGROUND ? "" : text(node, "source-layer", place);
        Expression filter =
                node.has("filter")
                        ? new ExpressionCompiler(place + ": filter")
                                .compile(node.get("filter"), ValueType.FLAG)
                        : null;
        return new StyleLayer(
                id,
                kind,
                source,
                number(node, "minzoom", 0, place),
                number(node, "maxzoom", 99, place),
                filter,
                properties(node, kind, place));
    }

    private static Map<String, Expression> properties(JsonNode node, Kind kind, String place)
            throws StyleException {
        Map<String, Property> schema = StyleSchema.listProperties(kind);
        Map<String, Expression> compiled = new HashMap<>();
        schema.forEach((key, known) -> compiled.put(key, Expression.constant(known.preset())));
        for (String part : List.of("layout", "paint")) {
            for (Map.Entry<String, JsonNode> entry : node.path(part).properties()) {
                String at = place + ": " + entry.getKey();
                Property known = schema.get(entry.getKey());
                if (known == null) {
                    throw new StyleException(
                            at + ": no property of " + kind.name().toLowerCase(Locale.ROOT));
                }
                if (known.layout() != part.equals("layout")) {
                    throw new StyleException(
                            at + ": belongs to " + (known.layout() ? "layout" : "paint"));
                }
                compiled.put(
                        entry.getKey(),
                        new ExpressionCompiler(at).compile(entry.getValue(), known.type()));
            }
        }
        return compiled;
    }

    private static Kind kind(String type, String place) throws StyleException {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(type)) {
                return kind;
            }
        }
        throw new StyleException(place + ": type: " + type + " is not understood");
    }

    private static String text(JsonNode node, String key, String place) throws StyleException {
        JsonNode value = node.path(key);
        if (!value.isString()) {
            throw new StyleException(place + ": " + key + ": expected a text, found " + value);
        }
        return value.stringValue();
    }

    private static double number(JsonNode node, String key, double preset, String place)
            throws StyleException {
        if (!node.has(key)) {
            return preset;
        }
        if (!node.get(key).isNumber()) {
            throw new StyleException(place + ": " + key + ": expected a number");
        }
        return node.get(key).doubleValue();
    }
}

package org.fengqiao.console.map.style;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.console.map.style.StyleData.Name;
import tools.jackson.databind.JsonNode;

/// What one expression that compiles asks a feature for, and every text and number in it: with
/// these put in, each of its branches is reached.
final class StyleWords {

    private final StyleData.Source source;
    private final String layerSource;
    private final StylePlace place;

    /// Asked for by `get`, in the order of the file.
    final Map<String, Name> properties = new LinkedHashMap<>();

    /// Asked for by `feature-state` or `heatmap-density`.
    final Map<String, Name> states = new LinkedHashMap<>();

    final Set<String> texts = new LinkedHashSet<>();
    final Set<Double> numbers = new LinkedHashSet<>();

    /// @throws StyleException if it asks for what there is not, or compares with what never is
    StyleWords(JsonNode node, StyleData.Source source, String layerSource, StylePlace place)
            throws StyleException {
        this.source = source;
        this.layerSource = layerSource;
        this.place = place;
        read(node);
    }

    private void read(JsonNode node) throws StyleException {
        if (node.isString()) {
            texts.add(node.stringValue());
        } else if (node.isNumber()) {
            numbers.add(node.doubleValue());
        } else if (node.isArray() && !node.isEmpty()) {
            readCall(node);
        }
    }

    private void readCall(JsonNode node) throws StyleException {
        String operator = node.get(0).asString("");
        switch (operator) {
            case "get", "has" -> ask(node.path(1).asString(""), source.properties(), properties);
            case "feature-state" -> ask(node.path(1).asString(""), source.states(), states);
            case "heatmap-density" -> ask(operator, source.states(), states);
            case "match" -> {
                for (int i = 1; i < node.size(); i++) {
                    if (i > 1 && i % 2 == 0 && i < node.size() - 1) {
                        compare(node.get(1), node.get(i));
                    } else {
                        read(node.get(i));
                    }
                }
            }
            case "==", "!=" -> {
                compare(node.get(1), node.path(2));
                compare(node.path(2), node.get(1));
                readAll(node);
            }
            default -> readAll(node);
        }
    }

    private void readAll(JsonNode node) throws StyleException {
        for (JsonNode part : node) {
            read(part);
        }
    }

    private void ask(String name, Map<String, Name> known, Map<String, Name> asked)
            throws StyleException {
        Name found = known.get(name);
        if (found == null) {
            throw place.error(
                    StyleFault.UNKNOWN_NAME,
                    layerSource.isEmpty() ? "background" : layerSource,
                    name,
                    known.isEmpty() ? "–" : String.join(", ", known.keySet()));
        }
        asked.put(name, found);
    }

    /// What a feature's value is compared with must be one that it may have.
    ///
    /// @param labels a value or an array of them
    private void compare(JsonNode input, JsonNode labels) throws StyleException {
        boolean ofState = input.path(0).asString("").equals("feature-state");
        boolean ofFeature = ofState || input.path(0).asString("").equals("get");
        String name = input.path(1).asString("");
        Name known = (ofState ? source.states() : source.properties()).get(name);
        List<Object> possible = known == null || !ofFeature ? List.of() : known.values();
        boolean many = labels.isArray() && !ExpressionParts.isCall(labels);
        for (JsonNode label : many ? labels.values() : List.of(labels)) {
            Object value = label.isNumber() ? (Object) label.doubleValue() : label.asString("");
            boolean text = label.isNumber() || label.isString();
            if (text && !possible.isEmpty() && !possible.contains(value)) {
                throw place.error(
                        StyleFault.UNKNOWN_VALUE, name, HandJson.quote(label), join(possible));
            }
            if (!label.isArray()) {
                read(label);
            }
        }
    }

    private static String join(List<Object> values) {
        return values.stream()
                .map(one -> one instanceof Double n ? Integer.toString(n.intValue()) : "" + one)
                .collect(Collectors.joining(", "));
    }
}

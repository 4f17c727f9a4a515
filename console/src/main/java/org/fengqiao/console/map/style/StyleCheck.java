package org.fengqiao.console.map.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.console.map.style.StyleData.Name;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.style.StyleSchema.Property;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Checks what the values of a style would do to the map. Its expressions are tried out with every
/// zoom that makes a difference and every feature there may be, because only so it is known what
/// they come to: `["concat", "status/", ["get", "status"]]` names six symbols.
final class StyleCheck {

    /// Where an expression asks for so much that trying all would take long, what comes after is
    /// left to the ranges that hold while drawing.
    private static final int MOST_FEATURES = 2000;

    private static final double GREATEST_ZOOM = 24;

    private final StylePlace file;

    StyleCheck(StylePlace file) {
        this.file = file;
    }

    /// @param nodes what the layers were read from, in the same order
    void check(MapStyle style, JsonNode nodes) throws StyleException {
        for (int i = 0; i < style.layers().size(); i++) {
            StyleLayer layer = style.layers().get(i);
            check(layer, nodes.get(i), StyleData.get(layer, file.layer(layer.id())));
        }
    }

    private void check(StyleLayer layer, JsonNode node, StyleData.Source source)
            throws StyleException {
        StylePlace place = file.layer(layer.id());
        if (node.has("filter")) {
            var unused =
                    new StyleWords(node.get("filter"), source, layer.source(), place.at("filter"));
        }
        for (String part : List.of("layout", "paint")) {
            for (Map.Entry<String, JsonNode> entry : node.path(part).properties()) {
                StylePlace at = place.at(entry.getKey());
                Property known = StyleSchema.listProperties(layer.kind()).get(entry.getKey());
                if (known != null) {
                    check(entry.getValue(), known, layer, source, at);
                }
            }
        }
    }

    private static void check(
            JsonNode value,
            Property known,
            StyleLayer layer,
            StyleData.Source source,
            StylePlace at)
            throws StyleException {
        Expression raw = new ExpressionCompiler(at).compile(value, known.type());
        if (raw.dependsOnFeature() && layer.kind() == Kind.LINE && source.isArea()) {
            throw at.error(StyleFault.ZOOM_ONLY);
        }
        if (raw.dependsOnFeature() || raw.dependsOnZoom()) {
            tryOut(raw, known, new StyleWords(value, source, layer.source(), at), layer, at);
        } else {
            known.rule().check(raw.evaluate(0, FeatureProperties.NONE), at);
        }
    }

    private static void tryOut(
            Expression raw, Property known, StyleWords words, StyleLayer layer, StylePlace place)
            throws StyleException {
        boolean gives = false;
        List<FeatureProperties> features = features(words);
        for (double zoom : raw.dependsOnZoom() ? zooms(words, layer) : List.of(layer.minZoom())) {
            for (FeatureProperties feature : features) {
                Object value = raw.evaluate(zoom, feature);
                known.rule().check(value, place);
                gives |= value != null;
            }
        }
        if (!gives) {
            throw place.error(StyleFault.GIVES_NOTHING, known.type().word());
        }
    }

    /// The stops first, so that the number a message names stands in the file.
    private static List<Double> zooms(StyleWords words, StyleLayer layer) {
        double least = layer.minZoom();
        double greatest = Math.min(layer.maxZoom(), GREATEST_ZOOM);
        Set<Double> zooms = new LinkedHashSet<>();
        words.numbers.stream().filter(at -> at >= least && at <= greatest).forEach(zooms::add);
        zooms.addAll(List.of(least, greatest));
        for (double zoom = Math.ceil(least); zoom < greatest; zoom++) {
            zooms.add(zoom);
        }
        return List.copyOf(zooms);
    }

    /// Every combination of what the features may have of what is asked for.
    private static List<FeatureProperties> features(StyleWords words) {
        List<Tried> all = new ArrayList<>(List.of(new Tried(Map.of(), Map.of())));
        words.properties.forEach((name, known) -> extend(all, name, values(known, words), false));
        words.states.forEach((name, known) -> extend(all, name, values(known, words), true));
        return List.copyOf(all);
    }

    private static void extend(List<Tried> all, String name, List<Object> values, boolean state) {
        List<Tried> longer = new ArrayList<>();
        for (Tried tried : all) {
            for (Object value : values) {
                if (longer.size() < MOST_FEATURES) {
                    longer.add(state ? tried.withState(name, value) : tried.with(name, value));
                }
            }
        }
        all.clear();
        all.addAll(longer);
    }

    private static List<Object> values(Name known, StyleWords words) {
        if (!known.values().isEmpty()) {
            return known.values();
        }
        List<Object> values = new ArrayList<>();
        if (known.type() == ValueType.NUMBER) {
            values.addAll(List.of(2.0, 100_000.0));
            for (double number : words.numbers) {
                values.addAll(List.of(number, number + 1));
            }
        } else {
            values.add("某");
            values.addAll(words.texts);
        }
        return values;
    }

    private record Tried(Map<String, Object> properties, Map<String, Object> states)
            implements FeatureProperties {

        Tried with(String name, Object value) {
            return new Tried(plus(properties, name, value), states);
        }

        Tried withState(String name, Object value) {
            return new Tried(properties, plus(states, name, value));
        }

        private static Map<String, Object> plus(
                Map<String, Object> map, String name, Object value) {
            Map<String, Object> longer = new HashMap<>(map);
            longer.put(name, value);
            return longer;
        }

        @Override
        public @Nullable Object find(String name) {
            return properties.get(name);
        }

        @Override
        public @Nullable Object findState(String name) {
            return states.get(name);
        }
    }
}

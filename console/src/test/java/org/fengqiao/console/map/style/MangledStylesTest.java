package org.fengqiao.console.map.style;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The bundled style with one piece of it replaced by another or by rubbish, many times: it is
/// either refused with a reason, or everything in it can be evaluated and lies in its range.
class MangledStylesTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> RUBBISH =
            List.of(
                    "null",
                    "-1",
                    "0",
                    "1e999",
                    "30000",
                    "true",
                    "\"\"",
                    "\"get\"",
                    "[]",
                    "{}",
                    "[\"get\"]",
                    "[\"get\",\"class\"]",
                    "[\"zoom\"]",
                    "[\"literal\",[]]",
                    "[\"/\",[\"zoom\"],0]",
                    "[\"-\",[\"get\",\"name\"]]",
                    "[[],[]]",
                    "\"../../x\"",
                    "\"rgb(1,2)\"");

    private static final FeatureProperties ODD =
            FeatureProperties.of(
                    Map.of("class", 3.0, "name", true, "status", "lost", "point_count", "many"));

    @Test
    void aMangledStyleIsRefusedOrHarmless() throws IOException {
        JsonNode whole = MAPPER.readTree(BadValuesTest.bundled("desk-day"));
        JsonNode layers = whole.path("layers");
        SplittableRandom random = new SplittableRandom(5);
        int refused = 0;
        int taken = 0;
        for (int round = 0; round < 4000; round++) {
            JsonNode layer = layers.get(random.nextInt(layers.size())).deepCopy();
            mangle(layer, layers, random);
            ObjectNode style = MAPPER.createObjectNode();
            style.put("version", 8);
            style.putArray("layers").add(layer);
            try {
                evaluate(MapStyle.readStrictly("mangled.json", style.toString()));
                taken++;
            } catch (StyleException reason) {
                String said = String.valueOf(reason.getMessage());
                assertTrue(said.startsWith("mangled.json: layer "), said);
                refused++;
            }
        }
        assertTrue(refused > 1500 && taken > 200, refused + " refused, " + taken + " taken");
    }

    private static void mangle(JsonNode layer, JsonNode layers, SplittableRandom random) {
        List<Runnable> places = new ArrayList<>();
        JsonNode other = layers.get(random.nextInt(layers.size())).deepCopy();
        List<JsonNode> pieces = new ArrayList<>();
        collect(other, pieces);
        JsonNode piece =
                random.nextBoolean()
                        ? MAPPER.readTree(RUBBISH.get(random.nextInt(RUBBISH.size())))
                        : pieces.get(random.nextInt(pieces.size()));
        offer(layer, piece, places);
        places.get(random.nextInt(places.size())).run();
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        into.add(node);
        node.values().forEach(part -> collect(part, into));
    }

    /// Every place in a node where something else could stand.
    private static void offer(JsonNode node, JsonNode piece, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (String key : List.copyOf(object.propertyNames())) {
                if (!key.equals("id")) {
                    places.add(() -> object.set(key, piece));
                    offer(object.get(key), piece, places);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, piece));
                offer(array.get(at), piece, places);
            }
        }
    }

    private static void evaluate(MapStyle style) {
        for (StyleLayer layer : style.layers()) {
            for (FeatureProperties feature : List.of(FeatureProperties.NONE, ODD)) {
                for (double zoom : new double[] {0, 9.3, 13, 16.5, 24}) {
                    evaluate(layer, feature, zoom);
                }
            }
        }
    }

    private static void evaluate(StyleLayer layer, FeatureProperties feature, double zoom) {
        var unused = layer.shownAt(zoom) && layer.accepts(zoom, feature);
        Kind kind = layer.kind();
        StyleSchema.listProperties(kind)
                .forEach((name, property) -> {
                    switch (property.type()) {
                        case NUMBER -> {
                            double number = layer.number(name, zoom, feature);
                            StyleRule.Range range = (StyleRule.Range) property.rule();
                            assertTrue(
                                    number >= Math.min(0, range.least())
                                            && number <= range.greatest(),
                                    name + " " + number);
                        }
                        case COLOUR -> layer.colour(name, zoom, feature);
                        case TEXT -> layer.text(name, zoom, feature);
                        case FLAG -> layer.flag(name, zoom, feature);
                        case NUMBERS -> {
                            for (float dash : layer.numbers(name, zoom)) {
                                assertTrue(dash >= 0, name);
                            }
                        }
                    }
                });
    }
}

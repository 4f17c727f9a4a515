package org.fengqiao.console.map.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing pops: a layer that begins or ends at some zoom is transparent there, and from one zoom
/// to the next its opacity changes little.
class FadesTest {

    private static final Map<Kind, String> OPACITIES =
            Map.of(
                    Kind.FILL, "fill-opacity",
                    Kind.LINE, "line-opacity",
                    Kind.SYMBOL, "text-opacity");

    private static final int STEPS = 100;

    /// A whole fade takes at least a quarter of a zoom level.
    private static final double FASTEST = 4.0 / STEPS + 1e-6;

    private static double opacity(StyleLayer layer, double zoom) {
        if (!layer.shownAt(zoom)) {
            return 0;
        }
        // Symbols and their plates have a picture and no text.
        boolean picture = layer.id().endsWith("-sign") || layer.id().endsWith("-symbol");
        String property = picture ? "icon-opacity" : OPACITIES.get(layer.kind());
        assertTrue(property != null, layer.id());
        return layer.number(property, zoom, FeatureProperties.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void layersComeAndGoByDegrees(String name) {
        int fading = 0;
        for (StyleLayer layer : MapStyle.load(name).layers()) {
            if (!OPACITIES.containsKey(layer.kind())) {
                continue;
            }
            double before = opacity(layer, 0);
            double first = before;
            for (int step = 1; step <= 22 * STEPS; step++) {
                double zoom = (double) step / STEPS;
                double now = opacity(layer, zoom);
                String where = name + " " + layer.id() + " at " + zoom;
                assertTrue(Math.abs(now - before) <= FASTEST, where + ": " + before + ", " + now);
                fading += now != before && before == first ? 1 : 0;
                before = now;
            }
        }
        assertTrue(fading > 15, name + " fades only " + fading + " times");
    }

    /// City and district are always there; the levels below come in one after the other.
    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void finerLevelsComeLater(String name) {
        MapStyle style = MapStyle.load(name);
        double before = 0;
        for (String level : new String[] {"district", "street", "community", "grid"}) {
            StyleLayer line = style.find(level + "-line").orElseThrow();
            double zoom = 0;
            while (opacity(line, zoom) < 0.3 && zoom < 22) {
                zoom += 0.1;
            }
            assertTrue(level.equals("district") ? zoom == 0 : zoom > before, name + " " + level);
            before = zoom;
        }
        assertEquals(0, opacity(style.find("city-label").orElseThrow(), 9));
    }
}

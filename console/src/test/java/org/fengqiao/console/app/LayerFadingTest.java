package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fengqiao.console.boundary.Measure;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayerFadingTest {

    private static final MapStyle STYLE = MapStyle.load("desk-day");

    private final LayerModel model =
            LayerCatalog.model(List.of("hazard"), List.of(), Measure.listKnown());

    private MapStyle style() {
        return LayerFading.of(model).apply(STYLE);
    }

    private static double opacity(MapStyle style, String layer, String property, Object state) {
        FeatureProperties feature =
                new FeatureProperties() {
                    @Override
                    public @Nullable Object find(String name) {
                        return name.equals("class") ? state : null;
                    }

                    @Override
                    public @Nullable Object findState(String name) {
                        return name.equals("class") ? state : null;
                    }
                };
        return style.find(layer).orElseThrow().number(property, 16, feature);
    }

    @Test
    void atFirstTheGroundIsAsTheStyleHasIt() {
        MapStyle made = style();
        assertEquals(STYLE.layers().size(), made.layers().size());
        for (String id : new String[] {"road-main", "water", "district-line", "city-label"}) {
            assertSame(STYLE.find(id).orElseThrow(), made.find(id).orElseThrow());
        }
    }

    @Test
    void hiddenGroundIsLeftOutWithAllItsLayers() {
        model.show("ground.road", false);
        assertTrue(style().layers().stream().noneMatch(layer -> layer.source().equals("road")));
        assertTrue(style().find("water").isPresent());
    }

    @Test
    void bordersAndNamesGoSeparatelyAndTheMarkedAreaKeepsItsOutline() {
        model.show("areas.border", false);
        assertTrue(style().find("district-line").isEmpty());
        assertTrue(style().find("district-label").isPresent());
        assertTrue(style().find("district-selected-line").isPresent());
        model.show("areas.label", false);
        assertTrue(style().find("district-label").isEmpty());
        assertTrue(style().find("land").isPresent());
    }

    @Test
    void faintShadeLeavesTheDimmedSurroundings() {
        model.show("figure.POPULATION", true);
        model.fade("figure.POPULATION", 0.5);
        double full = opacity(STYLE, "street-fill", "fill-opacity", 3.0);
        assertEquals(full / 2, opacity(style(), "street-fill", "fill-opacity", 3.0), 1e-9);
        assertEquals(full, opacity(style(), "street-fill", "fill-opacity", 100.0), 1e-9);
        assertEquals(1, style().find("land").orElseThrow().number("fill-opacity", 9, none()));
    }

    private static FeatureProperties none() {
        return FeatureProperties.of(Map.of());
    }

    @Test
    void makingMarkersFaintDrawsNoTileAnew() {
        LayerFading before = LayerFading.of(model);
        model.show("resource.CAMERA", true);
        model.fade("resource.CAMERA", 0.3);
        model.show("site.SCHOOL", true);
        model.fade("site.SCHOOL", 0.3);
        assertEquals(before, LayerFading.of(model));
        model.fade("ground.water", 0.3);
        assertNotEquals(before, LayerFading.of(model));
    }

    @Test
    void scaledStyleStaysFaint() {
        model.fade("ground.water", 0.25);
        StyleLayer water = style().scaled(2).find("water").orElseThrow();
        assertEquals(0.25, water.number("fill-opacity", 12, none()), 1e-9);
    }
}

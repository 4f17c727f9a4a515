package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.paint.Color;
import org.fengqiao.console.boundary.BoundaryLayers;
import org.fengqiao.console.boundary.Shading;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadeColoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void everyClassAndTheOutsideHasAColourOfItsOwnThatHidesWhatLiesBelow(String name) {
        MapStyle style = MapStyle.load(name);
        Set<Color> distinct = new HashSet<>();
        for (int shade = 0; shade < Shading.MOST_CLASSES; shade++) {
            distinct.add(ShadeColours.of(style, shade));
        }
        distinct.add(ShadeColours.of(style, BoundaryLayers.DIMMED));
        assertEquals(Shading.MOST_CLASSES + 1, distinct.size(), name);
        for (Color colour : distinct) {
            assertEquals(1, colour.getOpacity(), name);
        }
    }
}

package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.scene.paint.Color;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadeColoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"desk-day", "desk-night", "wall"})
    void everyClassHasAColourOfItsOwnAndTheOutsideIsDimmed(String name) {
        IntFunction<Color> colours = ShadeColours.of(MapStyle.load(name));
        Set<Color> distinct = new HashSet<>();
        for (int i = 0; i < Shading.MOST_CLASSES; i++) {
            Color colour = colours.apply(i);
            assertTrue(colour.getOpacity() > 0.3, name + " " + i);
            distinct.add(colour);
        }
        assertEquals(Shading.MOST_CLASSES, distinct.size());
        assertTrue(colours.apply(BoundaryLayers.DIMMED).getOpacity() > 0, name);
    }
}

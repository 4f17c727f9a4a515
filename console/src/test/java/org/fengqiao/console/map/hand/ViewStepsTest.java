package org.fengqiao.console.map.hand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleObjectProperty;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.MapView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewStepsTest {

    private final SimpleObjectProperty<@Nullable String> place = new SimpleObjectProperty<>("city");
    private final MapStudio studio = MapStudio.open("desk-day", 640, 480);
    private final MapView map = studio.map();
    private final ViewSteps<String> steps =
            MapStudio.onFx(() -> new ViewSteps<>(map, place, this::enter));

    @BeforeEach
    void settle() {
        MapStudio.doFx(() -> map.jumpTo(118.8, 32, 12));
        studio.settle();
    }

    @AfterEach
    void close() {
        MapStudio.doFx(steps::close);
        studio.close();
    }

    /// Like the areas: opening one moves the map to it.
    private void enter(String other) {
        if (!other.equals(place.get())) {
            map.flyTo(118.0, 31, 10);
            place.set(other);
        }
    }

    @Test
    void aStepBackShowsTheViewAndThePlaceOfBefore() {
        MapStudio.doFx(() -> {
            place.set("north");
            place.set("south");
            map.flyTo(118.9, 32.1, 15);
            place.set("street");
        });
        studio.settle();
        Viewport street = map.viewport();
        MapStudio.doFx(steps::back);
        studio.settle();
        assertEquals("south", place.get());
        assertEquals(118.8, map.viewport().lon(), 1e-6);
        assertEquals(12, map.viewport().zoom(), 1e-6);
        MapStudio.doFx(steps::forward);
        studio.settle();
        assertEquals("street", place.get());
        assertEquals(street.lon(), map.viewport().lon(), 1e-6);
        assertTrue(steps.backProperty().get());
        assertFalse(steps.forwardProperty().get());
    }
}

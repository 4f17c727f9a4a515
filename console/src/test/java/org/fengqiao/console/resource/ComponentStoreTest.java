package org.fengqiao.console.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentState;
import org.fengqiao.domain.resource.Components;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// Six streets side by side, each a degree wide, from 0° to 6° east.
class ComponentStoreTest {

    private static final ClassKey LAMP = ClassKey.parse("GBT47678.5-2026/component/01037");

    private final Map<AreaCode, CompletableFuture<Components>> asked = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final ComponentStore store =
            new ComponentStore(streets(), this::ask, Runnable::run, troubles::add);
    private int changes;

    ComponentStoreTest() {
        store.setOnChanged(() -> changes++);
    }

    private CompletableFuture<Components> ask(AreaCode area) {
        CompletableFuture<Components> answer = new CompletableFuture<>();
        asked.put(area, answer);
        return answer;
    }

    private static AreaCode code(int street) {
        return AreaCode.of("32010200" + (street + 1));
    }

    private static List<Area> streets() {
        List<Area> streets = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            streets.add(
                    new Area(
                            code(i),
                            "街道" + i,
                            AreaCode.of("320102"),
                            false,
                            false,
                            AreaFigures.NONE,
                            new GeometryFactory().toGeometry(new Envelope(i, i + 1, 0, 1))));
        }
        return streets;
    }

    private static Envelope over(double west, double east) {
        return new Envelope(west, east, 0.4, 0.6);
    }

    private static Components lamps(int count) {
        var made = new Components.Builder(List.of(LAMP)).grid(AreaCode.of("320102001001001"));
        for (int i = 1; i <= count; i++) {
            made.add(0, i, new LonLat(0.5, 0.5), ComponentState.INTACT);
        }
        return made.build();
    }

    private CompletableFuture<Components> taken(int street) {
        return Objects.requireNonNull(asked.remove(code(street)), "nobody asked for it");
    }

    private void answer(int street, int count) {
        taken(street).complete(lamps(count));
    }

    @Test
    void asksOnlyForWhatIsInSightAndOnlyOnce() {
        store.want(over(0.2, 0.8));
        store.want(over(0.3, 0.9));
        assertEquals(List.of(code(0)), List.copyOf(asked.keySet()));
        assertTrue(store.isLoading());
        answer(0, 5);
        assertFalse(store.isLoading());
        assertEquals(1, changes);
        assertEquals(1, store.list().size());
        store.want(over(0.2, 0.8));
        assertTrue(asked.isEmpty());
    }

    @Test
    void asksForThreeAtATimeAndForgetsWhatHasLeftTheSight() {
        store.want(over(0.2, 5.8));
        assertEquals(List.of(code(0), code(1), code(2)), List.copyOf(asked.keySet()));
        store.want(over(5.2, 5.8));
        answer(0, 1);
        assertEquals(List.of(code(1), code(2), code(5)), List.copyOf(asked.keySet()));
    }

    @Test
    void whatFailedIsToldOnceAndAskedForAgainOnlyWhenTold() {
        store.want(over(0.2, 1.8));
        taken(0).completeExceptionally(new IOException("no way"));
        taken(1).completeExceptionally(new IOException("no way"));
        assertEquals(List.of("no way"), troubles);
        assertTrue(store.hasFailed());
        store.want(over(0.2, 1.8));
        assertTrue(asked.isEmpty());
        store.retry();
        store.want(over(0.2, 0.8));
        answer(0, 1);
        assertFalse(store.hasFailed());
    }

    @Test
    void keepsWhatIsInSightAndDropsWhatWasSeenLongAgo() {
        int half = ComponentStore.MOST / 2;
        for (int street = 0; street < 3; street++) {
            store.want(over(street + 0.2, street + 0.8));
            answer(street, half);
        }
        assertEquals(2, store.list().size());
        store.want(over(1.2, 2.8));
        assertTrue(asked.isEmpty());
        store.want(over(0.2, 0.8));
        assertEquals(List.of(code(0)), List.copyOf(asked.keySet()));
    }

    @Test
    void whatComesAfterTheEndIsNotTaken() {
        store.want(over(0.2, 5.8));
        store.close();
        answer(0, 1);
        assertEquals(0, store.list().size());
        assertEquals(0, changes);
    }
}

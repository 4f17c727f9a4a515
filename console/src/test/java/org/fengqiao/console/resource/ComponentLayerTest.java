package org.fengqiao.console.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentState;
import org.fengqiao.domain.resource.Components;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ComponentLayerTest {

    private static final double LON = 118.8;
    private static final double LAT = 32.0;
    private static final ClassKey LAMP = ClassKey.parse("GBT47678.5-2026/component/01037");
    private static final ClassKey BIN = ClassKey.parse("GBT47678.5-2026/component/03005");
    private static final AreaCode STREET = AreaCode.of("320102001");
    private static final AreaCode GRID = AreaCode.of("320102001001001");

    private final List<CompletableFuture<Components>> asked = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private MapStudio studio;
    private ComponentLayer layer;

    @BeforeEach
    void open() {
        studio = MapStudio.open("desk-day", 600, 400);
        layer =
                MapStudio.onFx(() -> {
                    studio.map().jumpTo(LON, LAT, 17);
                    return new ComponentLayer(
                            studio.map(),
                            new ComponentStore(
                                    List.of(street()),
                                    _ -> {
                                        asked.add(new CompletableFuture<>());
                                        return asked.getLast();
                                    },
                                    FxThread.executor(),
                                    troubles::add),
                            one -> "tip " + one.id());
                });
        studio.settle();
    }

    private static Area street() {
        return new Area(
                STREET,
                "街道",
                AreaCode.of("320102"),
                false,
                false,
                AreaFigures.NONE,
                new GeometryFactory()
                        .toGeometry(new Envelope(LON - 0.1, LON + 0.1, LAT - 0.1, LAT + 0.1)));
    }

    @AfterEach
    void close() {
        MapStudio.doFx(layer::close);
        studio.close();
    }

    private void show(ClassKey key, boolean wanted) {
        MapStudio.doFx(() -> layer.setShown(key, wanted));
    }

    private ComponentLayer.State state() {
        return MapStudio.onFx(() -> layer.stateProperty().get());
    }

    private Set<Long> drawn() {
        return MapStudio.onFx(layer::listDrawn).stream()
                .map(Component::id)
                .collect(Collectors.toSet());
    }

    private List<Long> hits(double x, double y) {
        return MapStudio.onFx(() ->
                studio.map().listHits(x, y).stream()
                        .flatMap(hit -> layer.componentAt(hit).stream())
                        .map(Component::id)
                        .toList());
    }

    private static Components.Builder builder() {
        return new Components.Builder(List.of(LAMP, BIN)).grid(GRID);
    }

    private static LonLat east(double degrees) {
        return new LonLat(LON + degrees, LAT);
    }

    private void answer(Components components) {
        MapStudio.doFx(() -> asked.getLast().complete(components));
        studio.drawUntil(
                () -> layer.stateProperty().get() == ComponentLayer.State.SHOWN,
                () -> "state " + layer.stateProperty().get());
    }

    @Test
    void nothingIsAskedForBeforeAClassIsSwitchedOnNorFromFarAway() {
        assertEquals(ComponentLayer.State.OFF, state());
        MapStudio.doFx(() -> studio.map().jumpTo(LON, LAT, 14));
        show(LAMP, true);
        assertEquals(ComponentLayer.State.FAR, state());
        assertTrue(asked.isEmpty());
        MapStudio.doFx(() -> studio.map().jumpTo(LON, LAT, 15));
        studio.drawUntil(() -> !asked.isEmpty(), () -> "not asked");
        assertEquals(ComponentLayer.State.LOADING, state());
    }

    @Test
    void classesComeAndGoOnTheirOwn() {
        show(LAMP, true);
        answer(
                builder()
                        .add(0, 1, east(0), ComponentState.INTACT)
                        .add(0, 2, east(5), ComponentState.INTACT)
                        .add(1, 3, east(0.001), ComponentState.INTACT)
                        .build());
        assertEquals(Set.of(1L), drawn());
        studio.settle();
        assertEquals(List.of(1L), hits(300, 200));
        assertEquals(List.of(), hits(60, 60));
        show(BIN, true);
        assertEquals(Set.of(1L, 3L), drawn());
        assertEquals(1, asked.size());
        show(LAMP, false);
        assertEquals(Set.of(3L), drawn());
        assertEquals(1, MapStudio.onFx(layer::listInView).size());
        show(BIN, false);
        assertEquals(ComponentLayer.State.OFF, state());
    }

    @Test
    void whereTheyStandTooCloseWhatIsWrongComesFirstThenTheRarer() {
        var many = builder();
        for (int i = 1; i <= 200; i++) {
            many.add(0, i, east(i * 1e-7), ComponentState.INTACT);
        }
        many.add(0, 999, east(2e-6), ComponentState.LOST);
        many.add(1, 1000, east(3e-6), ComponentState.INTACT);
        show(LAMP, true);
        show(BIN, true);
        answer(many.build());
        assertTrue(drawn().contains(999L), () -> drawn().toString());
        assertTrue(drawn().size() <= 2, () -> drawn().toString());
        show(LAMP, false);
        assertEquals(Set.of(1000L), drawn());
    }

    @Test
    void whatDoesNotComeIsToldInWords() {
        show(LAMP, true);
        MapStudio.doFx(() -> asked.getLast().completeExceptionally(new IllegalStateException("x")));
        studio.drawUntil(
                () -> layer.stateProperty().get() == ComponentLayer.State.FAILED,
                () -> "state " + layer.stateProperty().get());
        assertEquals(List.of("x"), troubles);
        show(BIN, true);
        assertEquals(2, asked.size());
    }
}

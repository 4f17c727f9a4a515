package org.fengqiao.console.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.ResourceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyPlaceLayerTest {

    private static final double LON = 118.8;
    private static final double LAT = 32.0;

    private int asked;
    private MapStudio studio;
    private KeyPlaceLayer layer;

    @BeforeEach
    void open() {
        studio = MapStudio.open("desk-day", 600, 400);
        layer =
                MapStudio.onFx(() -> {
                    studio.map().jumpTo(LON, LAT, 15);
                    return new KeyPlaceLayer(studio.map(), () -> asked++);
                });
        studio.settle();
    }

    @AfterEach
    void close() {
        MapStudio.doFx(layer::close);
        studio.close();
    }

    private static KeyPlace place(int number, KeyPlaceKind kind, double lon) {
        return new KeyPlace(
                ResourceId.of("KP-" + number),
                kind,
                "示意" + number,
                new LonLat(lon, LAT),
                AreaCode.of("320102001001001"));
    }

    private void show(KeyPlaceKind kind, boolean wanted) {
        MapStudio.doFx(() -> layer.setShown(kind, wanted));
    }

    private Set<String> drawn() {
        return MapStudio.onFx(layer::listDrawn).stream()
                .map(place -> place.id().value())
                .collect(Collectors.toSet());
    }

    @Test
    void placesAreAskedForOnceAndAgainOnlyAfterAFailure() {
        show(KeyPlaceKind.SCHOOL, true);
        show(KeyPlaceKind.HOTEL, true);
        assertEquals(1, asked);
        MapStudio.doFx(layer::fail);
        show(KeyPlaceKind.HOTEL, false);
        assertEquals(1, asked);
        show(KeyPlaceKind.HOTEL, true);
        assertEquals(2, asked);
    }

    @Test
    void whatThereIsNoneOfIsKnownOnceThePlacesHaveCome() {
        int[] told = {0};
        Subscription listening = MapStudio.onFx(() -> layer.onCome(() -> told[0]++));
        show(KeyPlaceKind.SCHOOL, true);
        assertFalse(layer.lacks(KeyPlaceKind.HOTEL), "not known yet");
        MapStudio.doFx(() -> layer.put(List.of(place(1, KeyPlaceKind.SCHOOL, LON))));
        assertEquals(1, told[0]);
        assertTrue(layer.lacks(KeyPlaceKind.HOTEL));
        assertFalse(layer.lacks(KeyPlaceKind.SCHOOL));
        MapStudio.doFx(() -> {
            listening.close();
            layer.put(List.of());
        });
        assertEquals(1, told[0], "nobody listens any more");
    }

    @Test
    void kindsComeAndGoOnTheirOwn() {
        show(KeyPlaceKind.SCHOOL, true);
        MapStudio.doFx(() ->
                layer.put(
                        List.of(
                                place(1, KeyPlaceKind.SCHOOL, LON),
                                place(2, KeyPlaceKind.HOTEL, LON + 0.004),
                                place(3, KeyPlaceKind.SCHOOL, LON + 5))));
        assertEquals(Set.of("KP-1"), drawn());
        show(KeyPlaceKind.HOTEL, true);
        assertEquals(Set.of("KP-1", "KP-2"), drawn());
        show(KeyPlaceKind.SCHOOL, false);
        assertEquals(Set.of("KP-2"), drawn());
    }

    @Test
    void aPlaceThatIsDrawnIsFoundWhereItIsClickedAndNoneWhereNoneIs() {
        show(KeyPlaceKind.SCHOOL, true);
        KeyPlace school = place(1, KeyPlaceKind.SCHOOL, LON);
        MapStudio.doFx(() -> layer.put(List.of(school)));
        studio.settle();
        assertEquals(List.of(school), hits(300, 200));
        assertEquals(List.of(), hits(60, 60));
        show(KeyPlaceKind.SCHOOL, false);
        studio.settle();
        assertEquals(List.of(), hits(300, 200));
    }

    private List<KeyPlace> hits(double x, double y) {
        return MapStudio.onFx(() ->
                studio.map().listHits(x, y).stream()
                        .flatMap(hit -> layer.placeAt(hit).stream())
                        .toList());
    }

    @Test
    void whereManyLieTogetherTheRarerKindStands() {
        List<KeyPlace> places = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            places.add(place(i, KeyPlaceKind.MARKET, LON + i * 1e-7));
        }
        places.add(place(999, KeyPlaceKind.HAZARDOUS_GOODS, LON + 1e-6));
        show(KeyPlaceKind.MARKET, true);
        show(KeyPlaceKind.HAZARDOUS_GOODS, true);
        MapStudio.doFx(() -> layer.put(places));
        assertTrue(drawn().contains("KP-999"), drawn().toString());
        assertTrue(drawn().size() <= 2, drawn().toString());
    }
}

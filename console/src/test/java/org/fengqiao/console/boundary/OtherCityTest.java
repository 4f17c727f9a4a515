package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.console.map.Layer;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.code.LevelNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// A city of three levels with codes of its own, one of its halves without anything inside.
class OtherCityTest {

    private static final AreaCode TOWN = AreaCode.root("TOWN");
    private static final AreaCode WEST = TOWN.child("A-01");
    private static final AreaCode EAST = TOWN.child("B-02");
    private static final AreaCode WARD = WEST.child("A-01-2");

    private final AreaTree tree = town();
    private final Navigator navigator = new Navigator();

    private static AreaTree town() {
        List<Area> areas = new ArrayList<>();
        areas.add(area(TOWN, null, "Musterstadt", new Envelope(13.0, 13.4, 52.3, 52.7)));
        areas.add(area(WEST, TOWN, "Westend", new Envelope(13.0, 13.2, 52.3, 52.7)));
        areas.add(area(EAST, TOWN, "Osthafen", new Envelope(13.2, 13.4, 52.3, 52.7)));
        areas.add(area(WEST.child("A-01-1"), WEST, "Nord", new Envelope(13.0, 13.2, 52.5, 52.7)));
        areas.add(area(WARD, WEST, "Süd", new Envelope(13.0, 13.2, 52.3, 52.5)));
        return new AreaTree(areas);
    }

    private static Area area(AreaCode code, @Nullable AreaCode parent, String name, Envelope box) {
        return new Area(
                code,
                name,
                parent,
                false,
                true,
                AreaFigures.NONE,
                new GeometryFactory().toGeometry(box));
    }

    private void open() {
        Texts.localeProperty().set(Texts.EN);
        navigator.nameLevels(
                new LevelNames(
                        List.of(
                                new LevelNames.Name("城", "Town"),
                                new LevelNames.Name("区", "District"),
                                new LevelNames.Name("坊", "Ward"))));
        navigator.open(tree, TOWN);
    }

    private DrillDown place() {
        return Objects.requireNonNull(navigator.place());
    }

    @Test
    void drillsAsFarAsItsLevelsGo() {
        open();
        navigator.enter(WARD);
        assertEquals(
                List.of("Musterstadt", "Westend", "Süd"),
                place().path().stream().map(Area::name).toList());
        assertEquals(Level.STREET, place().childLevel());
        navigator.out();
        assertEquals("Süd", place().highlighted().orElseThrow().name());
        assertEquals("Ward", navigator.levelName(Level.STREET));
        assertEquals("2 × Ward", navigator.levelCount(Level.STREET, 2));
        assertEquals("2 districts", navigator.levelCount(Level.DISTRICT, 2));
    }

    @Test
    void searchFindsAreasByTheirOwnCodes() {
        open();
        AreaSource source = new AreaSource(() -> new AreaSearch(tree), navigator);
        List<SearchHit> hits = source.list("a-01", 9);
        assertEquals(
                List.of("Westend", "Süd", "Nord"), hits.stream().map(SearchHit::title).toList());
        assertEquals("District", hits.getFirst().kind());
        assertTrue(hits.getFirst().detail().endsWith("code A-01"), hits.getFirst().detail());
        assertEquals("Osthafen", source.list("b-02", 9).getFirst().title());
    }

    @Test
    void mapShowsTheLevelsThereAre() {
        MapStudio studio = MapStudio.open("desk-night", 600, 500);
        BoundaryLayers[] layers = new BoundaryLayers[1];
        MapStudio.doFx(() -> {
            layers[0] = new BoundaryLayers(studio.map(), navigator);
            layers[0].show(Boundaries.of(tree));
            open();
            navigator.enter(WARD);
        });
        studio.settle();
        assertEquals(List.of("street", "district", "city"), ids(studio));
        MapStudio.doFx(() -> navigator.enter(EAST));
        studio.settle();
        assertEquals(List.of("district", "city"), ids(studio));
        assertEquals(13.3, MapStudio.onFx(() -> studio.map().viewport().lon()), 0.01);
        MapStudio.doFx(() -> layers[0].close());
        studio.close();
    }

    private static List<String> ids(MapStudio studio) {
        return MapStudio.onFx(() -> studio.map().listLayers().stream().map(Layer::id).toList());
    }
}

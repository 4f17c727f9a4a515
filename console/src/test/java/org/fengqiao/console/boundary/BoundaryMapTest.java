package org.fengqiao.console.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.Layer;
import org.fengqiao.console.map.MapClick;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.MarkerLayer;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

@SuppressWarnings("NullAway.Init") // fields are set before each test
class BoundaryMapTest {

    private static final AreaTree TREE = SmallCity.nanjing();
    private static final AreaCode XUANWU = AreaCode.of("320102");

    private MapStudio studio;
    private MapView map;
    private Navigator navigator;
    private BoundaryLayers layers;

    @BeforeEach
    void open() {
        studio = MapStudio.open("desk-night", 900, 700);
        map = studio.map();
        navigator = new Navigator();
        MapStudio.doFx(() -> {
            Texts.localeProperty().set(Texts.ZH);
            map.addLayer(new MarkerLayer("incident", 0));
            layers = new BoundaryLayers(map, navigator);
            layers.show(Boundaries.of(TREE));
            navigator.open(TREE, AreaCode.of("320100"));
        });
        studio.settle();
    }

    @AfterEach
    void close() {
        MapStudio.doFx(() -> layers.close());
        studio.close();
    }

    private List<String> layerIds() {
        return MapStudio.onFx(() -> map.listLayers().stream().map(Layer::id).toList());
    }

    private boolean click(String area, int count) {
        Coordinate middle = TREE.get(AreaCode.of(area)).shape().getInteriorPoint().getCoordinate();
        return MapStudio.onFx(() -> {
            double x = map.viewport().toScreenX(Mercator.x(middle.x));
            double y = map.viewport().toScreenY(Mercator.y(middle.y));
            return layers.click(
                    new MapClick(x, y, middle.x, middle.y, count, false, map.listHits(x, y)));
        });
    }

    private DrillDown place() {
        return MapStudio.onFx(() -> Objects.requireNonNull(navigator.place()));
    }

    @Test
    void eachPlaceShowsItsOwnLevelUnderWhatOthersLaidOnTheMap() {
        assertEquals(List.of("district", "city", "incident"), layerIds());
        MapStudio.doFx(() -> navigator.enter(XUANWU));
        assertEquals(List.of("street", "district", "city", "incident"), layerIds());
        MapStudio.doFx(() -> navigator.enter(AreaCode.of("320102001001002")));
        assertEquals(
                List.of("grid", "community", "street", "district", "city", "incident"), layerIds());
        MapStudio.doFx(() -> navigator.enter(XUANWU));
        assertEquals(List.of("street", "district", "city", "incident"), layerIds());
    }

    @Test
    void clickHighlightsAndDoubleClickGoesIn() {
        assertTrue(click("320102", 1));
        assertEquals(XUANWU, place().highlighted().orElseThrow().code());
        assertTrue(click("320102", 2));
        assertEquals(XUANWU, place().current().code());
    }

    @Test
    void doubleClickBesideTheCurrentAreaGoesToItsNeighbour() {
        MapStudio.doFx(() -> {
            navigator.enter(XUANWU);
            map.fit(
                    new Envelope(
                            Mercator.x(118.6),
                            Mercator.x(119.0),
                            Mercator.y(32.2),
                            Mercator.y(31.9)),
                    10,
                    false);
        });
        studio.settle();
        assertTrue(click("320116002", 2));
        assertEquals("六合区", place().current().name());
    }

    @Test
    void viewFliesToTheAreaThatIsOpened() {
        double before = MapStudio.onFx(() -> map.viewport().zoom());
        MapStudio.doFx(() -> navigator.enter(AreaCode.of("320102001")));
        studio.settle();
        assertTrue(MapStudio.onFx(() -> map.viewport().zoom()) > before + 0.5);
        Coordinate middle =
                TREE.get(AreaCode.of("320102001")).shape().getCentroid().getCoordinate();
        assertEquals(middle.x, MapStudio.onFx(() -> map.viewport().lon()), 0.01);
    }

    @Test
    void recountLeavesTheViewWhereTheOperatorPutIt() {
        MapStudio.doFx(() -> map.jumpTo(118.7, 32.0, 12));
        MapStudio.doFx(() -> layers.recount((_, _) -> 3));
        assertEquals(12, MapStudio.onFx(() -> map.viewport().zoom()), 1e-9);
    }

    @Test
    void clickOutsideTheCityIsNotOurs() {
        assertFalse(
                MapStudio.onFx(
                        () -> layers.click(new MapClick(1, 1, 100, 10, 1, false, List.of()))));
        MapStudio.doFx(() -> layers.point(Optional.empty()));
    }
}

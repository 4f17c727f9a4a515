package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Names on a real map are never cut by what lies over it, and stand still while it is pushed.
class NamesKeepClearTest {

    private static final double LON = 118.8;
    private static final double LAT = 32.0;
    private static final double ZOOM = 11.2;

    private final MapStudio studio = MapStudio.open("desk-day", 640, 480);
    private final MapView map = studio.map();
    private final Region overview = new Region();
    private final Pane side = new Pane(overview);

    @BeforeEach
    void openManyNames() {
        AreaLayer streets =
                new AreaLayer("street", AreaLayer.prepare(TestCity.squares(20).level(Level.GRID)));
        MapStudio.doFx(() -> {
            streets.setCaptions(_ -> List.of("枫桥街道"));
            map.addLayer(streets);
            map.setNote("街道、社区、网格为示意边界");
            map.setAttribution("底图：示例 审图号：示例");
            overview.setManaged(false);
            overview.resize(150, 120);
            overview.relocate(20, 30);
            ((Group) map.getParent()).getChildren().add(side);
            map.keepNamesClear(overview);
            map.jumpTo(LON, LAT, ZOOM);
        });
        studio.settle();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static Box box(MapView map, Node node) {
        Bounds at = map.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return new Box(at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY());
    }

    private List<Box> panels() {
        return MapStudio.onFx(() -> {
            List<Box> boxes = new ArrayList<>(List.of(box(map, overview)));
            for (String part :
                    List.of(".map-scale", ".map-north", ".map-note", ".map-attribution")) {
                boxes.add(box(map, map.lookup(part)));
            }
            return boxes;
        });
    }

    private List<Box> names() {
        return MapStudio.onFx(map::listSeenNames);
    }

    private static int covered(List<Box> names, List<Box> panels) {
        return (int) names.stream().filter(name -> panels.stream().anyMatch(name::meets)).count();
    }

    @Test
    void wherePanelsLieNoNameIsCutHoweverTheMapIsPushed() {
        int most = 0;
        for (int step = 0; step < 12; step++) {
            double lon = LON + 0.0031 * step;
            double lat = LAT + 0.0017 * step;
            MapStudio.doFx(() -> map.jumpTo(lon, lat, ZOOM));
            studio.settle();
            List<Box> names = names();
            assertEquals(0, covered(names, panels()), "step " + step);
            most = Math.max(most, names.size());
        }
        assertTrue(most > 30, most + " names");
    }

    @Test
    void aPanelThatGoesGivesTheNamesBackWhereTheyStood() {
        List<Box> with = names();
        MapStudio.doFx(() -> overview.setVisible(false));
        studio.settle();
        List<Box> without = names();
        assertTrue(covered(without, List.of(box(map, overview))) > 0, "names come back");
        assertTrue(without.containsAll(with), "the others did not move");
        MapStudio.doFx(() -> overview.setVisible(true));
        studio.settle();
        assertEquals(Set.copyOf(with), new HashSet<>(names()));
    }

    @Test
    void aPanelThatGrowsHidesMore() {
        int before = names().size();
        MapStudio.doFx(() -> overview.resize(300, 300));
        studio.settle();
        assertEquals(0, covered(names(), panels()));
        assertTrue(names().size() < before);
    }

    /// Nothing is placed anew while this thread flies on.
    @Test
    void zoomedFarOutNamesFadeInsteadOfRunningIntoEachOther() {
        int[] shown =
                MapStudio.onFx(() -> {
                    int before = map.listSeenNames().size();
                    map.flyTo(LON, LAT, ZOOM - 2);
                    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                    while (System.nanoTime() < end
                            && (map.viewport().zoom() > ZOOM - 1
                                    || !map.listSeenNames().isEmpty())) {
                        map.drawFrame();
                    }
                    return new int[] {before, map.listSeenNames().size()};
                });
        assertTrue(shown[0] > 20, shown[0] + " names before");
        assertEquals(0, shown[1]);
        studio.settle();
        assertEquals(0, covered(names(), panels()));
    }

    @Test
    void theCoordinatesKeepTheirPlaceWhileThePointerIsElsewhere() {
        Node readOut = MapStudio.onFx(() -> map.lookup(".map-coordinates"));
        assertEquals(0, covered(names(), List.of(box(map, readOut))));
    }
}

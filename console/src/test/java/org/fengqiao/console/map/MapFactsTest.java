package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Window;
import org.fengqiao.domain.code.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MapFactsTest {

    private MapStudio studio;
    private List<AreaLayer> areas;
    private MarkerLayer incidents;

    @BeforeEach
    void openSquares() {
        studio = MapStudio.open("desk-day", 800, 600);
        TestCity city = TestCity.squares(20);
        areas =
                java.util.Arrays.stream(Level.values())
                        .map(level ->
                                new AreaLayer(
                                        level.name().toLowerCase(Locale.ROOT),
                                        AreaLayer.prepare(city.level(level))))
                        .toList();
        incidents = new MarkerLayer("incident", 13);
        MapStudio.doFx(() -> {
            areas.forEach(studio.map()::addLayer);
            studio.map().addLayer(incidents);
            studio.map().jumpTo(118.8, 32.0, 12);
        });
        studio.settle();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static Marker marker(String id, double lon, String status, int severity) {
        return new Marker(id, lon, 32.0, MarkerKind.of("status", status), severity, false);
    }

    private int pixel(int x, int y) {
        return studio.picture().getRGB(x, y);
    }

    @Test
    void aMarkerIsFoundWhereItIsDrawn() {
        int before = pixel(400, 300);
        MapStudio.doFx(() -> {
            incidents.put(marker("e1", 118.8, "overdue", 4));
            studio.map().drawFrame();
        });
        studio.settle();
        assertFalse(before == pixel(400, 300));
        Optional<MapHit> hit =
                MapStudio.onFx(() -> studio.map().listHits(400, 300).stream().findFirst());
        MapHit.OfMarker found = assertInstanceOf(MapHit.OfMarker.class, hit.orElseThrow());
        assertEquals("e1", found.marker().id());
    }

    @Test
    void aMapAtRestDrawsNoFrames() {
        MapStudio.doFx(() -> studio.map().setNote("示意边界"));
        boolean rests = false;
        for (int i = 0; i < 50 && !rests; i++) { // labels may still fade in at first
            long before = MapStudio.onFx(() -> studio.map().clock().count());
            studio.pulse(12);
            rests = before == MapStudio.onFx(() -> studio.map().clock().count());
        }
        assertTrue(rests, "600 pulses, and still a frame at each");
    }

    @Test
    void aRestingMapIsDrawnAnewOnAScreenOfAnotherDensity() throws Exception {
        studio.pulse(12);
        long before = MapStudio.onFx(() -> studio.map().clock().count());
        Method move =
                Window.class.getDeclaredMethod("updateOutputScales", double.class, double.class);
        move.setAccessible(true); // what the system calls when a window comes on another screen
        MapStudio.onFx(() -> move.invoke(studio.map().getScene().getWindow(), 2.0, 2.0));
        studio.pulse(3);
        assertTrue(before < MapStudio.onFx(() -> studio.map().clock().count()));
    }

    @Test
    void aClosedMapDrawsNoFrames() {
        long before =
                MapStudio.onFx(() -> {
                    studio.map().close();
                    return studio.map().clock().count();
                });
        MapStudio.doFx(() -> incidents.put(marker("e1", 118.8, "overdue", 4)));
        studio.pulse(3);
        assertEquals(before, MapStudio.onFx(() -> studio.map().clock().count()));
    }

    @Test
    void theRingOfABadgeShowsTheColoursOfAllItsMembers() {
        MapStudio.doFx(() -> {
            incidents.put(marker("e0", 118.8, "overdue", 4));
            for (int i = 1; i < 10; i++) {
                incidents.put(marker("e" + i, 118.8, "near", 3));
            }
        });
        studio.settle();
        int near =
                MapStudio.onFx(() ->
                        new MarkerLooks(studio.map().style(), "incident", 12, _ -> 1)
                                .symbol(MarkerKind.of("status", "near"))
                                .fill());
        int pixels = 0;
        for (int y = 270; y < 330; y++) {
            for (int x = 370; x < 430; x++) {
                pixels += pixel(x, y) == near ? 1 : 0;
            }
        }
        assertTrue(pixels > 40, pixels + " pixels of the ring in the colour of nine of ten");
    }

    @Test
    void aRemovedMarkerLeavesNoGhost() {
        int before = pixel(400, 300);
        MapStudio.doFx(() -> incidents.put(marker("e1", 118.8, "near", 3)));
        studio.settle();
        MapStudio.doFx(() -> incidents.remove("e1"));
        studio.settle();
        assertEquals(before, pixel(400, 300));
    }

    @Test
    void closeMarkersAreOneClusterThatNamesItsWorstMember() {
        MapStudio.doFx(() -> {
            incidents.put(marker("mild", 118.8, "done", 0));
            incidents.put(marker("bad", 118.8001, "overdue", 4));
            incidents.put(marker("mild too", 118.8002, "progress", 2));
        });
        studio.settle();
        MapHit.OfCluster cluster =
                MapStudio.onFx(() ->
                        studio.map().listHits(400, 300).stream()
                                .filter(MapHit.OfCluster.class::isInstance)
                                .map(MapHit.OfCluster.class::cast)
                                .findFirst()
                                .orElseThrow());
        assertEquals(3, cluster.count());
        assertEquals("bad", cluster.worst());
    }

    @Test
    void theSelectedMarkerIsHitThroughItsCluster() {
        MapStudio.doFx(() -> {
            incidents.put(marker("mild", 118.8, "done", 0));
            incidents.put(marker("bad", 118.8, "overdue", 4));
            incidents.select("mild");
        });
        studio.settle();
        MapHit hit = MapStudio.onFx(() -> studio.map().listHits(400, 300).getFirst());
        assertEquals("mild", assertInstanceOf(MapHit.OfMarker.class, hit).marker().id());
    }

    @Test
    void everyLevelNamesItsAreaUnderAPoint() {
        List<MapHit> hits = MapStudio.onFx(() -> studio.map().listHits(10, 10));
        assertEquals(5, hits.size());
        assertEquals("grid", hits.getFirst().layer());
    }

    @Test
    void refitLeavesALockedViewAlone() {
        MapStudio.doFx(() -> studio.map().zoomBy(1));
        studio.settle();
        double zoom = studio.map().viewport().zoom();
        MapStudio.doFx(() -> studio.map().refit(areas.getFirst().bounds(), 20));
        studio.settle();
        assertEquals(zoom, studio.map().viewport().zoom());
        assertTrue(studio.map().lockedProperty().get());
        MapStudio.doFx(() -> {
            studio.map().unlock();
            studio.map().refit(areas.getFirst().bounds(), 20);
        });
        studio.settle();
        assertTrue(studio.map().viewport().zoom() < zoom);
    }

    @Test
    void aClassChangesTheFillOfItsAreaOnly() {
        AreaLayer grid = areas.getLast();
        AreaShape middle =
                MapStudio.onFx(() -> studio.map().findArea(grid, 410, 310)).orElseThrow();
        int inside = pixel(410, 310);
        int outside = pixel(20, 20);
        MapStudio.doFx(() -> grid.setClasses(a -> a.id().equals(middle.id()) ? 5 : -1));
        studio.settle();
        assertFalse(inside == pixel(410, 310));
        assertEquals(outside, pixel(20, 20));
    }
}

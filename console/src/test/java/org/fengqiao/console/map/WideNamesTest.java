package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.style.MapStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// A name of 24 characters at 200 %, wider than 600 pixels: it is there as long as a part of it is.
class WideNamesTest {

    private static final double LON = 118.8;
    private static final double LAT = 32.0;
    private static final double ZOOM = 10;
    private static final double PIXEL = 360 / (256 * Math.pow(2, ZOOM));

    private final MapStudio studio = MapStudio.open("desk-day", 800, 600);
    private final MapView map = studio.map();

    @BeforeEach
    void writeOne() {
        var box = new Envelope(LON - 1.5, LON + 1.5, LAT - 1, LAT + 1);
        var shape = new AreaShape("d", "", true, new GeometryFactory().toGeometry(box));
        AreaLayer districts = new AreaLayer("district", AreaLayer.prepare(List.of(shape)));
        districts.setCaptions(_ -> List.of("长".repeat(24)));
        MapStudio.doFx(() -> {
            map.symbolScaleProperty().set(2);
            map.addLayer(districts);
            map.jumpTo(LON, LAT, ZOOM);
        });
        studio.drawUntil(
                () -> map.isResting() && !map.listSeenNames().isEmpty(), () -> "no name is seen");
        Box whole = studio.listNames().getFirst();
        assertTrue(whole.right() - whole.left() > 600, whole.toString());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    /// Looks at the very frame, for a name that fades in anew has popped away before.
    private List<Box> pushed(double pixels) {
        return MapStudio.onFx(() -> {
            map.jumpTo(LON + pixels * PIXEL, LAT, ZOOM);
            map.drawFrame();
            return map.listSeenNames();
        });
    }

    @Test
    void aWideNameStaysWhileAnyOfItIsInSight() {
        for (int pixels = 0; pixels <= 690; pixels += 30) {
            List<Box> seen = pushed(pixels);
            assertEquals(1, seen.size(), "pushed by " + pixels);
            assertTrue(seen.getFirst().right() > 0, seen.toString());
        }
    }

    @Test
    void onAPageItIsCutByTheEdgeOnly() {
        pushed(680);
        MapStyle page = MapStyle.load("desk-day");
        assertFalse(MapStudio.onFx(() -> map.sheet(page)).names().isEmpty());
        pushed(900);
        assertTrue(MapStudio.onFx(() -> map.sheet(page)).names().isEmpty());
    }
}

package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.fengqiao.console.geo.JaggedRing;
import org.junit.jupiter.api.Test;

/// One area with a border of a million vertices that goes to and fro at each: drawn, hovered and
/// selected near and far. Counted rather than timed.
class MillionVerticesTest {

    private static final AreaShape COAST =
            new AreaShape("coast", "海岸", true, JaggedRing.of(1_000_000, 118.8, 32, 0.3, 1));

    /// On its border due east.
    private static final double LON = 118.8 + 0.3;

    @Test
    void anOutlineOfAMillionVerticesIsDrawnFromAFewThousand() {
        AreaLayer layer = new AreaLayer("district", AreaLayer.prepare(List.of(COAST)));
        try (MapStudio studio = MapStudio.open("desk-day", 640, 480)) {
            MapStudio.doFx(() -> studio.map().addLayer(layer));
            for (double zoom : new double[] {9, 13, 17}) {
                MapStudio.doFx(() -> {
                    layer.setSelected(null);
                    layer.setHovered(null);
                    studio.map().jumpTo(LON, 32, zoom);
                });
                studio.settle();
                BufferedImage plain = studio.picture();
                assertEquals(List.of("area"), studio.lookAt(300, 240));
                assertEquals(List.of(), studio.lookAt(620, 240));
                MapStudio.doFx(() -> {
                    layer.setSelected("coast");
                    layer.setHovered("coast");
                });
                studio.settle();
                int count = MapStudio.onFx(layer::outlineCount);
                assertTrue(count > 20 && count <= 3 * AreaOutline.MOST, count + " at " + zoom);
                int changed = differences(plain, studio.picture());
                assertTrue(changed > 1500, changed + " pixels changed at " + zoom);
                for (int step = 1; step < 20; step++) { // a map that is pushed a little
                    double lon = LON + step * 4 * 360 / (256 * Math.pow(2, zoom));
                    MapStudio.doFx(() -> {
                        studio.map().jumpTo(lon, 32, zoom);
                        studio.map().drawFrame();
                    });
                }
                assertEquals(count, MapStudio.onFx(layer::outlineCount), "made again at " + zoom);
            }
        }
    }

    private static int differences(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += one.getRGB(x, y) != other.getRGB(x, y) ? 1 : 0;
            }
        }
        return count;
    }
}

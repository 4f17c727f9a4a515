package org.fengqiao.console.map.hand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.MapStudio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RingLayerTest {

    private final MapStudio studio = MapStudio.open("desk-night", 400, 300);

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aRingIsDrawnAroundItsPlaceAndLeavesNoGhost() {
        RingLayer rings = new RingLayer("picked", 11);
        MapStudio.doFx(() -> {
            studio.map().addLayer(rings);
            studio.map().jumpTo(118.8, 32, 12);
        });
        studio.settle();
        BufferedImage before = studio.picture();
        double[] x = {Mercator.x(118.8)};
        double[] y = {Mercator.y(32)};
        MapStudio.doFx(() -> rings.show(x, y));
        studio.settle();
        BufferedImage ringed = studio.picture();
        assertEquals(before.getRGB(200, 150), ringed.getRGB(200, 150), "the marker stays free");
        int changed = 0;
        for (int degree = 0; degree < 360; degree += 5) {
            int column = (int) Math.round(200 + 17 * Math.cos(Math.toRadians(degree)));
            int row = (int) Math.round(150 + 17 * Math.sin(Math.toRadians(degree)));
            changed += before.getRGB(column, row) == ringed.getRGB(column, row) ? 0 : 1;
        }
        assertTrue(changed >= 70, changed + " of 72 pixels of the ring are drawn");
        MapStudio.doFx(() -> studio.map().jumpTo(118.8, 32, 10.5));
        studio.settle();
        assertEquals(0xffc2186b, studio.picture().getRGB(200, 150), "a dot further out");
        MapStudio.doFx(() -> studio.map().jumpTo(118.8, 32, 12));
        studio.settle();
        MapStudio.doFx(() -> rings.show(new double[0], new double[0]));
        studio.settle();
        assertEquals(before.getRGB(217, 150), studio.picture().getRGB(217, 150));
    }
}

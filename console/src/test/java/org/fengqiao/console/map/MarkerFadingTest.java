package org.fengqiao.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two markers side by side, of which one kind is made faint.
class MarkerFadingTest {

    private static final double LON = 118.8;
    private static final double LAT = 32.0;
    private static final double APART = 0.001;

    private MapStudio studio;
    private MarkerLayer layer;

    @BeforeEach
    void open() {
        studio = MapStudio.open("desk-day", 400, 300);
        layer = new MarkerLayer("resource", 0);
        MapStudio.doFx(() -> {
            studio.map().jumpTo(LON, LAT, 16);
            studio.map().addLayer(layer);
        });
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void put() {
        MapStudio.doFx(() -> {
            layer.put(new Marker("w", LON - APART, LAT, MarkerKind.of("class", "POLICE")));
            layer.put(new Marker("e", LON + APART, LAT, MarkerKind.of("class", "HOSPITAL")));
        });
    }

    private BufferedImage draw() {
        studio.settle();
        MapStudio.doFx(() -> studio.map().drawFrame());
        return studio.picture();
    }

    /// How far all pixels of a half are from the paper, which is that of the corner.
    private static long ink(BufferedImage picture, boolean east) {
        int half = picture.getWidth() / 2;
        long sum = 0;
        for (int y = 100; y < 200; y++) {
            int paper = picture.getRGB(half, 100);
            for (int x = half - 100; x < half; x++) {
                int pixel = picture.getRGB(east ? x + 100 : x, y);
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((pixel >> shift & 255) - (paper >> shift & 255));
                }
            }
        }
        return sum;
    }

    @Test
    void oneKindIsFaintAndTheOtherIsNot() {
        put();
        BufferedImage whole = draw();
        MapStudio.doFx(() ->
                layer.fade(kind -> "POLICE".equals(kind.properties().get("class")) ? 0.3 : 1));
        BufferedImage faint = draw();
        double west = (double) ink(faint, false) / ink(whole, false);
        assertTrue(ink(whole, false) > 10_000, "nothing was drawn");
        assertEquals(0.3, west, 0.03);
        assertEquals(ink(whole, true), ink(faint, true));
    }

    @Test
    void kindsThatComeLaterAreFaintToo() {
        put();
        BufferedImage whole = draw();
        MapStudio.doFx(layer::clear);
        MapStudio.doFx(() -> layer.fade(_ -> 0.5));
        put();
        assertEquals(0.5, (double) ink(draw(), true) / ink(whole, true), 0.03);
    }
}

package org.fengqiao.console.map.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.console.geo.HeatPoints;
import org.fengqiao.console.geo.HeatScale;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.MapStudio;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The heat map on a map, looked at by pixels.
class HeatLayerTest {

    private static final double LON = 118.8;
    private static final double LAT = 32.0;
    private static final double ZOOM = 12;
    private static final int WIDTH = 500;
    private static final int HEIGHT = 400;

    private final List<HeatScale> told = new ArrayList<>();
    private MapStudio studio;
    private HeatLayer heat;

    @BeforeEach
    void open() {
        studio = MapStudio.open("desk-day", WIDTH, HEIGHT);
        heat = new HeatLayer("incident-heat", LAT);
        MapStudio.doFx(() -> {
            heat.setOnScale(told::add);
            heat.setPoints(around(LON, 300, 1));
            studio.map().addLayer(heat);
            studio.map().jumpTo(LON, LAT, ZOOM);
        });
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private static HeatPoints around(double lon, int count, long seed) {
        Random random = new Random(seed);
        double[] x = new double[count];
        double[] y = new double[count];
        float[] weight = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = Mercator.x(lon + random.nextGaussian() * 0.003);
            y[i] = Mercator.y(LAT + random.nextGaussian() * 0.003);
        }
        Arrays.fill(weight, 1);
        return new HeatPoints(x, y, weight);
    }

    /// Pulses go on by themselves; this only looks until the layer has caught up.
    private BufferedImage settled() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        for (int calm = 0; calm < 3; ) {
            assertTrue(System.nanoTime() < end, "the heat map did not come to rest");
            boolean more = MapStudio.onFx(() -> studio.map().drawFrame());
            calm = !more && MapStudio.onFx(heat::isAtRest) ? calm + 1 : 0;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return studio.picture();
    }

    @Test
    void denseIsColouredAndFarIsPaper() {
        BufferedImage picture = settled();
        assertNotEquals(picture.getRGB(4, HEIGHT / 2), picture.getRGB(WIDTH / 2, HEIGHT / 2));
        assertEquals(picture.getRGB(4, HEIGHT / 2), picture.getRGB(WIDTH - 4, HEIGHT / 2));
        assertEquals(1, told.size());
        assertEquals(1000, told.getFirst().radiusM());
    }

    @Test
    void panningMovesThePictureAndKeepsItsColours() {
        BufferedImage before = settled();
        double shift = 40 / (256 * Math.pow(2, ZOOM)) * 360;
        MapStudio.doFx(() -> studio.map().jumpTo(LON + shift, LAT, ZOOM));
        BufferedImage after = settled();
        int furthest = 0;
        for (int y = 100; y < 300; y += 3) {
            for (int x = 100; x < 300; x += 3) {
                int one = before.getRGB(x + 40, y);
                int other = after.getRGB(x, y);
                for (int bits = 0; bits < 24; bits += 8) {
                    furthest =
                            Math.max(
                                    furthest,
                                    Math.abs((one >> bits & 255) - (other >> bits & 255)));
                }
            }
        }
        assertTrue(furthest <= 2, "a channel differs by " + furthest);
        assertEquals(1, told.size());
    }

    @Test
    void newPointsComeWithoutAFrameThatIsBlank() {
        settled();
        MapStudio.doFx(() -> heat.setPoints(around(LON, 320, 2)));
        int hot = settled().getRGB(WIDTH / 2, HEIGHT / 2);
        MapStudio.doFx(() -> {
            heat.setPoints(around(LON, 340, 3));
        });
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        boolean rest = false;
        while (!rest) {
            assertTrue(System.nanoTime() < end, "the heat map did not come to rest");
            rest = MapStudio.onFx(() -> !studio.map().drawFrame() && heat.isAtRest());
            int now = studio.picture().getRGB(WIDTH / 2, HEIGHT / 2);
            for (int bits = 0; bits < 24; bits += 8) {
                int apart = Math.abs((now >> bits & 255) - (hot >> bits & 255));
                assertTrue(apart < 40, "the middle went to " + Integer.toHexString(now));
            }
        }
    }

    @Test
    void withoutOpacityNothingIsSeen() {
        MapStudio.doFx(() -> heat.setOpacity(0));
        BufferedImage picture = settled();
        assertEquals(picture.getRGB(4, 4), picture.getRGB(WIDTH / 2, HEIGHT / 2));
    }

    @Test
    void whereTheStyleHasNoHeatThePictureGoes() {
        settled();
        MapStyle bare =
                MapStudio.onFx(() ->
                        studio.map()
                                .style()
                                .changed(layer ->
                                        layer.kind() == StyleLayer.Kind.HEATMAP
                                                ? Optional.empty()
                                                : Optional.of(layer)));
        MapStudio.doFx(() -> studio.map().setStyle(bare));
        BufferedImage picture = settled();
        assertEquals(picture.getRGB(4, HEIGHT / 2), picture.getRGB(WIDTH / 2, HEIGHT / 2));
    }

    @Test
    void equalPointsAreNotPaintedAnew() {
        settled();
        MapStudio.doFx(() -> {
            heat.setPoints(around(LON, 300, 1));
            studio.map().drawFrame();
            assertTrue(heat.isAtRest());
        });
    }

    @Test
    void fadingKeepsTheScale() {
        BufferedImage before = settled();
        MapStudio.doFx(() -> heat.setOpacity(0.5));
        BufferedImage after = settled();
        assertNotEquals(before.getRGB(WIDTH / 2, HEIGHT / 2), after.getRGB(WIDTH / 2, HEIGHT / 2));
        assertEquals(1, told.size());
    }

    @Test
    void tenTimesAsManyPointsGetALargerScaleAndItIsTold() {
        settled();
        MapStudio.doFx(() -> heat.setPoints(around(LON, 6000, 5)));
        settled();
        assertEquals(2, told.size());
        assertTrue(told.get(1).topPerKm2() > told.get(0).topPerKm2() * 4, told.toString());
    }
}

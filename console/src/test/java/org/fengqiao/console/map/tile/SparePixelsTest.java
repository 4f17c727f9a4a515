package org.fengqiao.console.map.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.console.geo.SimplifiedCoverage.VertexSink;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.raster.Surface;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class SparePixelsTest {

    private static final int WIDTH = 500;
    private static final int HEIGHT = 300;
    private static final long SECOND = 1_000_000_000;
    private static final String STYLE =
            """
            {"version": 8, "name": "boxes", "layers": [
              {"id": "ground", "type": "background", "paint": {"background-color": "#102030"}},
              {"id": "boxes", "type": "fill", "source-layer": "grid",
               "paint": {"fill-color": "#c0ffee"}}]}
            """;

    /// Boxes of all sizes, so that no two tiles look the same.
    private record Boxes(int colour) implements TileSource {

        @Override
        public String name() {
            return "grid";
        }

        @Override
        public Envelope bounds() {
            return new Envelope(0.5, 0.6, 0.5, 0.6);
        }

        @Override
        public void paint(StyleLayer style, TileCanvas canvas) {
            VertexSink sink = canvas.fillSink();
            SplittableRandom random = new SplittableRandom(3);
            for (int i = 0; i < 300; i++) {
                double x = 0.5 + 0.1 * random.nextDouble();
                double y = 0.5 + 0.1 * random.nextDouble();
                double side = 0.01 * random.nextDouble();
                sink.vertex(x, y, true);
                sink.vertex(x + side, y, false);
                sink.vertex(x + side, y + side, false);
                sink.vertex(x, y + side, false);
                sink.vertex(x, y, false);
                canvas.fill(colour * (i + 1) | 0xff000000);
            }
        }
    }

    private static TileScene scene(int colour, long version) throws Exception {
        return new TileScene(MapStyle.read("boxes", STYLE), List.of(new Boxes(colour)), version);
    }

    private static TileStore store(TileScene scene) {
        return new TileStore(
                scene,
                Runnable::run,
                2,
                Runnable::run,
                () -> {},
                (layer, failure) -> {
                    throw new AssertionError(layer, failure);
                });
    }

    /// The picture of a view after every fade.
    private static int[] settled(TileStore store, Viewport view, long from) {
        Surface surface = Surface.of(WIDTH, HEIGHT);
        for (int i = 0; i < 5; i++) {
            store.draw(surface, view, view, 1, from + i * SECOND);
        }
        return surface.pixels();
    }

    @Test
    void picturesThatAreDrawnIntoAgainNeverShowInAnotherPlace() throws Exception {
        TileStore store = store(scene(0x30507, 1));
        SplittableRandom random = new SplittableRandom(11);
        long now = System.nanoTime();
        for (int step = 0; step < 40; step++) {
            double zoom = 2 + 5 * random.nextDouble();
            double x = 0.5 + 0.1 * random.nextDouble();
            double y = 0.5 + 0.1 * random.nextDouble();
            Viewport view = new Viewport(x, y, zoom, WIDTH, HEIGHT);
            int colour = step % 7 == 6 ? 0x70305 + step : 0;
            if (colour != 0) {
                store.apply(scene(colour, step + 2), null);
                now += 9 * SECOND;
                assertArrayEquals(
                        settled(store(scene(colour, 1)), view, now), settled(store, view, now));
                store.apply(scene(0x30507, step + 3), null);
            }
            now += 9 * SECOND;
            assertArrayEquals(
                    settled(store(scene(0x30507, 1)), view, now), settled(store, view, now));
        }
        assertTrue(store.drawnCount() > 500, store.drawnCount() + " tiles drawn");
    }

    @Test
    void whatHasGoneIsDrawnIntoAgain() {
        SparePixels spare = new SparePixels();
        int[] first = spare.take();
        int[] second = spare.take();
        Tile before = new Tile(first, 1, 0, null);
        spare.give(new Tile(second, 2, 0, before));
        assertEquals(2, spare.count());
        assertSame(second, spare.take());
        assertSame(first, spare.take());
        assertEquals(0, spare.count());
    }

    @Test
    void notMoreIsKeptThanIsOfUse() {
        SparePixels spare = new SparePixels();
        for (int i = 0; i < 1000; i++) {
            spare.give(new int[0]);
        }
        assertEquals(24, spare.count());
    }
}

package org.fengqiao.console.map.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fengqiao.console.fx.Memory;
import org.fengqiao.console.geo.SimplifiedCoverage.VertexSink;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.raster.Surface;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/// Tiles drawn when the test says so.
class TileStoreTest {

    private static final Viewport VIEW = new Viewport(0.5, 0.5, 12, 500, 400);
    private static final Viewport BESIDE = new Viewport(0.5001, 0.5, 12, 500, 400);
    private static final Viewport CORNER = new Viewport(0.00006, 0.00006, 12, 500, 400);
    private static final int INK = 0xff2040c0;

    private final Queue<Runnable> pool = new ArrayDeque<>();
    private final List<String> troubles = new ArrayList<>();
    private Supplier<Error> failure = () -> new AssertionError("not set");
    private boolean failing;
    private int changes;
    private final TileStore store =
            new TileStore(
                    scene(1),
                    pool::add,
                    2,
                    Runnable::run,
                    () -> changes++,
                    (layer, why) -> troubles.add(layer + " " + why));

    private TileScene scene(long version) {
        return new TileScene(MapStyle.load("desk-day"), List.of(new Source()), version);
    }

    /// Water everywhere, which fails while it is wanted to.
    private final class Source implements TileSource {

        @Override
        public String name() {
            return "water";
        }

        @Override
        public Envelope bounds() {
            return new Envelope(0.49, 0.51, 0.49, 0.51);
        }

        @Override
        public void paint(StyleLayer style, TileCanvas canvas) {
            if (failing) {
                throw failure.get();
            }
            Envelope box = canvas.bounds(2);
            VertexSink sink = canvas.fillSink();
            sink.vertex(box.getMinX(), box.getMinY(), true);
            sink.vertex(box.getMaxX(), box.getMinY(), false);
            sink.vertex(box.getMaxX(), box.getMaxY(), false);
            sink.vertex(box.getMinX(), box.getMaxY(), false);
            sink.vertex(box.getMinX(), box.getMinY(), false);
            canvas.fill(INK);
        }
    }

    private TileStore.Progress draw(Viewport view, double density, long seconds) {
        Surface surface = Surface.of((int) view.width(), (int) view.height());
        return store.draw(surface, view, view, density, seconds * 1_000_000_000);
    }

    private boolean settle(Viewport view) {
        return settle(view, 1);
    }

    /// @return whether the view is sharp when the pool has nothing left to do
    private boolean settle(Viewport view, double density) {
        for (int frame = 0; frame < 200; frame++) {
            TileStore.Progress progress = draw(view, density, frame);
            if (pool.isEmpty()) {
                return progress.sharp();
            }
            runPool();
        }
        throw new AssertionError("tiles are asked for again and again");
    }

    private void runPool() {
        for (int tile = 0; !pool.isEmpty(); tile++) {
            assertTrue(tile < 1000, "tiles are asked for again and again");
            pool.remove().run();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "linkage"})
    void whatCannotBeDrawnIsLetGoAndTriedAgainWhenTheMapHasMoved(String kind) {
        failure =
                kind.equals("memory")
                        ? () -> new OutOfMemoryError("on purpose")
                        : () -> new NoClassDefFoundError("on purpose");
        failing = true;
        assertTrue(settle(VIEW), "the map comes to rest");
        assertEquals(0, store.drawnCount());
        assertFalse(troubles.isEmpty());
        assertEquals(List.of(troubles.getFirst()), troubles.stream().distinct().toList());
        failing = false;
        assertTrue(settle(BESIDE));
        assertTrue(store.drawnCount() > 4, store.drawnCount() + " tiles");
    }

    /// While tiles are still being drawn.
    @Test
    void whatIsClosedLetsGoOfItsTilesAndOfWhatTheyAreDrawnFrom() {
        var source = new WeakReference<>(new Source());
        TileStore own =
                new TileStore(
                        new TileScene(
                                MapStyle.load("desk-day"),
                                List.of(Objects.requireNonNull(source.get())),
                                1),
                        pool::add,
                        2,
                        Runnable::run,
                        () -> changes++,
                        (_, _) -> {});
        var surface = new WeakReference<>(Surface.of(500, 400));
        own.draw(Objects.requireNonNull(surface.get()), VIEW, VIEW, 1, 1);
        pool.remove().run();
        assertFalse(pool.isEmpty());
        own.close();
        while (!pool.isEmpty()) {
            pool.remove().run();
        }
        assertTrue(Memory.lets(source), "the source is kept");
        assertTrue(Memory.lets(surface), "the surface is kept");
        assertEquals(1, own.drawnCount());
    }

    @Test
    void whatCouldNotBeDrawnIsTriedAgainWhenTheSceneHasChanged() {
        failure = () -> new OutOfMemoryError("on purpose");
        failing = true;
        assertTrue(settle(VIEW));
        failing = false;
        assertTrue(settle(VIEW));
        assertEquals(0, store.drawnCount());
        store.apply(scene(2), null);
        assertTrue(settle(VIEW));
        assertTrue(store.drawnCount() > 4, store.drawnCount() + " tiles");
    }

    /// Tiles that were being drawn come when there is nothing on the map any more.
    @Test
    void whatComesLateIsNotSeenOnAMapThatWasEmptied() {
        draw(VIEW, 1, 1);
        assertFalse(pool.isEmpty());
        store.apply(new TileScene(MapStyle.load("desk-day"), List.of(), 2), null);
        runPool();
        assertEquals(0, store.drawnCount());
        assertEquals(0, countInk());
        store.apply(scene(3), null);
        settle(VIEW);
        assertEquals(500 * 400, countInk());
    }

    /// How many pixels are of water when tiles have faded in; they do by the clock.
    private long countInk() {
        Surface surface = Surface.of(500, 400);
        long then = System.nanoTime() + 10_000_000_000L;
        store.draw(surface, VIEW, VIEW, 1, then);
        store.draw(surface, VIEW, VIEW, 1, then + 10_000_000_000L);
        return IntStream.of(surface.pixels()).filter(pixel -> pixel == INK).count();
    }

    /// Until the next frame, which a window that is not seen does not draw.
    @Test
    void nothingIsAskedForOnAMapThatWasEmptied() {
        draw(VIEW, 1, 1);
        store.apply(new TileScene(MapStyle.load("desk-day"), List.of(), 2), null);
        pool.remove().run();
        pool.remove().run();
        pool.remove().run();
        assertTrue(pool.isEmpty(), "tiles of nothing are asked for");
    }

    @Test
    void whatCouldNotBeDrawnIsTriedAgainWhenTheDensityHasChanged() {
        failure = () -> new OutOfMemoryError("on purpose");
        failing = true;
        assertTrue(settle(VIEW));
        failing = false;
        draw(VIEW, 2, 300);
        assertTrue(settle(VIEW));
        assertTrue(store.drawnCount() > 4, store.drawnCount() + " tiles");
    }

    /// Near the corner of the world tiles of either density have the same names.
    @Test
    void whatFailsLateIsNoFailureOfAnotherDensity() {
        assertTrue(settle(CORNER, 2));
        long all = store.drawnCount();
        store.apply(scene(2), null);
        draw(CORNER, 1, 300);
        assertFalse(pool.isEmpty());
        draw(CORNER, 2, 301);
        failure = () -> new OutOfMemoryError("on purpose");
        failing = true;
        runPool();
        failing = false;
        assertEquals(all, store.drawnCount());
        assertTrue(settle(CORNER, 2));
        assertEquals(2 * all, store.drawnCount());
    }
}

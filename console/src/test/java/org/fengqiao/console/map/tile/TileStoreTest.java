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
import org.fengqiao.console.fx.Memory;
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

    /// Water that fails while it is wanted to.
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
        }
    }

    private TileStore.Progress draw(Viewport view, long seconds) {
        Surface surface = Surface.of((int) view.width(), (int) view.height());
        return store.draw(surface, view, view, 1, seconds * 1_000_000_000);
    }

    /// @return whether the view is sharp when the pool has nothing left to do
    private boolean settle(Viewport view) {
        for (int frame = 0; frame < 200; frame++) {
            TileStore.Progress progress = draw(view, frame);
            if (pool.isEmpty()) {
                return progress.sharp();
            }
            while (!pool.isEmpty()) {
                pool.remove().run();
            }
        }
        throw new AssertionError("tiles are asked for again and again");
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
}

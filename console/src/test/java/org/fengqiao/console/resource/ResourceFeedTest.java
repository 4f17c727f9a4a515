package org.fengqiao.console.resource;

import static org.fengqiao.console.resource.SampleResources.worker;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.ChangeFeed;
import org.fengqiao.console.wire.FeedListener;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.wire.Messages.Position;
import org.fengqiao.domain.wire.Messages.PositionBatch;
import org.junit.jupiter.api.Test;

class ResourceFeedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final Queue<Runnable> hops = new ArrayDeque<>();
    private final List<FeedListener> listeners = new ArrayList<>();
    private final ResourceStore store = new ResourceStore();

    private final ChangeFeed feed =
            new ChangeFeed() {
                @Override
                public Subscription listen(FeedListener listener) {
                    listeners.add(listener);
                    return () -> listeners.remove(listener);
                }

                @Override
                public Optional<Instant> lastHeardAt() {
                    return Optional.empty();
                }
            };

    private void hop() {
        while (!hops.isEmpty()) {
            hops.remove().run();
        }
    }

    private void walk(int seconds) {
        Position step = new Position("GW-1", new LonLat(118.5, 32), NOW.plusSeconds(seconds));
        listeners.getFirst().onPositions(new PositionBatch(NOW, List.of(step)));
    }

    @Test
    void manyPositionsCrossOnceAndTheNewestStands() {
        try (ResourceFeed resources =
                new ResourceFeed(
                        store,
                        feed,
                        () -> CompletableFuture.completedFuture(List.of(worker("GW-1", "王强"))),
                        hops::add)) {
            assertEquals(0, hops.size());
            CompletableFuture<Void> loaded = resources.load();
            for (int i = 0; i < 500; i++) {
                walk(i);
            }
            assertEquals(2, hops.size());
            hop();
            assertTrue(loaded.isDone());
            assertEquals(
                    NOW.plusSeconds(499),
                    store.find(ResourceId.of("GW-1")).orElseThrow().reportedAt());
        }
        assertEquals(List.of(), listeners);
    }

    @Test
    void failedRegisterIsToldAndLeavesTheStoreAlone() {
        try (ResourceFeed resources =
                new ResourceFeed(
                        store,
                        feed,
                        () -> CompletableFuture.failedFuture(new IllegalStateException("断线")),
                        hops::add)) {
            assertTrue(resources.load().isCompletedExceptionally());
            hop();
            assertEquals(0, store.size());
        }
    }
}

package org.fengqiao.console.resource;

import static org.fengqiao.console.resource.SampleResources.worker;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
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
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.wire.Messages.DutyReport;
import org.fengqiao.domain.wire.Messages.Position;
import org.fengqiao.domain.wire.Messages.PositionBatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResourceFeedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final Queue<Runnable> hops = new ArrayDeque<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
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
        listeners.getFirst().onPositions(new PositionBatch(NOW, List.of(step), List.of()));
    }

    @Test
    void manyPositionsCrossOnceAndTheNewestStands() {
        try (ResourceFeed resources =
                new ResourceFeed(
                        store,
                        feed,
                        () -> CompletableFuture.completedFuture(List.of(worker("GW-1", "王强"))),
                        ResourceFeedTest::nothing,
                        _ -> later::add,
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
                        ResourceFeedTest::nothing,
                        _ -> later::add,
                        hops::add)) {
            assertTrue(resources.load().isCompletedExceptionally());
            hop();
            assertEquals(0, store.size());
        }
    }

    @Test
    void whatWasNotStreamedWhileTheLinkWasDownIsAskedFor() {
        store.replaceAll(List.of(worker("GW-1", "王强")));
        List<CompletableFuture<PositionBatch>> asked = new ArrayList<>();
        try (ResourceFeed resources =
                new ResourceFeed(
                        store,
                        feed,
                        () -> CompletableFuture.completedFuture(List.of()),
                        () -> {
                            asked.add(new CompletableFuture<>());
                            return asked.getLast();
                        },
                        pause -> {
                            pauses.add(pause);
                            return later::add;
                        },
                        hops::add)) {
            assertEquals(Duty.UNKNOWN, duty());
            listeners.getFirst().onCaughtUp(Duration.ofMinutes(3), 7);
            listeners.getFirst().onCaughtUp(Duration.ofMinutes(3), 7);
            assertEquals(1, asked.size(), "one question at a time");
            DutyReport on = new DutyReport("GW-1", DutyState.ON_DUTY, NOW);
            asked.getFirst().complete(new PositionBatch(NOW, List.of(), List.of(on)));
            hop();
            assertEquals(on.duty(), duty());
            DutyReport before = new DutyReport("GW-1", DutyState.OFF_DUTY, NOW.minusSeconds(9));
            listeners.getFirst().onPositions(new PositionBatch(NOW, List.of(), List.of(before)));
            hop();
            assertEquals(on.duty(), duty());
            assertEquals(1, later.size(), "the second gap may be younger than the answer");
            later.remove().run();
            assertEquals(2, asked.size());
        }
    }

    @Test
    void aQuestionWithoutAnAnswerIsAskedAgainUntilItIsAnsweredOrNobodyWantsToKnow() {
        store.replaceAll(List.of(worker("GW-1", "王强")));
        List<CompletableFuture<PositionBatch>> asked = new ArrayList<>();
        ResourceFeed resources =
                new ResourceFeed(
                        store,
                        feed,
                        () -> CompletableFuture.completedFuture(List.of()),
                        () -> {
                            asked.add(new CompletableFuture<>());
                            return asked.getLast();
                        },
                        pause -> {
                            pauses.add(pause);
                            return later::add;
                        },
                        hops::add);
        listeners.getFirst().onCaughtUp(Duration.ofMinutes(3), 7);
        for (int i = 1; i <= 4; i++) {
            asked.getLast().completeExceptionally(new IllegalStateException("断线"));
            assertEquals(i, pauses.size());
            later.remove().run();
            assertEquals(i + 1, asked.size());
        }
        assertTrue(pauses.getLast().compareTo(pauses.getFirst()) > 0, pauses.toString());
        DutyReport on = new DutyReport("GW-1", DutyState.ON_DUTY, NOW);
        asked.getLast().complete(new PositionBatch(NOW, List.of(), List.of(on)));
        hop();
        assertEquals(on.duty(), duty());
        assertEquals(0, later.size(), "answered");
        listeners.getFirst().onCaughtUp(Duration.ofMinutes(3), 7);
        asked.getLast().completeExceptionally(new IllegalStateException("断线"));
        resources.close();
        later.remove().run();
        assertEquals(6, asked.size(), "nobody wants to know any more");
    }

    private @Nullable Duty duty() {
        return store.find(ResourceId.of("GW-1")).orElseThrow().duty();
    }

    private static CompletableFuture<PositionBatch> nothing() {
        return CompletableFuture.completedFuture(new PositionBatch(NOW, List.of(), List.of()));
    }
}

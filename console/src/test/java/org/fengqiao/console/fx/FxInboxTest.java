package org.fengqiao.console.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FxInboxTest {

    private final Queue<Runnable> drains = new ArrayDeque<>();
    private final List<Map<String, Integer>> batches = new ArrayList<>();
    private final FxInbox<String, Integer> inbox = new FxInbox<>(drains::add, batches::add);

    @Test
    void newestPerKeyWinsWithinOneBurst() {
        for (int i = 0; i < 1000; i++) {
            inbox.offer("a", i);
        }
        inbox.offer("b", 7);

        assertEquals(1, drains.size());
        drains.remove().run();
        assertEquals(List.of(Map.of("a", 999, "b", 7)), batches);
    }

    @Test
    void aBatchIsInOrderOfTheNewestValues() {
        inbox.offer("a", 1);
        inbox.offer("b", 2);
        inbox.offer("a", 3);

        drains.remove().run();
        assertEquals(List.of("b", "a"), List.copyOf(batches.getFirst().keySet()));
    }

    @Test
    void anOfferAfterADrainSchedulesTheNextOne() {
        inbox.offer("a", 1);
        drains.remove().run();
        inbox.offer("a", 2);

        assertEquals(1, drains.size());
        drains.remove().run();
        assertEquals(List.of(Map.of("a", 1), Map.of("a", 2)), batches);
    }

    @Test
    void whatTheConsumerOffersComesInTheNextBatch() {
        List<Map<String, Integer>> seen = new ArrayList<>();
        List<FxInbox<String, Integer>> self = new ArrayList<>();
        self.add(
                new FxInbox<>(
                        drains::add,
                        batch -> {
                            seen.add(batch);
                            if (batch.containsKey("first")) {
                                self.getFirst().offer("second", 2);
                            }
                        }));
        self.getFirst().offer("first", 1);
        drains.remove().run();
        assertEquals(1, seen.size());
        drains.remove().run();
        assertEquals(Map.of("second", 2), seen.getLast());
    }

    @Test
    void theBatchCannotBeChanged() {
        inbox.offer("a", 1);
        drains.remove().run();
        assertThrows(UnsupportedOperationException.class, () -> batches.getFirst().put("b", 2));
    }

    @Test
    void offersFromManyThreadsAllArrive() throws InterruptedException {
        int threads = 4;
        int each = 5_000;
        Map<Integer, Integer> arrived = new java.util.concurrent.ConcurrentHashMap<>();
        CountDownLatch all = new CountDownLatch(threads * each);
        try (ExecutorService fx = Executors.newSingleThreadExecutor();
                ExecutorService wire = Executors.newFixedThreadPool(threads)) {
            FxInbox<Integer, Integer> busy =
                    new FxInbox<>(
                            fx,
                            batch ->
                                    batch.forEach((key, value) -> {
                                        arrived.put(key, value);
                                        all.countDown();
                                    }));
            for (int t = 0; t < threads; t++) {
                int base = t * each;
                wire.execute(() -> {
                    for (int i = 0; i < each; i++) {
                        busy.offer(base + i, i);
                    }
                });
            }
            all.await(20, TimeUnit.SECONDS);
        }
        assertEquals(threads * each, arrived.size());
    }
}

package org.fengqiao.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.basemap.grid.Datum;
import org.fengqiao.console.basemap.grid.Grid;
import org.fengqiao.console.basemap.grid.SourceGrid;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.fengqiao.console.basemap.source.SourceException;
import org.fengqiao.console.basemap.source.SourceFault;
import org.fengqiao.console.basemap.source.TileSupply;
import org.junit.jupiter.api.Test;

/// The store with a source, a clock and an owner's thread made by hand.
class RasterStoreTest {

    private static final long SECOND = 1_000_000_000L;
    private static final byte[] TILE = TestTiles.plain("png", 256, 0x808080);

    private record Ask(TileAddress tile, TileSupply.Freshness freshness) {}

    private record Alarm(long at, Runnable task) {}

    private final List<Ask> asked = new ArrayList<>();
    private final Map<Ask, CompletableFuture<Optional<byte[]>>> open = new LinkedHashMap<>();
    private final Map<TileAddress, byte[]> cached = new HashMap<>();
    private final Queue<Runnable> owner = new ArrayDeque<>();
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>((a, b) -> Long.compare(a.at(), b.at()));
    private final List<TileAddress> arrived = new ArrayList<>();
    private final List<SourceFault> failed = new ArrayList<>();
    private int rests;
    private long now = 5 * SECOND;
    private boolean closed;

    private final TileSupply supply =
            new TileSupply() {
                @Override
                public CompletableFuture<Optional<byte[]>> load(
                        TileAddress tile, Freshness freshness) {
                    if (freshness == Freshness.CACHED) {
                        return CompletableFuture.completedFuture(
                                Optional.ofNullable(cached.get(tile)));
                    }
                    Ask ask = new Ask(tile, freshness);
                    asked.add(ask);
                    CompletableFuture<Optional<byte[]>> answer = new CompletableFuture<>();
                    open.put(ask, answer);
                    return answer;
                }

                @Override
                public boolean hasCache() {
                    return true;
                }

                @Override
                public int lanes() {
                    return 4;
                }

                @Override
                public void close() {
                    closed = true;
                }
            };

    private final RasterStore store =
            new RasterStore(
                    "test",
                    new SourceGrid(Grid.MERCATOR, Datum.CGCS2000, 256, 0, 18),
                    supply,
                    new RasterStore.Surroundings(
                            owner::add,
                            (after, task) -> alarms.add(new Alarm(now + after, task)),
                            () -> now,
                            new Random(2)),
                    new RasterStore.Listener() {
                        @Override
                        public void arrived(RasterStore from, TileAddress tile) {
                            arrived.add(tile);
                        }

                        @Override
                        public void failed(RasterStore from, SourceException reason) {
                            failed.add(reason.fault());
                        }

                        @Override
                        public void rested(RasterStore from) {
                            rests++;
                        }
                    });

    private static List<TileAddress> row(int count) {
        List<TileAddress> tiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tiles.add(new TileAddress(10, i, 3));
        }
        return tiles;
    }

    private void drain() {
        for (Runnable task = owner.poll(); task != null; task = owner.poll()) {
            task.run();
        }
    }

    private void answerAll(byte[] bytes) {
        Map<Ask, CompletableFuture<Optional<byte[]>>> waiting = new LinkedHashMap<>(open);
        open.clear();
        waiting.values().forEach(answer -> answer.complete(Optional.of(bytes)));
        drain();
    }

    private void failAll(SourceException reason) {
        Map<Ask, CompletableFuture<Optional<byte[]>>> waiting = new LinkedHashMap<>(open);
        open.clear();
        waiting.values().forEach(answer -> answer.completeExceptionally(reason));
        drain();
    }

    private void passUntil(long then) {
        while (!alarms.isEmpty() && alarms.peek().at() <= then) {
            Alarm next = alarms.poll();
            now = Math.max(now, next.at());
            next.task().run();
            drain();
        }
        now = then;
    }

    @Test
    void onlyAFewTilesAreAskedForAtATimeInTheOrderOfNeed() {
        store.need(row(9));
        assertEquals(row(4), asked.stream().map(Ask::tile).toList());
        answerAll(TILE);
        assertEquals(8, asked.size());
        answerAll(TILE);
        answerAll(TILE);
        assertEquals(row(9), arrived);
        assertNotNull(store.find(row(9).getLast()));
    }

    @Test
    void whatTheViewLeftBehindIsNotAskedFor() {
        store.need(row(9));
        TileAddress elsewhere = new TileAddress(10, 700, 3);
        store.need(List.of(elsewhere));
        answerAll(TILE);
        assertEquals(elsewhere, asked.getLast().tile());
        assertEquals(5, asked.size());
    }

    @Test
    void aTileIsNeverAskedForTwiceAtOnceOrAgainWhenItIsThere() {
        store.need(row(2));
        store.need(row(2));
        assertEquals(2, asked.size());
        answerAll(TILE);
        store.need(row(2));
        assertEquals(2, asked.size());
    }

    /// A dead server is tried some tens of times in ten minutes, however many tiles are needed.
    @Test
    void aDeadServerIsLeftAlone() {
        store.need(row(60));
        long start = now;
        SourceException dead = new SourceException(SourceFault.UNREACHABLE, "refused");
        for (long at = start; at < start + 600 * SECOND; at += SECOND / 10) {
            passUntil(at);
            store.need(row(60));
            failAll(dead);
        }
        assertTrue(asked.size() < 30, asked.size() + " requests in ten minutes");
        assertTrue(asked.size() > 6, asked.size() + " requests: it is never tried again");
        passUntil(now + 300 * SECOND);
        answerAll(TILE);
        for (int i = 0; i < 100 && arrived.size() < 60; i++) {
            passUntil(now + 10 * SECOND);
            answerAll(TILE);
        }
        assertEquals(60, arrived.stream().distinct().count(), "it is back");
    }

    @Test
    void whileTheServerIsAwayOldTilesAreShown() {
        row(20).forEach(tile -> cached.put(tile, TILE));
        store.need(row(20));
        for (int i = 0; i < 3; i++) {
            failAll(new SourceException(SourceFault.UNREACHABLE, "refused"));
        }
        assertEquals(20, arrived.stream().distinct().count());
    }

    @Test
    void aTileKeptOnTheDiskDoesNotMakeADeadServerWell() {
        row(1).forEach(tile -> cached.put(tile, TILE));
        store.need(row(1));
        failAll(new SourceException(SourceFault.UNREACHABLE, "refused"));
        assertEquals(row(1), arrived);
        assertTrue(store.findFault().isPresent());
        store.need(row(2));
        passUntil(now + 10 * SECOND);
        answerAll(TILE);
        assertTrue(store.findFault().isEmpty(), "it has answered again");
    }

    @Test
    void anAbsentTileIsNotAskedForAgainSoon() {
        store.need(row(1));
        open.values().forEach(answer -> answer.complete(Optional.empty()));
        drain();
        passUntil(now + 500 * SECOND);
        store.need(row(1));
        assertEquals(1, asked.size());
        assertTrue(failed.isEmpty());
        passUntil(now + 200 * SECOND);
        assertEquals(2, asked.size());
    }

    /// What came is painted together; where the last one brings nothing, the others are painted
    /// because nothing more is under way.
    @Test
    void itIsToldWhenNothingIsUnderWayAlsoIfTheLastTileIsAbsent() {
        store.need(row(2));
        List<CompletableFuture<Optional<byte[]>>> answers = List.copyOf(open.values());
        open.clear();
        answers.getFirst().complete(Optional.of(TILE));
        drain();
        assertEquals(0, rests);
        answers.getLast().complete(Optional.empty());
        drain();
        assertEquals(1, rests);
        assertEquals(row(1), arrived);
    }

    @Test
    void aTileThatFailedIsTriedAgainThoughAnotherIsLeftAloneForLong() {
        store.need(row(1));
        open.values().forEach(answer -> answer.complete(Optional.empty()));
        open.clear();
        drain();
        TileAddress other = new TileAddress(10, 300, 3);
        store.need(List.of(row(1).getFirst(), other));
        failAll(new SourceException(SourceFault.STATUS, 500));
        passUntil(now + 2 * SECOND);
        assertEquals(3, asked.size());
        assertEquals(other, asked.getLast().tile());
    }

    @Test
    void aLyingTileIsToldTriedAgainPastTheCacheAndNeverDrawn() {
        store.need(row(1));
        answerAll("<html>hello</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(List.of(SourceFault.NOT_A_PICTURE), failed);
        assertNull(store.find(row(1).getFirst()));
        passUntil(now + SECOND);
        assertEquals(TileSupply.Freshness.FROM_SOURCE, asked.getLast().freshness());
        answerAll(TILE);
        assertEquals(row(1), arrived);
    }

    @Test
    void memoryIsBoundedAndKeepsWhatIsNeeded() {
        for (int look = 0; look < 40; look++) {
            List<TileAddress> tiles = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                tiles.add(new TileAddress(10, look * 20 + i, 5));
            }
            store.need(tiles);
            while (!open.isEmpty()) {
                answerAll(TILE);
            }
            tiles.forEach(tile -> assertNotNull(store.find(tile), tile.toString()));
        }
        assertTrue(store.count() <= (12 << 20) / (256 * 256), store.count() + " tiles");
    }

    @Test
    void afterItIsClosedNothingIsTaken() {
        store.need(row(4));
        store.close();
        answerAll(TILE);
        assertTrue(closed);
        assertTrue(arrived.isEmpty());
        assertEquals(4, asked.size());
    }
}

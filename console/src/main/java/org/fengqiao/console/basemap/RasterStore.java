package org.fengqiao.console.basemap;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.fengqiao.console.basemap.grid.SourceGrid;
import org.fengqiao.console.basemap.grid.TileAddress;
import org.fengqiao.console.basemap.source.Breaker;
import org.fengqiao.console.basemap.source.PictureReader;
import org.fengqiao.console.basemap.source.SourceException;
import org.fengqiao.console.basemap.source.SourceFault;
import org.fengqiao.console.basemap.source.TileSupply;
import org.fengqiao.console.basemap.source.TileSupply.Freshness;
import org.fengqiao.domain.retry.Backoff;
import org.jspecify.annotations.Nullable;

/// The tiles of one source in memory, and what is asked of it. What the view needs is asked for;
/// what it no longer needs and has not been begun is forgotten. A source that fails is left alone
/// ([Breaker]), a tile that fails as well ([Backoff]).
///
/// The owner's thread has everything but [#find], which is for all.
final class RasterStore implements AutoCloseable {

    /// A tile that is not there may be there later.
    private static final Duration ABSENT = Duration.ofMinutes(10);

    private static final long LEAST_KEPT_PIXELS = 12L << 20;

    private record Rest(long until, int failures) {}

    private final String name;
    private final SourceGrid grid;
    private final TileSupply supply;
    private final Surroundings around;
    private final Listener listener;
    private final Breaker breaker;
    private final Backoff tilePauses;
    private final Map<TileAddress, RasterTile> memory = new ConcurrentHashMap<>();
    private final Map<TileAddress, Rest> resting = new HashMap<>();
    private final Set<TileAddress> loading = new HashSet<>();
    private List<TileAddress> needed = List.of();
    private long looks;
    private long alarmAt = Long.MAX_VALUE;
    private boolean closed;
    private @Nullable SourceException fault;

    /// What a store needs of the world.
    ///
    /// @param owner runs what it is given on the owner's thread, later
    /// @param alarm runs a task on any thread after so many nanoseconds
    record Surroundings(Executor owner, Alarm alarm, LongSupplier nanos, RandomGenerator random) {}

    /// Runs a task later.
    @FunctionalInterface
    interface Alarm {
        void ring(long afterNanos, Runnable task);
    }

    /// Told on the owner's thread what becomes of tiles.
    interface Listener {
        void arrived(RasterStore store, TileAddress tile);

        void failed(RasterStore store, SourceException reason);

        /// Nothing is under way any more.
        void rested(RasterStore store);
    }

    RasterStore(
            String name,
            SourceGrid grid,
            TileSupply supply,
            Surroundings around,
            Listener listener) {
        this.name = name;
        this.grid = grid;
        this.supply = supply;
        this.around = around;
        this.listener = listener;
        breaker = new Breaker(around.random());
        tilePauses = Breaker.tilePauses(around.random());
    }

    String name() {
        return name;
    }

    SourceGrid grid() {
        return grid;
    }

    /// The pixels of a tile, if they are in memory. Any thread.
    int @Nullable [] find(TileAddress tile) {
        RasterTile found = memory.get(tile);
        return found == null ? null : found.pixels;
    }

    /// Says what the view needs, the most urgent first.
    void need(List<TileAddress> tiles) {
        long now = around.nanos().getAsLong();
        resting.values().removeIf(rest -> now - rest.until() > ABSENT.toNanos());
        looks++;
        needed = tiles;
        for (TileAddress tile : tiles) {
            RasterTile found = memory.get(tile);
            if (found != null) {
                found.lastNeeded = looks;
            }
        }
        ask();
    }

    /// Whether something the view needs is under way.
    boolean isLoading() {
        return !loading.isEmpty();
    }

    /// Whether a tile that is not in memory may still come soon, if it is asked for.
    boolean isExpected(TileAddress tile) {
        long now = around.nanos().getAsLong();
        return loading.contains(tile)
                || !closed
                        && !memory.containsKey(tile)
                        && !isResting(tile, now)
                        && (supply.hasCache() || breaker.allows(now));
    }

    /// Why the source could not be used when it was last asked; absent once it has answered again.
    /// A tile kept on the disk says nothing about that.
    Optional<SourceException> findFault() {
        return Optional.ofNullable(fault);
    }

    /// How many tiles are in memory.
    int count() {
        return memory.size();
    }

    private void ask() {
        long now = around.nanos().getAsLong();
        for (TileAddress tile : needed) {
            if (closed || loading.size() >= supply.lanes()) {
                return;
            }
            if (memory.containsKey(tile) || loading.contains(tile) || isResting(tile, now)) {
                continue;
            }
            if (breaker.allows(now)) {
                breaker.begin();
                load(tile, resting.containsKey(tile) ? Freshness.FROM_SOURCE : Freshness.USUAL);
            } else if (supply.hasCache() && !resting.containsKey(tile)) {
                load(tile, Freshness.CACHED);
            }
        }
        setAlarm(now);
    }

    private boolean isResting(TileAddress tile, long now) {
        Rest rest = resting.get(tile);
        return rest != null && now < rest.until();
    }

    /// Wakes the store when a tile may be asked for again.
    private void setAlarm(long now) {
        long soonest = Long.MAX_VALUE;
        for (TileAddress tile : needed) {
            if (!memory.containsKey(tile) && !loading.contains(tile)) {
                Rest rest = resting.get(tile);
                long at = rest == null ? 0 : Math.max(0, rest.until() - now);
                soonest = Math.min(soonest, Math.max(at, breaker.nanosUntilOpen(now)));
            }
        }
        // An alarm that is set for later stays and finds nothing to do.
        boolean sooner = alarmAt == Long.MAX_VALUE || now + soonest < alarmAt;
        if (soonest < Long.MAX_VALUE && sooner && loading.isEmpty()) {
            long at = now + soonest;
            alarmAt = at;
            around.alarm().ring(soonest + 1_000_000, () -> around.owner().execute(() -> ring(at)));
        }
    }

    private void ring(long at) {
        if (at == alarmAt) {
            alarmAt = Long.MAX_VALUE;
        }
        ask();
    }

    private void load(TileAddress tile, Freshness freshness) {
        loading.add(tile);
        var unused =
                supply.load(tile, freshness)
                        .thenApply(this::decode)
                        .whenComplete((pixels, failure) ->
                                around.owner()
                                        .execute(() -> settle(tile, freshness, pixels, failure)));
    }

    private Optional<int[]> decode(Optional<byte[]> bytes) {
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PictureReader.read(bytes.get(), grid.tileSize()));
        } catch (SourceException bad) {
            throw new CompletionException(bad);
        }
    }

    private void settle(
            TileAddress tile,
            Freshness freshness,
            @Nullable Optional<int[]> pixels,
            @Nullable Throwable failure) {
        loading.remove(tile);
        if (closed) {
            return;
        }
        long now = around.nanos().getAsLong();
        if (pixels != null) {
            if (freshness != Freshness.CACHED) {
                breaker.succeeded();
                fault = null;
            }
            take(tile, freshness, pixels, now);
        } else if (failure != null) {
            fail(tile, freshness, failure, now);
        }
        ask();
        if (loading.isEmpty()) {
            listener.rested(this);
        }
    }

    private void take(TileAddress tile, Freshness freshness, Optional<int[]> pixels, long now) {
        if (pixels.isPresent()) {
            resting.remove(tile);
            memory.put(tile, new RasterTile(pixels.get(), looks));
            evict();
            listener.arrived(this, tile);
        } else if (freshness == Freshness.CACHED) {
            resting.computeIfAbsent(tile, _ -> new Rest(now + breaker.nanosUntilOpen(now), 1));
        } else {
            resting.put(tile, new Rest(now + ABSENT.toNanos(), 0));
        }
    }

    private void fail(TileAddress tile, Freshness freshness, Throwable failure, long now) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof CancellationException) {
            return;
        }
        if (freshness == Freshness.CACHED) {
            resting.computeIfAbsent(tile, _ -> new Rest(now + breaker.nanosUntilOpen(now), 1));
            return;
        }
        Rest before = resting.get(tile);
        int failures = before == null ? 1 : before.failures() + 1;
        resting.put(tile, new Rest(now + tilePauses.delay(failures).toNanos(), failures));
        SourceException reason =
                cause instanceof SourceException known
                        ? known
                        : new SourceException(SourceFault.BROKEN_PICTURE, String.valueOf(cause));
        fault = reason;
        breaker.failed(now, reason.notBefore().orElse(Duration.ZERO));
        listener.failed(this, reason);
        if (supply.hasCache() && failures == 1) {
            load(tile, Freshness.CACHED);
        }
    }

    /// Keeps half as much again as the view needs, and not less than 48 MB.
    private void evict() {
        long size = (long) grid.tileSize() * grid.tileSize();
        long kept = Math.max(LEAST_KEPT_PIXELS / size, needed.size() * 3L / 2);
        if (memory.size() <= kept) {
            return;
        }
        memory.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().lastNeeded))
                .limit(memory.size() - kept)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(memory::remove);
    }

    @Override
    public void close() {
        closed = true;
        needed = List.of();
        supply.close();
    }
}

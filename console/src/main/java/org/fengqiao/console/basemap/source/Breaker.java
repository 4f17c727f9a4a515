package org.fengqiao.console.basemap.source;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.fengqiao.domain.retry.Backoff;

/// Keeps a source that fails from being asked: after some failures in a row it is left alone for a
/// while, then asked for one tile, and left alone twice as long if that fails too. Not
/// synchronised; one thread owns it.
public final class Breaker {

    private static final int PATIENCE = 4;

    private final Backoff pauses;
    private int failures;
    private int openings;
    private long openUntil = Long.MIN_VALUE;
    private boolean probing;

    public Breaker(RandomGenerator random) {
        pauses = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), random);
    }

    /// How long one tile is left alone after it failed so many times, whatever its source does.
    public static Backoff tilePauses(RandomGenerator random) {
        return new Backoff(Duration.ofMillis(800), Duration.ofMinutes(10), random);
    }

    /// Whether a tile may be asked for now. While it is tried out whether the source is back, only
    /// one may.
    public boolean allows(long nanos) {
        return nanos >= openUntil && !probing;
    }

    /// A tile is asked for.
    public void begin() {
        probing = failures >= PATIENCE;
    }

    public void succeeded() {
        failures = 0;
        probing = false;
        openings = 0;
        openUntil = Long.MIN_VALUE;
    }

    /// @param notBefore how long the server wants to be left alone; zero where it does not say
    public void failed(long nanos, Duration notBefore) {
        failures++;
        probing = false;
        long until = nanos + notBefore.toNanos();
        if (failures >= PATIENCE && nanos >= openUntil) {
            openings++;
            until = Math.max(until, nanos + pauses.delay(openings).toNanos());
        }
        openUntil = Math.max(openUntil, until);
    }

    /// Nanoseconds until a tile may be asked for again.
    public long nanosUntilOpen(long nanos) {
        return nanos >= openUntil ? 0 : openUntil - nanos;
    }
}

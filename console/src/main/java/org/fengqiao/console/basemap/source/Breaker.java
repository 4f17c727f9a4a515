package org.fengqiao.console.basemap.source;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Keeps a source that fails from being asked: after some failures in a row it is left alone for a
/// while, then asked for one tile, and left alone twice as long if that fails too. Not
/// synchronised; one thread owns it.
public final class Breaker {

    private static final int PATIENCE = 4;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final RandomGenerator random;
    private int failures;
    private Duration pause = FIRST;
    private long openUntil = Long.MIN_VALUE;
    private boolean probing;

    public Breaker(RandomGenerator random) {
        this.random = random;
    }

    /// Whether a tile may be asked for now. While it is tried out whether the source is back, only
    /// one may.
    public boolean allows(long nanos) {
        return failures < PATIENCE && nanos >= openUntil || nanos >= openUntil && !probing;
    }

    /// A tile is asked for.
    public void begin() {
        probing = failures >= PATIENCE;
    }

    public void succeeded() {
        failures = 0;
        probing = false;
        pause = FIRST;
        openUntil = Long.MIN_VALUE;
    }

    /// @param notBefore how long the server wants to be left alone; zero where it does not say
    public void failed(long nanos, Duration notBefore) {
        failures++;
        probing = false;
        long until = nanos + notBefore.toNanos();
        if (failures >= PATIENCE && nanos >= openUntil) {
            until = Math.max(until, nanos + jittered(pause).toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        }
        openUntil = Math.max(openUntil, until);
    }

    /// Some pauses are shorter, so that a hundred desks do not come back at the same moment.
    private Duration jittered(Duration whole) {
        return Duration.ofNanos((long) (whole.toNanos() * random.nextDouble(0.5, 1)));
    }

    /// Nanoseconds until a tile may be asked for again.
    public long nanosUntilOpen(long nanos) {
        return nanos >= openUntil ? 0 : openUntil - nanos;
    }
}

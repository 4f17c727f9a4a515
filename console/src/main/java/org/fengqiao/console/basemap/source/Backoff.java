package org.fengqiao.console.basemap.source;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long one tile is left alone after it failed so many times.
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(800);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    private Backoff() {}

    /// Twice as long each time, shortened by chance to half at most.
    ///
    /// @param failures so far, from 1
    public static Duration after(int failures, RandomGenerator random) {
        long whole = FIRST.toNanos() << Math.clamp(failures - 1, 0, DOUBLINGS);
        long held = Math.min(whole, LONGEST.toNanos());
        return Duration.ofNanos((long) (held * random.nextDouble(0.5, 1)));
    }
}

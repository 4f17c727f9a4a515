package org.fengqiao.domain.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: doubling from attempt to attempt, never above the
/// greatest, and shaken so that a hundred consoles do not come back in the same moment.
public record Backoff(Duration first, Duration greatest, RandomGenerator random) {

    /// From one second to half a minute.
    public static Backoff usual() {
        return new Backoff(
                Duration.ofSeconds(1), Duration.ofSeconds(30), RandomGenerator.getDefault());
    }

    /// Not shaken, for somebody who is alone: the delays are just the doubled ones.
    public static Backoff even(Duration first, Duration greatest) {
        // The greatest number there is makes every delay a whole one.
        return new Backoff(first, greatest, () -> -1L);
    }

    /// @param attempt counted from 1
    /// @return between half and the whole of the doubled delay
    public Duration delay(int attempt) {
        double doubled = first.toMillis() * Math.pow(2, Math.min(attempt, 30) - 1);
        double whole = Math.min(doubled, greatest.toMillis());
        return Duration.ofMillis(Math.round(whole * (0.5 + random.nextDouble() / 2)));
    }
}

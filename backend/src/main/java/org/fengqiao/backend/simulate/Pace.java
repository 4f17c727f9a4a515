package org.fengqiao.backend.simulate;

import java.time.Duration;

/// How much faster than life the simulated people live. The server's clock is never touched.
///
/// @param scale 1 is life, 20 makes a minute last 3 seconds
record Pace(double scale) {

    private static final Duration SHORTEST = Duration.ofMillis(200);

    Pace {
        if (!(scale > 0 && scale <= 1000)) {
            throw new IllegalArgumentException(
                    "fengqiao.simulate.scale must lie above 0 and up to 1000: " + scale);
        }
    }

    /// How long something takes here that takes `life` in life; never under a fifth of a second.
    Duration of(Duration life) {
        Duration here = Duration.ofMillis(Math.round(life.toMillis() / scale));
        return here.compareTo(SHORTEST) < 0 ? SHORTEST : here;
    }

    Duration ofSeconds(double life) {
        return of(Duration.ofMillis(Math.round(life * 1000)));
    }
}

package org.fengqiao.backend.supervise;

import java.time.Duration;
import org.fengqiao.backend.problem.StartRefused;

/// What is learnt from and what is told; `fengqiao.supervise` of the configuration.
///
/// @param days how far back ended cases are learnt from
/// @param most ended cases learnt from at most, the newest
/// @param horizon how far ahead is looked where nobody asks for another
/// @param likelihood least likelihood of turning red that is told
record SuperviseOptions(int days, int most, Duration horizon, double likelihood) {

    /// Further ahead than a shift nobody acts on it.
    static final Duration FURTHEST = Duration.ofHours(8);

    private static final Duration NEAREST = Duration.ofMinutes(1);

    /// @throws StartRefused naming the key that is out of its range
    SuperviseOptions {
        check("days", days, days >= 1 && days <= 366, "in 1..366");
        check("most", most, most >= 100 && most <= 200_000, "in 100..200000");
        check("horizon", horizon, allows(horizon), "in 1m..8h");
        check("likelihood", likelihood, likelihood > 0 && likelihood <= 1, "above 0 and up to 1");
    }

    static boolean allows(Duration horizon) {
        return horizon.compareTo(NEAREST) >= 0 && horizon.compareTo(FURTHEST) <= 0;
    }

    private static void check(String key, Object value, boolean good, String range) {
        if (!good) {
            throw new StartRefused(
                    "fengqiao.supervise." + key + " must lie " + range + ": " + value);
        }
    }
}

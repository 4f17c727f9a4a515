package org.fengqiao.backend.duplicate;

import java.time.Duration;
import org.fengqiao.backend.problem.StartRefused;

/// What counts as near, and how much is shown; `fengqiao.duplicate` of the configuration.
///
/// @param radiusM metres that count as near: distances are judged in this unit
/// @param window that counts as at the same time: spans are judged in this unit. Cases that ended
///   longer ago are passed over
/// @param reach how many radii and windows the search goes; 1 makes both of them fixed limits
/// @param most candidates shown
/// @param threshold least likeness shown
record DuplicateOptions(double radiusM, Duration window, double reach, int most, double threshold) {

    /// Cases that ended are in memory for a week.
    private static final Duration LONGEST = Duration.ofDays(7);

    /// @throws StartRefused naming the key that is out of its range
    DuplicateOptions {
        check("radius", radiusM, radiusM > 0 && radiusM <= 1000, "above 0 and up to 1000 metres");
        boolean some = window.isPositive() && window.compareTo(LONGEST) <= 0;
        check("window", window, some, "above 0 and up to 7 days");
        check("reach", reach, reach >= 1 && reach <= 10, "in 1..10");
        check("most", most, most >= 1 && most <= 50, "in 1..50");
        check("threshold", threshold, threshold >= 0 && threshold <= 1, "in 0..1");
    }

    private static void check(String key, Object value, boolean good, String range) {
        if (!good) {
            throw new StartRefused(
                    "fengqiao.duplicate." + key + " must lie " + range + ": " + value);
        }
    }

    double searchedM() {
        return radiusM * reach;
    }

    /// Whether a span of time is short enough to be searched.
    boolean searched(Duration apart) {
        return millis(apart.abs()) <= reach * millis(window);
    }

    /// A span in windows.
    double windows(Duration span) {
        return millis(span) / millis(window);
    }

    private static double millis(Duration span) {
        return span.toMillis();
    }
}

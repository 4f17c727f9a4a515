package org.fengqiao.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a reckoning: what kind of time a stretch was.
///
/// @param note reason of a pause, name of a holiday
public record Interval(Instant from, Instant to, Kind kind, @Nullable String note) {

    public enum Kind {
        COUNTED,
        /// Would have been counted, but the clock stood still.
        PAUSED,
        /// Outside the working windows of a working day.
        OFF_HOURS,
        WEEKEND,
        HOLIDAY;

        public boolean outside() {
            return this != COUNTED && this != PAUSED;
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}

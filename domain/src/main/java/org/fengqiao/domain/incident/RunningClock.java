package org.fengqiao.domain.incident;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.deadline.Deadline;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.Pause;
import org.fengqiao.domain.deadline.TimeLimit;
import org.jspecify.annotations.Nullable;

/// A limit that is running against an incident, worked out by the backend on its own clock.
///
/// @param nearAt from when on the incident counts as near timeout
/// @param pausedSince set while the clock stands still; deadline and nearAt are then those that
///   would hold if it went on at once
public record RunningClock(
        Instant startedAt,
        TimeLimit limit,
        Instant deadline,
        Instant nearAt,
        @Nullable Instant pausedSince) {

    /// A clock as the engine sees it.
    ///
    /// @param pauses those that are over
    /// @param pausedSince when the one that still goes on began; null if the clock runs
    public static RunningClock of(
            Deadlines engine,
            Instant startedAt,
            TimeLimit limit,
            List<Pause> pauses,
            @Nullable Instant pausedSince) {
        Deadline deadline = engine.deadline(startedAt, limit, pauses);
        return new RunningClock(startedAt, limit, deadline.at(), deadline.nearAt(), pausedSince);
    }
}

package org.fengqiao.domain.incident;

import java.time.Instant;
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
        @Nullable Instant pausedSince) {}

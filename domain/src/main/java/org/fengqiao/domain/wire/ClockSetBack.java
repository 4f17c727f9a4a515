package org.fengqiao.domain.wire;

import java.time.Duration;
import java.time.Instant;

/// The backend's clock was put back, as it stands in the audit 审计: nothing that is written is dated
/// before what was written already, so time was held until the clock came there again. One entry
/// for each time it was put back.
///
/// @param number counted up, in the order of writing, with gaps
/// @param before what the clock had said last; at a start, the newest moment of the flow log
/// @param after what it said then
/// @param held the moment by which everything is dated until the clock has reached it
public record ClockSetBack(long number, Instant before, Instant after, Instant held) {

    public ClockSetBack {
        if (!after.isBefore(before) || !held.isAfter(after)) {
            throw new IllegalArgumentException(
                    "not put back: from " + before + " to " + after + ", held at " + held);
        }
    }

    /// By how much.
    public Duration by() {
        return Duration.between(after, before);
    }
}

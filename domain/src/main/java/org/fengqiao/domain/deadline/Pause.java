package org.fengqiao.domain.deadline;

import java.time.Instant;

/// A stretch during which a clock stands still (挂账, 核实), with its reason.
///
/// @param to not included; never before `from`
public record Pause(Instant from, Instant to, String reason) {

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause cannot end before it begins: " + from);
        }
    }
}

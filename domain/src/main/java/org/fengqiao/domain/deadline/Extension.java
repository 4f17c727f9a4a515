package org.fengqiao.domain.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An approved extension 延期: time added onto a limit and counted like it.
///
/// @param at when it was approved; before that moment it did not hold
/// @param by of the same kind as the limit it is added to
/// @param former the deadline that it moved; null where that was not written down
public record Extension(Instant at, TimeLimit by, String reason, @Nullable Instant former) {

    public Extension(Instant at, TimeLimit by, String reason) {
        this(at, by, reason, null);
    }

    /// Whether it came only after the deadline that it moved: a leader's delay, not the
    /// department's.
    public boolean late() {
        return former != null && at.isAfter(former);
    }
}

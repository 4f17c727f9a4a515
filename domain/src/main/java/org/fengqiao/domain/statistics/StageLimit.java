package org.fengqiao.domain.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The stage clock of a case as it stood after a step, as far as it says whether the next one is in
/// time.
///
/// @param pausedSince set while the clock stands still
public record StageLimit(Instant deadline, @Nullable Instant pausedSince) {

    /// Whether a step at that moment keeps it; exactly at the deadline is in time.
    boolean keptAt(Instant at) {
        Instant counted = pausedSince == null || at.isBefore(pausedSince) ? at : pausedSince;
        return !counted.isAfter(deadline);
    }
}

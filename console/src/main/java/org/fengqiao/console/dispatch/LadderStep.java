package org.fengqiao.console.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.domain.order.Rung;
import org.jspecify.annotations.Nullable;

/// One line of the ladder.
///
/// @param at when it was reached, on the server's clock; null where it was not, or where nobody
///   said when
/// @param took from the rung reached before it to this one; null for the first and for those
///   without a time
/// @param waiting how long the order has stood on this rung; only for [State#CURRENT] and
///   [State#UNKNOWN]
/// @param note reason of a refusal or recall, result of a feedback
public record LadderStep(
        Rung rung,
        State state,
        @Nullable Instant at,
        @Nullable Duration took,
        @Nullable Duration waiting,
        @Nullable String note) {

    /// How a rung stands.
    public enum State {
        /// Reached and left behind.
        REACHED,
        /// The newest rung of an unfinished order: what everybody is waiting on.
        CURRENT,
        /// Passed over: a later rung was reported without it.
        SKIPPED,
        /// Not reached yet.
        AHEAD,
        /// Sent, and nobody can say yet whether it arrived. Not a failure.
        UNKNOWN,
        /// The order ended here as it should: fed back.
        DONE,
        /// The order ended here before it was carried out: refused or recalled.
        BROKEN_OFF
    }
}

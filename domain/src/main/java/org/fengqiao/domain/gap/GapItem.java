package org.fengqiao.domain.gap;

import java.time.Instant;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.jspecify.annotations.Nullable;

/// One thing that happened while nobody was watching.
///
/// @param title of the incident
/// @param order the order that was answered; null for other kinds
/// @param rung the rung it has reached; null for other kinds
/// @param who the order's recipient, or nobody
/// @param words a supervision's answer, what came with the order's rung, or nothing
/// @param at when it happened, as far as is known; for an incident the moment it was reported, went
///   red or ended
public record GapItem(
        Kind kind,
        IncidentId incident,
        String title,
        @Nullable OrderId order,
        @Nullable Rung rung,
        @Nullable String who,
        @Nullable String words,
        Instant at) {

    /// The most urgent first.
    public enum Kind {
        /// Red by now and not before; an incident that is new and red is [#NEW].
        TURNED_RED,
        /// Not known before.
        NEW,
        /// Somebody signed for an order, arrived, fed back or refused.
        ORDER_ANSWERED,
        /// A supervision was answered.
        REPLIED,
        /// Open before and ended now.
        ENDED,
        /// Open before and not shown to this user any more.
        GONE
    }
}

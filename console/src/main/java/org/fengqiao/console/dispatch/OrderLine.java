package org.fengqiao.console.dispatch;

import java.time.Instant;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;

/// One order as this console knows it, from the moment it leaves here.
///
/// @param commandId of the command that issues it
/// @param recipient resource id of the person
/// @param recipientName the id where the name is not known
/// @param order null until the backend has told of it
/// @param issuing what became of the issuing command; null if another console sent it
/// @param sentAt when this console sent it, on the server's clock; null if another one did
/// @param recalling what became of the newest recall from here; null if none was sent
public record OrderLine(
        CommandId commandId,
        IncidentId incident,
        String recipient,
        String recipientName,
        String text,
        @Nullable Order order,
        @Nullable CommandState issuing,
        @Nullable Instant sentAt,
        @Nullable CommandState recalling) {

    /// True while somebody may still carry it out. One whose sending is unknown counts as
    /// unfinished: it may be out there.
    public boolean unfinished() {
        if (order != null) {
            return !order.ended();
        }
        return switch (issuing) {
            case null -> false;
            case CommandState.Refused _ -> false;
            case CommandState.Sending _, CommandState.Unknown _, CommandState.Accepted _ -> true;
        };
    }

    /// Whether the recall button is offered: not before the backend has the order, not after
    /// arrival, not while a recall is on its way.
    public boolean recallable() {
        return order != null && order.recallable() && !recallPending();
    }

    /// A recall has left and nobody knows yet what became of it.
    public boolean recallPending() {
        return switch (recalling) {
            case null -> false;
            case CommandState.Sending _, CommandState.Unknown _ -> true;
            case CommandState.Accepted _, CommandState.Refused _ -> false;
        };
    }

    /// @param now on the server's clock
    public Ladder ladder(Instant now) {
        if (order != null) {
            return Ladder.of(order, sentAt, now);
        }
        Instant sent = sentAt == null ? now : sentAt;
        return switch (issuing) {
            case CommandState.Refused(var outcome) -> Ladder.ofRefusal(sent, outcome.reason());
            case CommandState.Unknown _ -> Ladder.ofSending(sent, true, now);
            case CommandState.Sending _, CommandState.Accepted _ ->
                    Ladder.ofSending(sent, false, now);
            case null -> throw new IllegalStateException("an order line without an order: " + this);
        };
    }
}

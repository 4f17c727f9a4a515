package org.fengqiao.console.dispatch;

import java.util.List;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.jspecify.annotations.Nullable;

/// An order as it is being written; a value.
///
/// @param confirmed the operator has been told that the recipient is busy, and sends all the same
public record OrderDraft(
        @Nullable IncidentId incident,
        @Nullable Recipient recipient,
        String text,
        boolean confirmed) {

    /// Longest text; what a worker's device shows without scrolling for ever.
    public static final int LONGEST = 500;

    public static final OrderDraft EMPTY = new OrderDraft(null, null, "", false);

    /// Whether it may go out.
    public sealed interface Check {
        /// @param command to submit, once
        record Ready(Command.IssueOrder command) implements Check {}

        record NoIncident() implements Check {}

        record NoRecipient() implements Check {}

        record NoText() implements Check {}

        record TooLong() implements Check {}

        /// The recipient already has something to do; ask before sending.
        ///
        /// @param unfinished what this console knows of it; empty where only the backend knows
        record AskAgain(Recipient recipient, List<OrderLine> unfinished) implements Check {
            public AskAgain {
                unfinished = List.copyOf(unfinished);
            }
        }
    }

    /// @param unfinished orders to the recipient that are not finished
    public Check check(List<OrderLine> unfinished) {
        String words = text.strip();
        if (incident == null) {
            return new Check.NoIncident();
        }
        if (recipient == null) {
            return new Check.NoRecipient();
        }
        if (words.isEmpty()) {
            return new Check.NoText();
        }
        if (words.length() > LONGEST) {
            return new Check.TooLong();
        }
        if (!confirmed && (recipient.busy() || !unfinished.isEmpty())) {
            return new Check.AskAgain(recipient, unfinished);
        }
        return new Check.Ready(
                new Command.IssueOrder(
                        CommandId.random(), incident, recipient.id(), words, confirmed));
    }

    /// Another incident: recipient, text and confirmation belonged to the one before.
    public OrderDraft about(@Nullable IncidentId next) {
        return next != null && next.equals(incident) ? this : new OrderDraft(next, null, "", false);
    }

    public OrderDraft to(@Nullable Recipient next) {
        boolean same = next != null && recipient != null && next.id().equals(recipient.id());
        return new OrderDraft(incident, next, text, confirmed && same);
    }

    public OrderDraft saying(String next) {
        return new OrderDraft(incident, recipient, next, confirmed && next.equals(text));
    }

    public OrderDraft confirm() {
        return new OrderDraft(incident, recipient, text, true);
    }

    public OrderDraft unconfirm() {
        return new OrderDraft(incident, recipient, text, false);
    }
}

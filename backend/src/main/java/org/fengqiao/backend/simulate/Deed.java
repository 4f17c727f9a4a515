package org.fengqiao.backend.simulate;

import java.time.Instant;
import java.util.Map;
import org.fengqiao.domain.order.OrderId;

/// What one of the field's people will do about a case, and when.
sealed interface Deed {

    /// On the server's clock.
    Instant due();

    /// Account of the person.
    String user();

    /// What it is called where it is noted that it was tried: the action of the workflow, or what
    /// is done about an order.
    default String name() {
        return switch (this) {
            case Act act -> act.action();
            case Issue issue -> "issue " + issue.recipient();
            case Recall recall -> "recall " + recall.order();
        };
    }

    /// An action of the workflow.
    record Act(Instant due, String user, String action, Map<String, String> fields)
            implements Deed {}

    /// An order to a worker.
    record Issue(Instant due, String user, String recipient, String text) implements Deed {}

    /// Takes an order back that nobody answers.
    record Recall(Instant due, String user, OrderId order, String reason) implements Deed {}
}

package org.fengqiao.backend.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.Edit;
import org.fengqiao.backend.incident.Entries;
import org.fengqiao.backend.incident.FieldChecks;
import org.fengqiao.backend.incident.Guards;
import org.fengqiao.backend.incident.Moment;
import org.fengqiao.backend.incident.Step;
import org.fengqiao.backend.incident.Workflow;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// Puts an order on its next rung and lets the rung take the transition of the workflow whose
/// column names it.
final class Ladder {

    /// The action in the log of a rung that moved no case.
    static final String ORDER = "ORDER";

    private final Workflow workflow;
    private final Guards guards;

    Ladder(Workflow workflow, Guards guards) {
        this.workflow = workflow;
        this.guards = guards;
    }

    /// @param order as it stands on the new rung
    /// @param note the words that came with the rung; they are what the transition requires
    Step reach(
            Moment moment,
            Caller caller,
            CaseRecord before,
            Order order,
            Rung rung,
            @Nullable String note) {
        Incident incident = before.incident();
        CaseRecord climbed = before.with(order);
        CaseRecord handled = climbed.with(Edit.handler(incident, handler(climbed, order)));
        Optional<Transition> taken =
                workflow.findByRung(incident, rung)
                        .filter(row -> guards.holdByItself(row, climbed, caller, moment.at()));
        if (taken.isEmpty()) {
            return Entries.step(moment, caller, ORDER, incident, handled, note, order, rung);
        }
        Map<String, String> fields = new HashMap<>();
        taken.get().required().forEach(key -> fields.put(key, note == null ? "" : note));
        FieldChecks.check(taken.get(), fields, moment.at(), workflow.limitsFrom(moment.at()));
        CaseRecord after = workflow.take(handled, taken.get(), fields, caller, moment.at());
        return Entries.step(
                moment, caller, taken.get().action(), incident, after, note, order, rung);
    }

    /// Whose order moves the case: the one who was first, as long as that order is open or fed
    /// back; else the newest open one.
    private static @Nullable String handler(CaseRecord climbed, Order order) {
        @Nullable String present = climbed.incident().handler();
        boolean stays =
                present != null
                        && (climbed.hasOpenOrderFor(present)
                                || (order.recipient().equals(present)
                                        && order.rung() == Rung.FED_BACK));
        if (stays) {
            return present;
        }
        return climbed.orders().reversed().stream()
                .filter(open -> !open.ended())
                .map(Order::recipient)
                .findFirst()
                .orElse(order.ended() && order.rung() != Rung.FED_BACK ? null : present);
    }
}

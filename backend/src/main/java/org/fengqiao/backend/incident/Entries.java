package org.fengqiao.backend.incident;

import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;

/// Makes steps: stamps the case with the change's number and writes the line for the log.
public final class Entries {

    private Entries() {}

    /// A step that has nothing to do with an order.
    ///
    /// @param before null where the incident is new
    public static Step step(
            Moment moment,
            Caller caller,
            String action,
            @Nullable Incident before,
            CaseRecord after,
            @Nullable String note) {
        CaseRecord stamped = after.with(Edit.revision(after.incident(), moment.sequence()));
        return new Step(
                stamped,
                null,
                entry(moment, caller, action, before, stamped.incident(), note, null, null));
    }

    /// A step by which an order reached a rung.
    ///
    /// @param order with the moment's sequence as its revision
    public static Step step(
            Moment moment,
            Caller caller,
            String action,
            Incident before,
            CaseRecord after,
            @Nullable String note,
            Order order,
            Rung rung) {
        CaseRecord stamped =
                after.with(order).with(Edit.revision(after.incident(), moment.sequence()));
        return new Step(
                stamped,
                order,
                entry(moment, caller, action, before, stamped.incident(), note, order, rung));
    }

    private static FlowEntry entry(
            Moment moment,
            Caller caller,
            String action,
            @Nullable Incident before,
            Incident after,
            @Nullable String note,
            @Nullable Order order,
            @Nullable Rung rung) {
        return new FlowEntry(
                moment.sequence(),
                after.id(),
                moment.at(),
                caller.user().id(),
                caller.shownName(),
                action,
                before == null ? null : before.state(),
                after.state(),
                after.department(),
                note,
                order == null ? null : order.id(),
                rung,
                caller.terminal());
    }
}

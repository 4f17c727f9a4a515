package org.fengqiao.backend.incident;

import java.util.List;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.RungReached;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.FlowEntry;

/// Who may see which incident, and how much of it. The one rule for REST, STOMP and commands.
public final class Visibility {

    Visibility() {}

    public boolean sees(Caller caller, CaseRecord record) {
        return switch (caller.role()) {
            case OPERATOR, DUTY_LEADER, WALL -> caller.covers(record.incident().grid());
            case DEPARTMENT ->
                    record.holders().contains(String.valueOf(caller.user().department()));
            case HANDLER ->
                    caller.covers(record.incident().grid())
                            || String.valueOf(caller.user().resource())
                                    .equals(record.incident().handler())
                            || record.orders().stream()
                                    .anyMatch(order ->
                                            order.recipient().equals(caller.user().resource()));
            case REPORTER, GATEWAY, IMPORTER, SYSTEM -> false;
        };
    }

    /// Refuses what the caller may not see.
    ///
    /// @throws Refusal `unknown-incident`, as for one that does not exist: that it exists is
    ///   already more than the caller may know
    public void requireSees(Caller caller, CaseRecord record) {
        if (!sees(caller, record)) {
            throw Refusal.unknown("unknown-incident", record.id());
        }
    }

    public Incident shown(Caller caller, Incident incident) {
        return caller.role() == Role.WALL ? Edit.forWall(incident) : incident;
    }

    public Order shown(Caller caller, Order order) {
        return caller.role() == Role.WALL ? forWall(order) : order;
    }

    public FlowEntry shown(Caller caller, FlowEntry entry) {
        return caller.role() == Role.WALL ? forWall(entry) : entry;
    }

    public Change shown(Caller caller, Change change) {
        return caller.role() == Role.WALL ? forWall(change) : change;
    }

    static Change forWall(Change change) {
        Order order = change.order();
        return new Change(
                change.epoch(),
                change.sequence(),
                change.previous(),
                change.at(),
                Edit.forWall(change.incident()),
                order == null ? null : forWall(order),
                forWall(change.entry()));
    }

    private static Order forWall(Order order) {
        List<RungReached> rungs =
                order.rungs().stream()
                        .map(reached -> new RungReached(reached.rung(), reached.at(), null, null))
                        .toList();
        return new Order(
                order.id(),
                order.incident(),
                order.recipient(),
                order.recipientName(),
                "",
                order.issuedBy(),
                order.issuedByName(),
                order.commandId(),
                order.revision(),
                rungs);
    }

    private static FlowEntry forWall(FlowEntry entry) {
        return new FlowEntry(
                entry.sequence(),
                entry.incident(),
                entry.at(),
                entry.actor(),
                entry.actorName(),
                entry.action(),
                entry.from(),
                entry.to(),
                entry.holder(),
                null,
                entry.order(),
                entry.rung(),
                "");
    }
}

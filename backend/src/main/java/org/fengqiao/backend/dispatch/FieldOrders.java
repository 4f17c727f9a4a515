package org.fengqiao.backend.dispatch;

import java.util.List;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.FieldChecks;
import org.fengqiao.backend.incident.Incidents;
import org.fengqiao.backend.incident.Ledger;
import org.fengqiao.backend.incident.Moment;
import org.fengqiao.backend.incident.Step;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Messages.RungReport;
import org.jspecify.annotations.Nullable;

/// Orders as seen from the field: what is to be done, and rungs reported.
public final class FieldOrders {

    private final Incidents incidents;
    private final Ledger ledger;
    private final Ladder ladder;

    FieldOrders(Incidents incidents, Ledger ledger, Ladder ladder) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.ladder = ladder;
    }

    /// Unfinished orders: a handler's own; for the gateway those that no device has yet.
    List<Order> list(Caller caller) {
        caller.require(Role.HANDLER, Role.GATEWAY);
        return incidents
                .listOrders(order ->
                        !order.ended()
                                && (caller.role() == Role.GATEWAY
                                        ? order.rung() == Rung.SERVER
                                        : order.recipient().equals(caller.user().resource())))
                .toList();
    }

    /// @return the order after the report; unchanged if it had reached that rung before
    /// @throws Refusal if the order is not the caller's, or the ladder does not lead there
    Order report(Caller caller, OrderId id, RungReport report) {
        ledger.commit(moment -> decide(moment, caller, id, report));
        return incidents.findOrder(id).orElseThrow(() -> Refusal.unknown("unknown-order", id));
    }

    /// What reaching a rung changes; nothing if the order has reached it before.
    ///
    /// @throws Refusal if the rung is not the caller's to report, the order not the caller's, or
    ///   the ladder does not lead there
    public List<Step> decide(Moment moment, Caller caller, OrderId id, RungReport report) {
        checkRung(caller, report.rung());
        FieldChecks.optional(report.note(), FieldChecks.TEXT, "note");
        CaseRecord before =
                moment.findByOrder(id).orElseThrow(() -> Refusal.unknown("unknown-order", id));
        Order order = before.findOrder(id).orElseThrow(() -> Refusal.unknown("unknown-order", id));
        if (caller.role() == Role.HANDLER && !order.recipient().equals(caller.user().resource())) {
            throw Refusal.forbidden("not-recipient");
        }
        if (order.rungs().stream().map(RungReached::rung).anyMatch(report.rung()::equals)) {
            return List.of();
        }
        if (!order.rung().mayClimbTo(report.rung())) {
            throw Refusal.rule("no-such-rung", "rung", order.rung(), report.rung());
        }
        if (report.rung() == Rung.REFUSED) {
            @Nullable String note = report.note();
            FieldChecks.required(note == null ? "" : note, FieldChecks.TEXT, "note");
        }
        Order climbed =
                Orders.climb(
                        order,
                        report.rung(),
                        moment.at(),
                        report.note(),
                        report.position(),
                        moment.sequence());
        return List.of(ladder.reach(moment, caller, before, climbed, report.rung(), report.note()));
    }

    private static void checkRung(Caller caller, Rung rung) {
        Role reporter =
                switch (rung) {
                    case DEVICE -> Role.GATEWAY;
                    case READ, ACKNOWLEDGED, ARRIVED, FED_BACK, REFUSED -> Role.HANDLER;
                    case SENT, SERVER, RECALLED ->
                            throw Refusal.rule("not-reportable", "rung", rung);
                };
        caller.require(reporter);
    }
}

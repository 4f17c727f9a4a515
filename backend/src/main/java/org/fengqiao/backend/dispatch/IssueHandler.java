package org.fengqiao.backend.dispatch;

import java.util.List;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.CommandHandler;
import org.fengqiao.backend.incident.FieldChecks;
import org.fengqiao.backend.incident.Guards;
import org.fengqiao.backend.incident.Moment;
import org.fengqiao.backend.incident.Step;
import org.fengqiao.backend.incident.Visibility;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Command;

/// `ISSUE` 下达: a new order to one person about an open incident.
final class IssueHandler implements CommandHandler<Command.IssueOrder> {

    private final Staff staff;
    private final Visibility visibility;
    private final Guards guards;
    private final Ladder ladder;

    IssueHandler(Staff staff, Visibility visibility, Guards guards, Ladder ladder) {
        this.staff = staff;
        this.visibility = visibility;
        this.guards = guards;
        this.ladder = ladder;
    }

    @Override
    public Class<Command.IssueOrder> type() {
        return Command.IssueOrder.class;
    }

    @Override
    public Step decide(Command.IssueOrder command, Caller caller, Moment moment) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER, Role.DEPARTMENT);
        CaseRecord before =
                moment.find(command.incident())
                        .orElseThrow(() -> Refusal.unknown("unknown-incident", command.incident()));
        visibility.requireSees(caller, before);
        Guards.requireDepartmentHolds(caller, before);
        if (!before.incident().open()) {
            throw Refusal.rule("incident-ended", "incident", command.incident());
        }
        if (before.incident().marks().linked()) {
            throw Refusal.rule(
                    "is-linked", "incident", String.valueOf(before.incident().marks().master()));
        }
        FieldChecks.required(command.text(), FieldChecks.TEXT, "text");
        Resource recipient =
                staff.findPerson(command.recipient())
                        .orElseThrow(() ->
                                Refusal.rule("unknown-person", "recipient", command.recipient()));
        if (caller.role() == Role.DEPARTMENT) {
            guards.requireAssignable(caller, before.incident(), recipient, "recipient");
        } else {
            caller.requireCovers(recipient.grid());
        }
        if (before.hasOpenOrderFor(command.recipient())) {
            throw Refusal.rule("already-ordered", "recipient", recipient.name());
        }
        Guards.requireFree(
                command.recipient(),
                recipient.name(),
                Boolean.TRUE.equals(command.confirmed()),
                before.id(),
                moment);
        Order order =
                new Order(
                        new OrderId(before.id() + "-" + (before.orders().size() + 1)),
                        before.id(),
                        command.recipient(),
                        recipient.name(),
                        command.text().strip(),
                        caller.user().id(),
                        caller.shownName(),
                        command.commandId(),
                        moment.sequence(),
                        List.of(new RungReached(Rung.SERVER, moment.at(), null, null)));
        return ladder.reach(moment, caller, before, order, Rung.SERVER, order.text());
    }
}

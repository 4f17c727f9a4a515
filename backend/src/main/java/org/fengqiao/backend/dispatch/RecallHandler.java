package org.fengqiao.backend.dispatch;

import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.CommandHandler;
import org.fengqiao.backend.incident.FieldChecks;
import org.fengqiao.backend.incident.Guards;
import org.fengqiao.backend.incident.Moment;
import org.fengqiao.backend.incident.Step;
import org.fengqiao.backend.incident.Visibility;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Command;

/// `RECALL` 撤回: until arrival, with a reason.
final class RecallHandler implements CommandHandler<Command.RecallOrder> {

    private final Visibility visibility;
    private final Ladder ladder;

    RecallHandler(Visibility visibility, Ladder ladder) {
        this.visibility = visibility;
        this.ladder = ladder;
    }

    @Override
    public Class<Command.RecallOrder> type() {
        return Command.RecallOrder.class;
    }

    @Override
    public Step decide(Command.RecallOrder command, Caller caller, Moment moment) {
        caller.require(Role.OPERATOR, Role.DUTY_LEADER, Role.DEPARTMENT);
        CaseRecord before =
                moment.findByOrder(command.order())
                        .filter(record -> visibility.sees(caller, record))
                        .orElseThrow(() -> Refusal.unknown("unknown-order", command.order()));
        Guards.requireDepartmentHolds(caller, before);
        FieldChecks.required(command.reason(), FieldChecks.TEXT, "reason");
        Order order =
                before.findOrder(command.order())
                        .orElseThrow(() -> Refusal.unknown("unknown-order", command.order()));
        if (!order.recallable()) {
            throw Refusal.rule("not-recallable", "order", order.rung());
        }
        Order recalled =
                Orders.climb(
                        order,
                        Rung.RECALLED,
                        moment.at(),
                        command.reason(),
                        null,
                        moment.sequence());
        return ladder.reach(moment, caller, before, recalled, Rung.RECALLED, command.reason());
    }
}

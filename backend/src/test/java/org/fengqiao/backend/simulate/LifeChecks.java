package org.fengqiao.backend.simulate;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.CaseEvent;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.Conditions;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.StateDef;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// Looks at every case after every change: somebody must hold it, and somebody or something must be
/// able to take it further. Notes of what it finds wrong. For one thread.
final class LifeChecks {

    private final WorkflowDefinition workflow;
    private final List<String> heldByNobody = new ArrayList<>();
    private final List<String> withoutNextStep = new ArrayList<>();

    LifeChecks(WorkflowDefinition workflow) {
        this.workflow = workflow;
    }

    List<String> heldByNobody() {
        return heldByNobody;
    }

    List<String> withoutNextStep() {
        return withoutNextStep;
    }

    void look(Case c) {
        Incident incident = c.incident();
        StateDef state = workflow.state(incident.state());
        String what = c.id() + " in " + state.code() + " at revision " + incident.revision();
        boolean held =
                switch (state.holder()) {
                    case CENTRE -> incident.open();
                    case DEPARTMENT -> incident.open() && incident.department() != null;
                    case NOBODY -> !incident.open();
                };
        if (!held || state.ends() == incident.open()) {
            heldByNobody.add(what);
        }
        if (incident.open() && !goesOn(c)) {
            withoutNextStep.add(what);
        }
    }

    /// Whether some row leads on that somebody may take now by hand, an open order's rung may take,
    /// or an event that is bound to come.
    private boolean goesOn(Case c) {
        return workflow.listTransitions().stream()
                .filter(row -> c.incident().state().equals(row.from()) && leadsOn(row))
                .anyMatch(row -> mayBeTaken(c, row));
    }

    /// To another state, or out of what keeps a case where it is.
    private static boolean leadsOn(Transition row) {
        return !row.to().equals(row.from())
                || row.clock() == ClockEffect.RESUME
                || row.has(Effect.UNLINK);
    }

    private boolean mayBeTaken(Case c, Transition row) {
        CaseEvent event = row.event();
        if (event != null) {
            return switch (event) {
                case RESUME_DUE ->
                        c.incident().suspended() && c.incident().marks().resumeAt() != null;
                case MASTER_ENDED -> c.incident().marks().linked();
                case REPORT_IN_OVERDUE -> !c.incident().marks().awaitedWhistles().isEmpty();
                case REPLY_OVERDUE -> c.incident().marks().replyDue();
            };
        }
        return users(c).stream()
                .filter(user -> row.roles().contains(user.role()))
                .filter(user -> row.rung() == null || hasOrderBelow(c, row))
                .anyMatch(user ->
                        new Conditions(c.incident(), c.orders(), user, c.since()).allows(row));
    }

    private static boolean hasOrderBelow(Case c, Transition row) {
        return c.listOpenOrders().stream()
                .anyMatch(order -> row.rung() != null && order.rung().mayClimbTo(row.rung()));
    }

    /// Everybody the case is something to, one of each kind.
    private static List<UserInfo> users(Case c) {
        Incident incident = c.incident();
        List<UserInfo> users = new ArrayList<>();
        users.add(user(c, Role.OPERATOR, null, null));
        users.add(user(c, Role.DUTY_LEADER, null, null));
        if (incident.department() != null) {
            users.add(user(c, Role.DEPARTMENT, incident.department(), null));
        }
        for (Whistle whistle : incident.marks().whistles()) {
            users.add(user(c, Role.DEPARTMENT, whistle.department(), null));
        }
        if (incident.handler() != null) {
            users.add(user(c, Role.HANDLER, null, incident.handler()));
        }
        for (Order order : c.listOpenOrders()) {
            users.add(user(c, Role.HANDLER, null, order.recipient()));
        }
        return users;
    }

    private static UserInfo user(
            Case c, Role role, @Nullable String department, @Nullable String resource) {
        return new UserInfo(
                role.name(), "", "", role, c.incident().marks().centre(), department, resource);
    }
}

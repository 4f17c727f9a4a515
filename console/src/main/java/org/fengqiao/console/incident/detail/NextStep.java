package org.fengqiao.console.incident.detail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.console.incident.DepartmentChoice;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;

/// What an operator will most likely do next, offered under one key. Worked out from the workflow's
/// table, not from the names of its states.
public sealed interface NextStep {

    /// Take these actions one after another; those that need a department get `department`.
    record Take(List<Transition> actions, Optional<Department> department) implements NextStep {}

    /// Send an order to the nearest worker: the department has the case, and nobody is under way.
    record SendOrder() implements NextStep {}

    /// The first action of the table that needs nothing to be typed; an action that only prepares a
    /// dispatch is taken together with it. Absent where the user can only wait or has to write.
    static Optional<NextStep> find(
            Incident incident,
            List<Order> orders,
            UserInfo user,
            Dictionary dictionary,
            Instant now) {
        if (!incident.open()) {
            return Optional.empty();
        }
        Optional<Department> department = DepartmentChoice.findSuggested(incident, dictionary);
        for (ActionOffer offer :
                ActionOffer.list(incident, orders, user, dictionary.workflow(), now)) {
            Transition first = offer.transition();
            if (!offer.pressing()) {
                continue; // what may be done at any time is no next step
            }
            if (needsOnlyDepartment(first)) {
                if (department.isPresent()) {
                    return Optional.of(new Take(List.of(first), department));
                }
            } else if (first.required().isEmpty()) {
                return Optional.of(chain(first, user, dictionary.workflow(), department));
            }
        }
        boolean commands = user.role() == Role.OPERATOR || user.role() == Role.DUTY_LEADER;
        boolean dispatched = incident.department() != null && !incident.suspended();
        return commands
                        && dispatched
                        && waitsForPeople(incident, dictionary.workflow())
                        && orders.stream().allMatch(Order::ended)
                ? Optional.of(new SendOrder())
                : Optional.empty();
    }

    private static Take chain(
            Transition first,
            UserInfo user,
            WorkflowDefinition workflow,
            Optional<Department> department) {
        if (department.isPresent() && !first.to().equals(first.from())) {
            for (Transition next : workflow.listFrom(first.to(), user.role())) {
                if (needsOnlyDepartment(next)) {
                    return new Take(List.of(first, next), department);
                }
            }
        }
        return new Take(List.of(first), Optional.empty());
    }

    private static boolean needsOnlyDepartment(Transition transition) {
        return transition.required().equals(List.of(Fields.DEPARTMENT));
    }

    /// Whether some rung of an order would move the case on from here.
    private static boolean waitsForPeople(Incident incident, WorkflowDefinition workflow) {
        return workflow.listTransitions().stream()
                .anyMatch(t -> incident.state().equals(t.from()) && t.rung() != null);
    }
}

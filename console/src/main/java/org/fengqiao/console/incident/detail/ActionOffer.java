package org.fengqiao.console.incident.detail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.Guard;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// An action this user may take on an incident as it stands, with the letter that takes it together
/// with Alt.
///
/// @param key letter of the action's code, unique within the state; null where all are taken
public record ActionOffer(Transition transition, @Nullable Character key) {

    /// All of them in the order of the workflow's table. What role or guard forbids is not among
    /// them; the backend has the last word.
    public static List<ActionOffer> list(
            Incident incident, List<Order> orders, UserInfo user, WorkflowDefinition workflow) {
        List<ActionOffer> offers = new ArrayList<>();
        Set<Character> taken = new HashSet<>();
        for (Transition transition : workflow.listFrom(incident.state(), user.role())) {
            // The letter does not depend on guards, so that an action keeps it within its state.
            Character key = freeLetter(transition.action(), taken);
            if (transition.guards().stream()
                    .allMatch(guard -> holds(guard, incident, orders, user))) {
                offers.add(new ActionOffer(transition, key));
            }
        }
        return offers;
    }

    private static @Nullable Character freeLetter(String action, Set<Character> taken) {
        for (int i = 0; i < action.length(); i++) {
            char c = action.charAt(i);
            if (c >= 'A' && c <= 'Z' && taken.add(c)) {
                return c;
            }
        }
        return null;
    }

    private static boolean holds(
            Guard guard, Incident incident, List<Order> orders, UserInfo user) {
        return switch (guard) {
            // Asked of the field, when it is filled in.
            case DEPARTMENT_SERVES_AREA -> true;
            case HOLDS_CASE ->
                    user.role() == Role.HANDLER
                            ? user.resource() != null && user.resource().equals(incident.handler())
                            : user.department() != null
                                    && user.department().equals(incident.department());
            case IS_RECIPIENT ->
                    orders.stream()
                            .anyMatch(order ->
                                    !order.ended() && order.recipient().equals(user.resource()));
            case NO_OPEN_ORDER -> orders.stream().allMatch(Order::ended);
            case NOT_SUSPENDED -> !incident.suspended();
            case SUSPENDED -> incident.suspended();
        };
    }
}

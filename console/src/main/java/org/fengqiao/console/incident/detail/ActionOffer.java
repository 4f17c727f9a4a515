package org.fengqiao.console.incident.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.Conditions;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// An action this user may take on an incident as it stands, with the letter that takes it together
/// with Alt.
///
/// @param key letter of the action's code, or another where all of its own are taken; unique within
///   the state; null where the alphabet is used up
public record ActionOffer(Transition transition, @Nullable Character key) {

    /// All of them in the order of the workflow's table. What role or guard forbids is not among
    /// them; the backend has the last word.
    ///
    /// @param now the server's time
    public static List<ActionOffer> list(
            Incident incident,
            List<Order> orders,
            UserInfo user,
            WorkflowDefinition workflow,
            Instant now) {
        Conditions conditions = new Conditions(incident, orders, user, now);
        List<ActionOffer> offers = new ArrayList<>();
        Set<Character> taken = new HashSet<>();
        for (Transition transition : workflow.listFrom(incident.state(), user.role())) {
            // The letter does not depend on guards, so that an action keeps it within its state.
            Character key = freeLetter(transition.action(), taken);
            if (conditions.allows(transition)) {
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
        for (char c = 'A'; c <= 'Z'; c++) {
            if (taken.add(c)) {
                return c;
            }
        }
        return null;
    }

    /// Whether it is among the first things to do here: it moves the case, links it, or settles
    /// something that waits for this user. The others are what one may do at any time.
    public boolean pressing() {
        boolean moves = !transition.to().equals(transition.from());
        return moves
                || transition.clock() == ClockEffect.RESUME
                || Stream.of(
                                Effect.GRANT,
                                Effect.ENDORSE,
                                Effect.REPLY,
                                Effect.REPORT_IN,
                                Effect.LINK,
                                Effect.UNLINK)
                        .anyMatch(transition::has);
    }
}

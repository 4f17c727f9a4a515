package org.fengqiao.console.incident.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.Conditions;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;

/// The rows of the workflow by which cases are linked and unlinked, whatever they are called.
public final class LinkRows {

    private LinkRows() {}

    /// The row by which a user may do it now.
    static Optional<Transition> find(
            WorkflowDefinition workflow,
            Effect effect,
            Conditions conditions,
            String state,
            Role role) {
        return workflow.listFrom(state, role).stream()
                .filter(row -> row.byHand() && row.has(effect) && conditions.allows(row))
                .findFirst();
    }

    /// Whether a user may link an incident as a duplicate, as far as the incident itself says.
    ///
    /// @param now the server's time
    public static Predicate<Incident> linkable(
            WorkflowDefinition workflow, UserInfo user, Supplier<Instant> now) {
        return incident ->
                find(
                                workflow,
                                Effect.LINK,
                                new Conditions(incident, List.of(), user, now.get()),
                                incident.state(),
                                user.role())
                        .isPresent();
    }
}

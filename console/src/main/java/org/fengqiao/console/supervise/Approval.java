package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.Conditions;
import org.fengqiao.domain.workflow.Consequence;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// A request that waits for this user's word. Which actions give and refuse it is found by what the
/// workflow's rows effect.
///
/// @param grant null where it may not be granted now
/// @param refuse null where it may not be refused now
record Approval(
        Incident incident,
        OpenRequest request,
        @Nullable Transition grant,
        @Nullable Transition refuse) {

    /// One request of one incident.
    record Key(IncidentId incident, String subject) {}

    Key key() {
        return new Key(incident.id(), request.subject());
    }

    /// All on which the user may decide, the one that has waited longest first.
    static List<Approval> list(
            Collection<Incident> incidents,
            WorkflowDefinition workflow,
            UserInfo user,
            Instant now) {
        List<Approval> found = new ArrayList<>();
        for (Incident incident : incidents) {
            Conditions conditions = new Conditions(incident, List.of(), user, now);
            List<Transition> rows = workflow.listFrom(incident.state(), user.role());
            for (OpenRequest request : incident.marks().requests()) {
                Optional<Transition> grant =
                        find(rows, conditions, Effect.GRANT, request.subject());
                Optional<Transition> refuse =
                        find(rows, conditions, Effect.REFUSE, request.subject());
                if (request.endorsed() && (grant.isPresent() || refuse.isPresent())) {
                    found.add(
                            new Approval(
                                    incident, request, grant.orElse(null), refuse.orElse(null)));
                }
            }
        }
        found.sort(
                Comparator.comparing((Approval each) -> each.request().at())
                        .thenComparing(each -> each.incident().id()));
        return found;
    }

    private static Optional<Transition> find(
            List<Transition> rows, Conditions conditions, Effect effect, String subject) {
        Consequence wanted = new Consequence(effect, subject);
        return rows.stream()
                .filter(row -> row.effects().contains(wanted) && conditions.allows(row))
                .findFirst();
    }

    /// The row an approval offers for what is to be done: [#grant] or [#refuse].
    interface Choice {
        @Nullable Transition of(Approval approval);
    }

    /// What is to be sent to decide several in one way.
    static BulkPlan plan(List<Approval> meant, Choice row) {
        List<BulkPlan.Step> steps = new ArrayList<>();
        List<Incident> leftOut = new ArrayList<>();
        for (Approval each : meant) {
            @Nullable Transition taken = row.of(each);
            if (taken == null) {
                leftOut.add(each.incident());
            } else {
                steps.add(new BulkPlan.Step(each.incident(), taken));
            }
        }
        return new BulkPlan(steps, leftOut);
    }

    /// A city's table may ask for no reason.
    static Map<String, String> needed(Transition row, Map<String, String> fields) {
        boolean reason =
                row.required().contains(Fields.REASON) || row.optional().contains(Fields.REASON);
        return reason ? fields : Map.of();
    }
}

package org.fengqiao.console.supervise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.workflow.Conditions;
import org.fengqiao.domain.workflow.Transition;

/// On which of many incidents an action may be taken, and on which not. Pure.
///
/// @param leftOut those on which the workflow or a guard does not let this user take it
record BulkPlan(List<Step> steps, List<Incident> leftOut) {

    /// @param row that is taken on the incident as it stands
    record Step(Incident incident, Transition row) {

        /// Each a command of its own, decided on the incident's own revision.
        Command.Act command(Map<String, String> fields) {
            return new Command.Act(
                    CommandId.random(), incident.id(), row.action(), incident.revision(), fields);
        }
    }

    BulkPlan {
        steps = List.copyOf(steps);
        leftOut = List.copyOf(leftOut);
    }

    /// Orders on the incidents are not known here: a guard about them is left to the backend, which
    /// has the last word anyhow.
    ///
    /// @param row finds what would be taken
    static BulkPlan of(
            Collection<Incident> incidents,
            Function<Incident, Optional<Transition>> row,
            UserInfo user,
            Instant now) {
        List<Step> steps = new ArrayList<>();
        List<Incident> leftOut = new ArrayList<>();
        for (Incident incident : incidents) {
            Conditions conditions = new Conditions(incident, List.of(), user, now);
            row.apply(incident)
                    .filter(conditions::allows)
                    .ifPresentOrElse(
                            found -> steps.add(new Step(incident, found)),
                            () -> leftOut.add(incident));
        }
        return new BulkPlan(steps, leftOut);
    }
}

package org.fengqiao.backend.incident;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Guard;
import org.fengqiao.domain.workflow.StateDef;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// Takes transitions of the workflow table. It knows columns, no step by name. Pure.
public final class Workflow {

    private final WorkflowDefinition definition;
    private final Classes classes;
    private final Clocks clocks;

    Workflow(WorkflowDefinition definition, Classes classes, Clocks clocks) {
        this.definition = definition;
        this.classes = classes;
        this.clocks = clocks;
    }

    public WorkflowDefinition definition() {
        return definition;
    }

    /// The transition of an action in the incident's state.
    ///
    /// @throws Refusal `no-such-action`
    public Transition get(Incident incident, String action) {
        return definition
                .find(incident.state(), action)
                .orElseThrow(() ->
                        Refusal.rule(
                                "no-such-action",
                                "action",
                                action,
                                definition.state(incident.state()).nameZh(),
                                definition.state(incident.state()).nameEn()));
    }

    public Optional<Transition> findByRung(Incident incident, Rung rung) {
        return definition.findByRung(incident.state(), rung);
    }

    /// The incident in the transition's state with its clocks as they are to run then; revision and
    /// orders are left as they are.
    ///
    /// @param fields of the command, complete
    public CaseRecord take(
            CaseRecord before, Transition transition, Map<String, String> fields, Instant at) {
        StateDef to = definition.state(transition.to());
        Incident incident = before.incident();
        CaseRecord timed =
                clocks.apply(
                        transition.clock(),
                        before,
                        to,
                        caseLimit(incident),
                        fields.getOrDefault(Fields.REASON, ""),
                        at);
        @Nullable String department = fields.get(Fields.DEPARTMENT);
        @Nullable String handler = fields.get(Fields.HANDLER);
        boolean unassigned = awaitsDepartment(to) && department == null;
        return timed.with(
                Edit.state(
                        timed.incident(),
                        to.code(),
                        unassigned ? null : department == null ? incident.department() : department,
                        unassigned ? null : handler == null ? incident.handler() : handler,
                        to.ends() ? at : null));
    }

    /// A state that a department has yet to be found for: nobody holds a case in it.
    private boolean awaitsDepartment(StateDef state) {
        return definition.listTransitions().stream()
                .anyMatch(row ->
                        state.code().equals(row.from())
                                && row.guards().contains(Guard.DEPARTMENT_SERVES_AREA));
    }

    private TimeLimit caseLimit(Incident incident) {
        IncidentClass found =
                classes.find(incident.classKey())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "class of "
                                                + incident.id()
                                                + " is gone: "
                                                + incident.classKey()));
        int standard = Math.min(incident.standard(), found.standards().size() - 1);
        return found.standards().get(standard).limit();
    }
}

package org.fengqiao.backend.incident;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.problem.Texts;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentClass;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.workflow.CaseEvent;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Guard;
import org.fengqiao.domain.workflow.RuleLimit;
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

    /// The transition that an event takes in the incident's state.
    public Optional<Transition> findByEvent(Incident incident, CaseEvent event) {
        return definition.findByEvent(incident.state(), event);
    }

    /// The incident in the transition's state with its clocks and marks as they are to be then;
    /// revision and orders are left as they are.
    ///
    /// @param given fields of the command, checked
    /// @throws Refusal `not-filed` where a limit is to grow that was never started
    public CaseRecord take(
            CaseRecord before,
            Transition transition,
            Map<String, String> given,
            Caller caller,
            Instant at) {
        StateDef to = definition.state(transition.to());
        Incident incident = before.incident();
        Map<String, String> fields = Effects.complete(transition, incident.marks(), given);
        CaseRecord timed =
                clocks.apply(
                        transition.clock(),
                        before,
                        new Clocks.Turn(
                                transition.from() == null
                                        ? null
                                        : definition.state(transition.from()),
                                to,
                                caseLimit(incident),
                                fields.getOrDefault(Fields.REASON, ""),
                                at));
        @Nullable String department = fields.get(Fields.DEPARTMENT);
        @Nullable String handler = fields.get(Fields.HANDLER);
        // What is done about a case where it lies, urging or linking it, takes it from nobody.
        boolean stays =
                to.code().equals(transition.from()) && transition.clock() == ClockEffect.KEEP;
        boolean unassigned =
                department == null
                        && (transition.has(Effect.FREE_DEPARTMENT)
                                || !stays && awaitsDepartment(to));
        boolean free = unassigned || transition.has(Effect.FREE_HANDLER);
        @Nullable Instant endedAt = incident.endedAt() == null ? at : incident.endedAt();
        Incident moved =
                Edit.state(
                        timed.incident(),
                        to.code(),
                        unassigned ? null : department == null ? incident.department() : department,
                        free ? null : handler == null ? incident.handler() : handler,
                        to.ends() ? endedAt : null);
        Marks marks =
                Effects.apply(
                        transition,
                        incident,
                        fields,
                        counting(transition.action(), incident, department),
                        to.ends(),
                        caller,
                        at,
                        limitsFrom(at));
        return timed.with(Edit.marks(moved, marks));
    }

    /// A department that gets the case counts as the one for which it was done, else the one that
    /// has it.
    private Effects.Counting counting(
            String action, Incident incident, @Nullable String department) {
        return new Effects.Counting(
                definition.counts(action),
                !definition.countsHere(action)
                        ? null
                        : department == null ? incident.department() : department);
    }

    /// When each of the city's limits is used up that begins at a moment.
    public Function<RuleLimit, Instant> limitsFrom(Instant start) {
        return rule -> clocks.end(definition.limit(rule), start);
    }

    /// What a line of the log did, in words. What the backend did by itself and no row of its state
    /// names, as where a duplicate is linked under a master, has words of its own, which come
    /// first: a master's state may have a row of that name for something else. Then those of a row
    /// in another state; an action of an earlier system is told by its code.
    String name(FlowEntry entry, Locale locale) {
        boolean english = Texts.language(locale).equals(Locale.ENGLISH);
        Optional<String> own =
                entry.actor().equals(UserInfo.SYSTEM)
                        ? Texts.find(locale, "action." + entry.action())
                        : Optional.empty();
        return own.or(() ->
                        definition
                                .find(entry.from(), entry.action())
                                .map(row -> english ? row.nameEn() : row.nameZh()))
                .or(() -> Texts.find(locale, "action." + entry.action()))
                .or(() ->
                        definition.listTransitions().stream()
                                .filter(row -> row.action().equals(entry.action()))
                                .findFirst()
                                .map(row -> english ? row.nameEn() : row.nameZh()))
                .orElse(entry.action());
    }

    /// Who wrote a line of the log, in words: what the backend does by itself is told in the
    /// reader's language, a person's name is as it is.
    static String actor(FlowEntry entry, Locale locale) {
        return entry.actor().equals(UserInfo.SYSTEM)
                ? Texts.text(locale, "actor.system")
                : entry.actorName();
    }

    /// A state that a department has yet to be found for: nobody holds a case in it.
    private boolean awaitsDepartment(StateDef state) {
        return definition.listTransitions().stream()
                .anyMatch(row ->
                        state.code().equals(row.from())
                                && row.asks(Guard.DEPARTMENT_SERVES_AREA)
                                && !row.to().equals(row.from()));
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

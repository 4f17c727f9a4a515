package org.fengqiao.backend.incident;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.workflow.Condition;
import org.fengqiao.domain.workflow.Conditions;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Guard;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.jspecify.annotations.Nullable;

/// Asks the conditions a transition names.
public final class Guards {

    private final Staff staff;
    private final WorkflowDefinition definition;

    Guards(Staff staff, WorkflowDefinition definition) {
        this.staff = staff;
        this.definition = definition;
    }

    /// Refuses a transition whose conditions do not all hold.
    ///
    /// @throws Refusal naming the first condition that does not hold
    public void check(
            Transition transition,
            CaseRecord before,
            Caller caller,
            Map<String, String> fields,
            Moment moment) {
        Conditions conditions = conditions(before, caller, moment.at());
        conditions
                .findBroken(transition)
                .ifPresent(broken -> {
                    throw refusal(broken, before.incident(), caller);
                });
        for (Condition condition : transition.guards()) {
            checkFields(condition.guard(), before, caller, fields, moment);
        }
    }

    /// Whether all hold for a transition that the rung of an order or an event takes by itself.
    /// That the caller is the recipient goes without asking.
    ///
    /// @param present the case, with the order on its new rung
    public boolean holdByItself(
            Transition transition, CaseRecord present, Caller caller, Instant at) {
        Conditions conditions = conditions(present, caller, at);
        boolean linkedElsewhere =
                present.incident().marks().linked() && !transition.asks(Guard.LINKED);
        return !linkedElsewhere
                && transition.guards().stream()
                        .filter(condition -> condition.guard() != Guard.IS_RECIPIENT)
                        .allMatch(conditions::hold);
    }

    /// A department orders people only about what it holds now; what it once held it still sees.
    ///
    /// @throws Refusal `not-holder`; never for other roles
    public static void requireDepartmentHolds(Caller caller, CaseRecord record) {
        if (caller.role() == Role.DEPARTMENT
                && !String.valueOf(caller.user().department())
                        .equals(record.incident().department())) {
            throw Refusal.forbidden("not-holder");
        }
    }

    /// Refuses to put a person on a case who is on another, unless that is wanted.
    ///
    /// @throws Refusal `person-busy`, naming the other case
    public static void requireFree(
            String person, String name, boolean confirmed, IncidentId here, Moment moment) {
        if (!confirmed) {
            moment.findCaseWith(person, here)
                    .ifPresent(other -> {
                        throw Refusal.rule(
                                "person-busy", "confirmed", name, other.id(), other.title());
                    });
        }
    }

    private static Conditions conditions(CaseRecord of, Caller caller, Instant at) {
        return new Conditions(of.incident(), of.orders(), caller.user(), at);
    }

    private void checkFields(
            Guard guard,
            CaseRecord before,
            Caller caller,
            Map<String, String> fields,
            Moment moment) {
        switch (guard) {
            case DEPARTMENT_SERVES_AREA ->
                    serves(before.incident(), fields.get(Fields.DEPARTMENT), Fields.DEPARTMENT);
            case HANDLER_FREE -> {
                String handler = fields.getOrDefault(Fields.HANDLER, "");
                String name =
                        staff.findPerson(handler).map(person -> person.name()).orElse(handler);
                boolean confirmed = "yes".equals(fields.get(Fields.CONFIRMED));
                requireFree(handler, name, confirmed, before.id(), moment);
            }
            case HANDLER_BELONGS -> belongs(before.incident(), caller, fields);
            case REPLY_DUE -> Replies.check(before.incident().marks(), fields);
            case MASTER_FITS -> masterFits(before, fields.get(Fields.MASTER), moment);
            default -> {}
        }
    }

    /// Refuses a person who is not the department's to send.
    private void belongs(Incident incident, Caller caller, Map<String, String> fields) {
        @Nullable String named = fields.get(Fields.HANDLER);
        if (named == null) {
            return;
        }
        Resource person =
                staff.findPerson(named)
                        .orElseThrow(() ->
                                Refusal.rule("unknown-person", "fields." + Fields.HANDLER, named));
        requireAssignable(caller, incident, person, "fields." + Fields.HANDLER);
    }

    /// Refuses to put a person on a case who is not to be sent by the caller's department.
    ///
    /// @param field of the command that names the person
    /// @throws Refusal `person-elsewhere`: see [#canAssign]
    public void requireAssignable(Caller caller, Incident incident, Resource person, String field) {
        if (!canAssign(caller, incident, person)) {
            throw Refusal.rule(
                    "person-elsewhere",
                    field,
                    person.name(),
                    findActing(caller, incident)
                            .map(department -> name(department, caller))
                            .orElse(caller.shownName()));
        }
    }

    /// Whether a case can be assigned to a person by the caller's department or, where the caller
    /// has none, by the one that holds the case. Where no department has it yet, the centre's own
    /// area bounds whom it may name.
    public boolean canAssign(Caller caller, Incident incident, Resource person) {
        return findActing(caller, incident)
                .map(department -> department.canAssign(person))
                .orElseGet(() -> caller.covers(person.grid()));
    }

    private Optional<Department> findActing(Caller caller, Incident incident) {
        @Nullable String own = caller.user().department();
        @Nullable String code = own == null ? incident.department() : own;
        return code == null ? Optional.empty() : staff.findDepartment(code);
    }

    private static String name(Department department, Caller caller) {
        return caller.locale().equals(Locale.ENGLISH) ? department.nameEn() : department.nameZh();
    }

    /// Refuses departments that are not there or serve other areas.
    ///
    /// @param codes separated by blanks
    void requireServe(Incident incident, String codes) {
        for (String code : List.of(codes.strip().split(" +"))) {
            serves(incident, code, Fields.DEPARTMENTS);
        }
    }

    private void serves(Incident incident, @Nullable String code, String field) {
        Optional<Department> department = staff.findDepartment(String.valueOf(code));
        if (department.isEmpty()) {
            throw Refusal.rule("unknown-department", "fields." + field, String.valueOf(code));
        }
        if (!department.get().jurisdiction().contains(incident.grid())) {
            throw Refusal.rule(
                    "department-elsewhere",
                    "fields." + field,
                    department.get().code(),
                    incident.grid());
        }
    }

    /// The action a guard counts, or the one that asks for its subject, as people know it.
    private String words(Condition condition, boolean english) {
        return definition.listTransitions().stream()
                .filter(row ->
                        condition.times() > 0
                                ? row.action().equals(condition.of())
                                : row.effects().stream()
                                        .anyMatch(each ->
                                                each.effect() == Effect.ASK
                                                        && Objects.equals(
                                                                each.subject(), condition.of())))
                .findFirst()
                .map(row -> english ? row.nameEn() : row.nameZh())
                .orElse(String.valueOf(condition.of()));
    }

    private static void masterFits(CaseRecord before, @Nullable String named, Moment moment) {
        String field = "fields." + Fields.MASTER;
        IncidentId id = new IncidentId(String.valueOf(named));
        Incident master =
                moment.find(id)
                        .map(CaseRecord::incident)
                        .orElseThrow(() -> Refusal.rule("unknown-incident", field, id));
        if (id.equals(before.id())) {
            throw Refusal.rule("own-master", field, id);
        }
        if (!master.open()) {
            throw Refusal.rule("incident-ended", field, id);
        }
        if (master.marks().linked()) {
            throw Refusal.rule(
                    "master-is-linked", field, id, String.valueOf(master.marks().master()));
        }
        if (!before.incident().marks().duplicates().isEmpty()) {
            throw Refusal.rule("has-duplicates", field, before.id());
        }
    }

    private static String until(Condition broken, Incident incident) {
        return incident.marks()
                .findRequest(broken.of())
                .map(request -> request.fields().get(Fields.UNTIL))
                .orElse("");
    }

    private Refusal refusal(Condition broken, Incident incident, Caller caller) {
        String of = words(broken, caller.locale().equals(Locale.ENGLISH));
        return switch (broken.guard()) {
            case HOLDS_CASE -> Refusal.forbidden("not-holder");
            case IS_RECIPIENT -> Refusal.forbidden("not-recipient");
            case OF_CENTRE -> Refusal.forbidden("other-centre", incident.marks().centre());
            case BELOW_CITY -> Refusal.rule("top-centre", null);
            case NO_OPEN_ORDER -> Refusal.rule("open-order", null);
            case NOT_SUSPENDED -> Refusal.rule("is-suspended", null);
            case SUSPENDED -> Refusal.rule("not-suspended", null);
            case NOT_OVERDUE -> Refusal.rule("is-overdue", null);
            case ENDED_LATE -> Refusal.rule("not-late", null);
            case CENTRE_BELOW -> Refusal.rule("lowest-centre", null);
            case FEWER_HERE -> Refusal.rule("taken-too-often-here", null, of, broken.times());
            case FEWER -> Refusal.rule("taken-too-often", null, of, broken.times());
            case AT_LEAST -> Refusal.rule("taken-too-rarely", null, of, broken.times());
            case NOT_ASKED -> Refusal.rule("already-asked", null, of);
            case ASKED, ENDORSED -> Refusal.rule("not-asked", null, of);
            case STILL_AHEAD -> Refusal.rule("until-passed", null, of, until(broken, incident));
            case WHISTLED -> Refusal.forbidden("not-whistled");
            case ALL_REPORTED_IN -> Refusal.rule("whistle-open", null);
            case REPLY_DUE -> Refusal.rule("no-reply-due", null);
            case NO_REPLY_DUE -> Replies.owed(incident.marks());
            case PINNED -> Refusal.rule("not-pinned", null);
            case NOT_PINNED -> Refusal.rule("is-pinned", null);
            case NOT_LINKED ->
                    Refusal.rule("is-linked", null, String.valueOf(incident.marks().master()));
            case LINKED -> Refusal.rule("not-linked", null);
            case DEPARTMENT_SERVES_AREA, MASTER_FITS, HANDLER_FREE, HANDLER_BELONGS ->
                    throw new IllegalStateException(broken + " is asked of fields");
        };
    }
}

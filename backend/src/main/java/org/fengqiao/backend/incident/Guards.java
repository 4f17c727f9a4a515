package org.fengqiao.backend.incident;

import java.util.Map;
import java.util.Optional;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.session.Staff;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.resource.Department;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Guard;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// Asks the conditions a transition names.
public final class Guards {

    private final Staff staff;

    Guards(Staff staff) {
        this.staff = staff;
    }

    /// Refuses a transition whose conditions do not all hold.
    ///
    /// @throws Refusal naming the first condition that does not hold
    public void check(
            Transition transition, CaseRecord before, Caller caller, Map<String, String> fields) {
        for (Guard guard : transition.guards()) {
            @Nullable Refusal refusal = ask(guard, before, caller, fields);
            if (refusal != null) {
                throw refusal;
            }
        }
    }

    /// Whether all hold for a transition that the rung of an order takes by itself. That the caller
    /// is the recipient goes without asking.
    ///
    /// @param climbed the case with the order on its new rung
    public boolean holdForRung(Transition transition, CaseRecord climbed, Caller caller) {
        return transition.guards().stream()
                .filter(guard -> guard != Guard.IS_RECIPIENT)
                .allMatch(guard -> ask(guard, climbed, caller, Map.of()) == null);
    }

    /// A department orders people only about what it holds now; what it once held it still sees.
    ///
    /// @throws Refusal `not-holder`; never for other roles
    public static void requireDepartmentHolds(Caller caller, CaseRecord record) {
        if (caller.role() == Role.DEPARTMENT && !holds(record.incident(), caller)) {
            throw Refusal.forbidden("not-holder");
        }
    }

    private @Nullable Refusal ask(
            Guard guard, CaseRecord before, Caller caller, Map<String, String> fields) {
        Incident incident = before.incident();
        return switch (guard) {
            case DEPARTMENT_SERVES_AREA -> serves(incident, fields.get(Fields.DEPARTMENT));
            case HOLDS_CASE -> holds(incident, caller) ? null : Refusal.forbidden("not-holder");
            case IS_RECIPIENT ->
                    before.hasOpenOrderFor(caller.user().resource())
                            ? null
                            : Refusal.forbidden("not-recipient");
            case NO_OPEN_ORDER -> before.hasOpenOrder() ? Refusal.rule("open-order", null) : null;
            case NOT_SUSPENDED -> incident.suspended() ? Refusal.rule("is-suspended", null) : null;
            case SUSPENDED -> incident.suspended() ? null : Refusal.rule("not-suspended", null);
        };
    }

    private @Nullable Refusal serves(Incident incident, @Nullable String code) {
        Optional<Department> department =
                staff.listDepartments().stream()
                        .filter(known -> known.code().equals(code))
                        .findFirst();
        if (department.isEmpty()) {
            return Refusal.rule("unknown-department", "fields.department", String.valueOf(code));
        }
        return department.get().jurisdiction().contains(incident.grid())
                ? null
                : Refusal.rule(
                        "department-elsewhere",
                        "fields.department",
                        department.get().code(),
                        incident.grid());
    }

    /// A department by its code; a person by being the one who handles the case.
    private static boolean holds(Incident incident, Caller caller) {
        @Nullable String department = caller.user().department();
        @Nullable String resource = caller.user().resource();
        return department != null
                ? department.equals(incident.department())
                : resource != null && resource.equals(incident.handler());
    }
}

package org.fengqiao.domain.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.table.CsvTable;
import org.jspecify.annotations.Nullable;

/// Turns the two tables into states and transitions; what cannot be read is added to `problems`.
final class WorkflowReader {

    private static final List<String> STATE_COLUMNS =
            List.of("code", "limit", "clock", "holder", "ends", "name_zh", "name_en");
    private static final List<String> TRANSITION_COLUMNS =
            List.of(
                    "from",
                    "action",
                    "to",
                    "roles",
                    "guards",
                    "required",
                    "optional",
                    "clock",
                    "effects",
                    "rung",
                    "event",
                    "name_zh",
                    "name_en");

    /// What statistics count a row as; a table without the column counts nothing.
    private static final List<String> OPTIONAL_COLUMNS = List.of("counts");

    /// In `to`: the state the row leads out of.
    private static final String STAY = ".";

    /// Origin of the row that creates an incident.
    private static final List<@Nullable String> NOWHERE = Collections.singletonList(null);

    private final List<String> problems;
    private final LimitReader limits;

    WorkflowReader(List<String> problems) {
        this.problems = problems;
        this.limits = new LimitReader(problems);
    }

    List<LocatedState> listStates(String file, String text) {
        return CsvTable.parse(file, text, STATE_COLUMNS, problems).rows().stream()
                .map(row -> new LocatedState(row, state(row)))
                .toList();
    }

    List<LocatedTransition> listTransitions(String file, String text) {
        return CsvTable.parse(file, text, TRANSITION_COLUMNS, OPTIONAL_COLUMNS, problems)
                .rows()
                .stream()
                .flatMap(row -> transitions(row).stream().map(t -> new LocatedTransition(row, t)))
                .toList();
    }

    record LocatedState(CsvTable.Row row, StateDef state) {}

    record LocatedTransition(CsvTable.Row row, Transition transition) {}

    private StateDef state(CsvTable.Row row) {
        String code = row.get("code");
        if (!code.matches("[a-z_]+")) {
            problems.add(row.problem("state code must be a-z and '_': '" + code + "'"));
        }
        String ends = row.get("ends");
        if (!ends.equals("yes") && !ends.equals("no")) {
            problems.add(row.problem("ends must be yes or no: '" + ends + "'"));
        }
        String clock = row.get("clock").isEmpty() ? code : row.get("clock");
        if (!clock.matches("[a-z_]+")) {
            problems.add(row.problem("clock must be a-z and '_': '" + clock + "'"));
        }
        StateDef.Holder holder =
                constant(StateDef.Holder.class, row, "holder", row.get("holder"))
                        .orElse(StateDef.Holder.NOBODY);
        if (ends.equals("no") == (holder == StateDef.Holder.NOBODY)) {
            problems.add(
                    row.problem("a state lies with NOBODY if it ends the case, and only then"));
        }
        names(row);
        return new StateDef(
                code,
                row.get("name_zh"),
                row.get("name_en"),
                limits.read(row, "limit").orElse(null),
                clock,
                holder,
                ends.equals("yes"));
    }

    private void names(CsvTable.Row row) {
        if (row.get("name_zh").isEmpty() || row.get("name_en").isEmpty()) {
            problems.add(row.problem("name_zh and name_en must both be given"));
        }
    }

    /// One for each state in `from`; `.` in `to` stays where it is.
    private List<Transition> transitions(CsvTable.Row row) {
        int before = problems.size();
        String action = row.get("action");
        if (!action.matches("[A-Z_]+")) {
            problems.add(row.problem("action must be A-Z and '_': '" + action + "'"));
        }
        List<Role> roles = constants(Role.class, row, "role", "roles");
        if (row.list("roles").isEmpty()) {
            problems.add(row.problem("no role may take " + action));
        }
        List<Condition> guards = parsed(row, "guards", Condition::parse);
        List<Consequence> effects = parsed(row, "effects", Consequence::parse);
        List<Milestone> counts = constants(Milestone.class, row, "milestone", "counts");
        checkFields(row);
        Optional<ClockEffect> clock = constant(ClockEffect.class, row, "clock", row.get("clock"));
        Optional<Rung> rung = optional(Rung.class, row, "rung");
        Optional<CaseEvent> event = optional(CaseEvent.class, row, "event");
        if (rung.isPresent() && event.isPresent()) {
            problems.add(row.problem("a row is taken by a rung or by an event, not by both"));
        }
        if (event.isPresent() != roles.contains(Role.SYSTEM)) {
            problems.add(row.problem("a row is for SYSTEM if an event takes it, and only then"));
        }
        names(row);
        if (problems.size() > before || clock.isEmpty()) {
            return List.of();
        }
        List<Transition> made = new ArrayList<>();
        List<String> origins = row.list("from");
        for (@Nullable String from : origins.isEmpty() ? NOWHERE : origins) {
            made.add(
                    new Transition(
                            from,
                            action,
                            row.get("to").equals(STAY) && from != null ? from : row.get("to"),
                            new LinkedHashSet<>(roles),
                            guards,
                            row.list("required"),
                            row.list("optional"),
                            clock.get(),
                            effects,
                            new LinkedHashSet<>(counts),
                            rung.orElse(null),
                            event.orElse(null),
                            row.get("name_zh"),
                            row.get("name_en"),
                            row.line()));
        }
        return made;
    }

    private void checkFields(CsvTable.Row row) {
        for (String column : List.of("required", "optional")) {
            for (String field : row.list(column)) {
                if (!Fields.ALL.contains(field)) {
                    problems.add(
                            row.problem("unknown field '" + field + "'; known are " + Fields.ALL));
                }
            }
        }
    }

    private <T> List<T> parsed(CsvTable.Row row, String column, Function<String, T> parse) {
        List<T> found = new ArrayList<>();
        for (String text : row.list(column)) {
            try {
                found.add(parse.apply(text));
            } catch (IllegalArgumentException bad) {
                problems.add(row.problem(String.valueOf(bad.getMessage())));
            }
        }
        return found;
    }

    private <E extends Enum<E>> Optional<E> optional(
            Class<E> type, CsvTable.Row row, String column) {
        return row.get(column).isEmpty()
                ? Optional.empty()
                : constant(type, row, column, row.get(column));
    }

    private <E extends Enum<E>> List<E> constants(
            Class<E> type, CsvTable.Row row, String what, String column) {
        List<E> found = new ArrayList<>();
        for (String name : row.list(column)) {
            constant(type, row, what, name).ifPresent(found::add);
        }
        return found;
    }

    private <E extends Enum<E>> Optional<E> constant(
            Class<E> type, CsvTable.Row row, String what, String name) {
        return row.constant(type, what, name, problems);
    }
}

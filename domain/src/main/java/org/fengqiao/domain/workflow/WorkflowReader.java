package org.fengqiao.domain.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.table.CsvTable;
import org.jspecify.annotations.Nullable;

/// Turns the two tables into states and transitions; what cannot be read is added to `problems`.
final class WorkflowReader {

    private static final List<String> STATE_COLUMNS =
            List.of("code", "limit", "ends", "name_zh", "name_en");
    private static final List<String> TRANSITION_COLUMNS =
            List.of(
                    "from",
                    "action",
                    "to",
                    "roles",
                    "guards",
                    "required",
                    "clock",
                    "rung",
                    "name_zh",
                    "name_en");

    private final List<String> problems;

    WorkflowReader(List<String> problems) {
        this.problems = problems;
    }

    List<LocatedState> listStates(String file, String text) {
        return CsvTable.parse(file, text, STATE_COLUMNS, problems).rows().stream()
                .map(row -> new LocatedState(row, state(row)))
                .toList();
    }

    List<LocatedTransition> listTransitions(String file, String text) {
        return CsvTable.parse(file, text, TRANSITION_COLUMNS, problems).rows().stream()
                .flatMap(row -> transition(row).map(t -> new LocatedTransition(row, t)).stream())
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
        names(row);
        return new StateDef(
                code, row.get("name_zh"), row.get("name_en"), limit(row), ends.equals("yes"));
    }

    private void names(CsvTable.Row row) {
        if (row.get("name_zh").isEmpty() || row.get("name_en").isEmpty()) {
            problems.add(row.problem("name_zh and name_en must both be given"));
        }
    }

    private @Nullable TimeLimit limit(CsvTable.Row row) {
        List<String> parts = row.list("limit");
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.size() == 2) {
            Optional<ClockKind> kind = constant(ClockKind.class, row, "clock", parts.get(1));
            try {
                double amount = Double.parseDouble(parts.get(0));
                return kind.map(k -> new TimeLimit(amount, k)).orElse(null);
            } catch (IllegalArgumentException bad) {
                problems.add(row.problem("limit: " + bad.getMessage()));
                return null;
            }
        }
        problems.add(row.problem("limit must read 'amount CLOCK': '" + row.get("limit") + "'"));
        return null;
    }

    private Optional<Transition> transition(CsvTable.Row row) {
        int before = problems.size();
        String action = row.get("action");
        if (!action.matches("[A-Z_]+")) {
            problems.add(row.problem("action must be A-Z and '_': '" + action + "'"));
        }
        List<Role> roles = constants(Role.class, row, "role", "roles");
        if (row.list("roles").isEmpty()) {
            problems.add(row.problem("no role may take " + action));
        }
        List<Guard> guards = constants(Guard.class, row, "guard", "guards");
        for (String field : row.list("required")) {
            if (!Fields.ALL.contains(field)) {
                problems.add(row.problem("unknown field '" + field + "'; known are " + Fields.ALL));
            }
        }
        Optional<ClockEffect> clock = constant(ClockEffect.class, row, "clock", row.get("clock"));
        Optional<Rung> rung =
                row.get("rung").isEmpty()
                        ? Optional.empty()
                        : constant(Rung.class, row, "rung", row.get("rung"));
        names(row);
        if (problems.size() > before || clock.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Transition(
                        row.get("from").isEmpty() ? null : row.get("from"),
                        action,
                        row.get("to"),
                        new LinkedHashSet<>(roles),
                        guards,
                        row.list("required"),
                        clock.get(),
                        rung.orElse(null),
                        row.get("name_zh"),
                        row.get("name_en"),
                        row.line()));
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
        Optional<E> found =
                Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(name))
                        .findFirst();
        if (found.isEmpty()) {
            problems.add(
                    row.problem(
                            "unknown "
                                    + what
                                    + " '"
                                    + name
                                    + "'; known are "
                                    + Arrays.toString(type.getEnumConstants())));
        }
        return found;
    }
}

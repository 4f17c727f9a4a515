package org.fengqiao.domain.workflow;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.table.CsvTable;
import org.jspecify.annotations.Nullable;

/// Reads limits as definitions write them, `amount CLOCK`, and the table of a city's rules; what
/// cannot be read is added to `problems`.
final class LimitReader {

    private static final List<String> COLUMNS = List.of("rule", "is");

    private final List<String> problems;

    LimitReader(List<String> problems) {
        this.problems = problems;
    }

    /// Complete where no problem was added.
    Map<RuleLimit, TimeLimit> listRules(String file, String text) {
        int before = problems.size();
        Map<RuleLimit, TimeLimit> limits = new EnumMap<>(RuleLimit.class);
        Map<RuleLimit, Integer> lines = new EnumMap<>(RuleLimit.class);
        for (CsvTable.Row row : CsvTable.parse(file, text, COLUMNS, problems).rows()) {
            @Nullable RuleLimit rule = row.constant(RuleLimit.class, "rule", problems).orElse(null);
            if (rule == null) {
                continue;
            }
            Integer twin = lines.putIfAbsent(rule, row.line());
            if (twin != null) {
                problems.add(row.problem(rule + " is already given in line " + twin));
            }
            if (row.get("is").isEmpty()) {
                problems.add(row.problem(rule + " has no limit"));
            }
            read(row, "is").ifPresent(limit -> limits.put(rule, limit));
        }
        Set<RuleLimit> missing = EnumSet.allOf(RuleLimit.class);
        missing.removeAll(limits.keySet());
        // A row that cannot be read is not missing as well.
        if (!missing.isEmpty() && problems.size() == before) {
            problems.add(file + ": no row gives " + missing);
        }
        return limits;
    }

    /// Absent where the cell is empty, or cannot be read.
    Optional<TimeLimit> read(CsvTable.Row row, String column) {
        List<String> parts = row.list(column);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (parts.size() != 2) {
            problems.add(
                    row.problem(column + " must read 'amount CLOCK': '" + row.get(column) + "'"));
            return Optional.empty();
        }
        return row.constant(ClockKind.class, "clock", parts.get(1), problems)
                .flatMap(kind -> limit(row, column, parts.getFirst(), kind));
    }

    private Optional<TimeLimit> limit(
            CsvTable.Row row, String column, String amount, ClockKind kind) {
        try {
            return Optional.of(new TimeLimit(Double.parseDouble(amount), kind));
        } catch (IllegalArgumentException bad) {
            problems.add(row.problem(column + ": " + bad.getMessage()));
            return Optional.empty();
        }
    }
}

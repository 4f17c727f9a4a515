package org.fengqiao.domain.alarm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.table.CsvTable;

/// A city's rules for alarms. Immutable.
public final class AlarmRules {

    /// Name of the file in a city's folder.
    public static final String FILE = "alarms.csv";

    private static final List<String> COLUMNS =
            List.of(
                    "kind",
                    "priority",
                    "after",
                    "nag",
                    "name_zh",
                    "name_en",
                    "spoken_zh",
                    "spoken_en");

    private static final int LONGEST_WAIT_MINUTES = 24 * 60;
    private static final int LONGEST_NAG_SECONDS = 60 * 60;

    /// Told again more often than this an alarm would drown the next one.
    private static final int SHORTEST_NAG_SECONDS = 5;

    private final Map<AlarmKind, AlarmRule> rules;

    private AlarmRules(Map<AlarmKind, AlarmRule> rules) {
        this.rules = rules;
    }

    /// Those that come with the product.
    public static AlarmRules packaged() {
        String file = "default/" + FILE;
        return parse(file, Packaged.read(file));
    }

    /// @param file UTF-8
    /// @throws BadAlarmsException listing every problem with file and line
    public static AlarmRules load(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    /// Rules received over the wire.
    public static AlarmRules of(List<AlarmRule> rules) {
        Map<AlarmKind, AlarmRule> byKind = new EnumMap<>(AlarmKind.class);
        rules.forEach(rule -> byKind.put(rule.kind(), rule));
        return new AlarmRules(byKind);
    }

    /// @throws BadAlarmsException listing every problem with file and line
    static AlarmRules parse(String file, String text) {
        List<String> problems = new ArrayList<>();
        Map<AlarmKind, AlarmRule> rules = new EnumMap<>(AlarmKind.class);
        for (CsvTable.Row row : CsvTable.parse(file, text, COLUMNS, problems).rows()) {
            rule(row, problems)
                    .ifPresent(rule -> {
                        if (rules.put(rule.kind(), rule) != null) {
                            problems.add(row.problem(rule.kind() + " stands there twice"));
                        }
                    });
        }
        if (!problems.isEmpty()) {
            throw new BadAlarmsException(problems);
        }
        return new AlarmRules(rules);
    }

    private static Optional<AlarmRule> rule(CsvTable.Row row, List<String> problems) {
        Optional<AlarmKind> kind = row.constant(AlarmKind.class, "kind", problems);
        Optional<Priority> priority = row.constant(Priority.class, "priority", problems);
        Optional<Integer> after = row.number("after", 0, LONGEST_WAIT_MINUTES, problems);
        Optional<Integer> nag = row.number("nag", 0, LONGEST_NAG_SECONDS, problems);
        for (String words : COLUMNS.subList(4, COLUMNS.size())) {
            if (row.get(words).isEmpty()) {
                problems.add(row.problem(words + " must be given"));
            }
        }
        if (kind.isEmpty() || priority.isEmpty() || after.isEmpty() || nag.isEmpty()) {
            return Optional.empty();
        }
        if (after.get() > 0 && kind.get() != AlarmKind.ORDER_UNSIGNED) {
            problems.add(row.problem("after is for " + AlarmKind.ORDER_UNSIGNED + " only"));
        }
        if (nag.get() > 0 && nag.get() < SHORTEST_NAG_SECONDS) {
            problems.add(row.problem("nag must be 0 or at least " + SHORTEST_NAG_SECONDS));
        }
        return Optional.of(
                new AlarmRule(
                        kind.get(),
                        priority.get(),
                        Duration.ofMinutes(after.get()),
                        Duration.ofSeconds(nag.get()),
                        row.get("name_zh"),
                        row.get("name_en"),
                        row.get("spoken_zh"),
                        row.get("spoken_en")));
    }

    /// The rule of a kind; absent where the city raises no such alarm.
    public Optional<AlarmRule> find(AlarmKind kind) {
        return Optional.ofNullable(rules.get(kind));
    }

    /// In the order of the kinds.
    public List<AlarmRule> list() {
        return List.copyOf(rules.values());
    }
}

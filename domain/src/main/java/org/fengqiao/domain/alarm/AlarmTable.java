package org.fengqiao.domain.alarm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.table.CsvTable;
import org.jspecify.annotations.Nullable;

/// The state machine of an alarm as a table: every state under every input. Immutable.
public final class AlarmTable {

    private static final String FILE = "states.csv";
    private static final List<String> COLUMNS = List.of("state", "input", "to", "effect");

    private static final AlarmTable PACKAGED = parse(FILE, Packaged.read(FILE));

    private final Map<AlarmState, Map<AlarmInput, AlarmStep>> steps;

    private AlarmTable(Map<AlarmState, Map<AlarmInput, AlarmStep>> steps) {
        this.steps = steps;
    }

    /// The one that comes with the product. Cities do not differ in what latching means, so there
    /// is no other.
    public static AlarmTable packaged() {
        return PACKAGED;
    }

    /// @throws BadAlarmsException naming file and line of what is wrong, and each pair of state and
    ///   input that has no row
    static AlarmTable parse(String file, String text) {
        List<String> problems = new ArrayList<>();
        Map<AlarmState, Map<AlarmInput, AlarmStep>> steps = new EnumMap<>(AlarmState.class);
        for (CsvTable.Row row : CsvTable.parse(file, text, COLUMNS, problems).rows()) {
            @Nullable AlarmState from =
                    row.constant(AlarmState.class, "state", problems).orElse(null);
            @Nullable AlarmInput input =
                    row.constant(AlarmInput.class, "input", problems).orElse(null);
            @Nullable AlarmState to = row.constant(AlarmState.class, "to", problems).orElse(null);
            @Nullable AlarmEffect effect =
                    row.constant(AlarmEffect.class, "effect", problems).orElse(null);
            if (from == null || input == null || to == null || effect == null) {
                continue;
            }
            if (effect == AlarmEffect.REFUSE && (to != from || !input.personal())) {
                problems.add(
                        row.problem("only what a person does is refused, and changes nothing"));
            }
            Map<AlarmInput, AlarmStep> of =
                    steps.computeIfAbsent(from, _ -> new EnumMap<>(AlarmInput.class));
            if (of.put(input, new AlarmStep(to, effect)) != null) {
                problems.add(row.problem(from + " under " + input + " stands there twice"));
            }
        }
        if (problems.isEmpty()) {
            listMissing(steps).forEach(pair -> problems.add(file + ": no row for " + pair));
        }
        if (!problems.isEmpty()) {
            throw new BadAlarmsException(problems);
        }
        return new AlarmTable(steps);
    }

    private static List<String> listMissing(Map<AlarmState, Map<AlarmInput, AlarmStep>> steps) {
        List<String> missing = new ArrayList<>();
        for (AlarmState state : AlarmState.values()) {
            for (AlarmInput input : AlarmInput.values()) {
                if (!steps.getOrDefault(state, Map.of()).containsKey(input)) {
                    missing.add(state + " under " + input);
                }
            }
        }
        return missing;
    }

    public AlarmStep step(AlarmState state, AlarmInput input) {
        return Objects.requireNonNull(
                Objects.requireNonNull(steps.get(state), state::name).get(input), input::name);
    }
}

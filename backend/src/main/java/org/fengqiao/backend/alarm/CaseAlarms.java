package org.fengqiao.backend.alarm;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.incident.IncidentId;

/// Writes down how the conditions of a case differ from what the log says of it. Pure but for the
/// draft.
final class CaseAlarms {

    private CaseAlarms() {}

    /// @param holding what holds of the case now, at most one condition for each matter
    static void settle(AlarmDraft draft, IncidentId incident, List<AlarmCondition> holding) {
        Map<AlarmKey, AlarmCondition> now =
                holding.stream()
                        .collect(Collectors.toMap(AlarmCondition::key, Function.identity()));
        Map<AlarmKey, AlarmCondition> standing =
                draft.listStanding(incident).stream()
                        .collect(Collectors.toMap(AlarmCondition::key, Function.identity()));
        standing.forEach((key, before) -> {
            AlarmCondition after = now.get(key);
            // Whoever is responsible elsewhere is alarmed anew; here it is over.
            if (after == null || !after.area().equals(before.area())) {
                draft.clear(before, null);
            }
        });
        for (AlarmCondition after : holding) {
            AlarmCondition before = standing.get(after.key());
            if (before == null || !before.area().equals(after.area())) {
                draft.raise(after, null);
            } else {
                turn(draft, before, after);
            }
        }
    }

    private static void turn(AlarmDraft draft, AlarmCondition before, AlarmCondition after) {
        int more = after.priority().compareTo(before.priority());
        if (more == 0) {
            // A city may give near timeout and overdue one priority; the later is the worse still.
            more = after.kind().compareTo(before.kind());
        }
        if (more > 0) {
            draft.worsen(after, null);
        } else if (more < 0) {
            draft.ease(after);
        }
    }
}

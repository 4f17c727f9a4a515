package org.fengqiao.backend.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmState;
import org.fengqiao.domain.alarm.AlarmTable;
import org.fengqiao.domain.alarm.PersonalAlarms;

/// The lines about one matter that still mean something to somebody. Immutable.
///
/// @param condition as it holds, or held last
/// @param standing whether it holds
/// @param lines in the order of their numbers, beginning with one that has a condition
record Matter(AlarmCondition condition, boolean standing, List<AlarmEntry> lines) {

    Matter {
        lines = List.copyOf(lines);
    }

    /// A matter with its first line.
    static Matter of(AlarmLine first) {
        return new Matter(first.about(), true, List.of(first.entry()));
    }

    AlarmKey key() {
        return condition.key();
    }

    /// With a further line. Where nothing was the matter for longer than `keep` the lines before
    /// are forgotten: whoever never acknowledged them finds them in the history.
    Matter with(AlarmLine line, Duration keep) {
        AlarmEntry entry = line.entry();
        if (entry.input() == AlarmInput.RAISE && over(entry.at(), keep)) {
            return of(line);
        }
        List<AlarmEntry> more = new ArrayList<>(lines);
        more.add(entry);
        boolean stands = entry.input().personal() ? standing : entry.condition() != null;
        return new Matter(line.about(), stands, more);
    }

    /// Whether it means nothing to anybody any more.
    boolean over(Instant now, Duration keep) {
        return !standing && quietSince().plus(keep).isBefore(now);
    }

    /// The last moment at which something happened, or at which a person's shelf ends.
    private Instant quietSince() {
        Instant last = lines.getLast().at();
        for (AlarmEntry line : lines) {
            Instant until = line.until();
            if (until != null && until.isAfter(last)) {
                last = until;
            }
        }
        return last;
    }

    /// How it stands for a person; absent where there is nothing the matter and nothing to
    /// acknowledge.
    Optional<AlarmItem> find(String person) {
        PersonalAlarms alarms = new PersonalAlarms(person, AlarmTable.packaged());
        lines.forEach(alarms::apply);
        return alarms.find(key());
    }

    /// The lines that make up what is not normal for a person: those since the person last had done
    /// with it. Empty where all is normal, and where it returned before a moment without having
    /// been acknowledged.
    List<AlarmEntry> listOpen(String person, Instant returnedAfter) {
        PersonalAlarms alarms = new PersonalAlarms(person, AlarmTable.packaged());
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            alarms.apply(lines.get(i));
            if (alarms.find(key()).isEmpty()) {
                from = i + 1;
            }
        }
        return alarms.find(key()).filter(item -> !longGone(item, returnedAfter)).isPresent()
                ? lines.subList(from, lines.size())
                : List.of();
    }

    private static boolean longGone(AlarmItem item, Instant returnedAfter) {
        Instant cleared = item.clearedAt();
        return item.state() == AlarmState.RETURNED
                && cleared != null
                && cleared.isBefore(returnedAfter);
    }
}

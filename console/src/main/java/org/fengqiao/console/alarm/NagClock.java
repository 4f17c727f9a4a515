package org.fengqiao.console.alarm;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmRule;
import org.fengqiao.domain.alarm.Priority;

/// When an alarm that nobody has acknowledged is to be heard again. One sound calls for all alarms
/// of its priority and below, so many of them do not sound one after another. FX thread.
final class NagClock {

    private final Function<AlarmKind, AlarmRule> rules;
    private final Map<AlarmKey, Instant> told = new HashMap<>();

    NagClock(Function<AlarmKind, AlarmRule> rules) {
        this.rules = rules;
    }

    /// It was announced, heard or not: its time counts from now.
    void announced(AlarmItem item, Instant now) {
        told.put(item.key(), now);
    }

    /// A sound of that priority was heard.
    void heard(Priority priority, Collection<AlarmItem> calling, Instant now) {
        calling.stream()
                .filter(item -> !item.condition().priority().above(priority))
                .forEach(item -> told.put(item.key(), now));
    }

    /// Nothing counts as heard any more: all that call are due.
    void forget() {
        told.clear();
    }

    /// The most urgent of those that are due, and of these the one that has waited longest.
    Optional<AlarmItem> findDue(Collection<AlarmItem> calling, Instant now) {
        told.keySet().retainAll(calling.stream().map(AlarmItem::key).collect(Collectors.toSet()));
        return calling.stream().filter(item -> due(item, now)).reduce(NagClock::sooner);
    }

    private static AlarmItem sooner(AlarmItem one, AlarmItem other) {
        Priority first = one.condition().priority();
        Priority second = other.condition().priority();
        if (first != second) {
            return first.above(second) ? one : other;
        }
        return one.raisedAt().isAfter(other.raisedAt()) ? other : one;
    }

    private boolean due(AlarmItem item, Instant now) {
        AlarmRule rule = rules.apply(item.condition().kind());
        if (rule.nag().isZero()) {
            return false;
        }
        Instant at = told.get(item.key());
        // A clock set back must not silence it for hours.
        return at == null || at.isAfter(now) || !at.plus(rule.nag()).isAfter(now);
    }
}

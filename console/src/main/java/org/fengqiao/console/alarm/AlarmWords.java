package org.fengqiao.console.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.alarm.AlarmAct;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmRule;
import org.fengqiao.domain.alarm.AlarmState;
import org.fengqiao.domain.alarm.Priority;
import org.jspecify.annotations.Nullable;

/// Alarms in the language of the moment.
final class AlarmWords {

    private static final Texts TEXTS = Texts.of("alarm");

    private AlarmWords() {}

    static String priority(Priority priority) {
        return TEXTS.get("priority." + priority.name());
    }

    static String state(AlarmState state) {
        return TEXTS.get("state." + state.name());
    }

    static String kind(AlarmRule rule) {
        return Texts.pick(rule.nameZh(), rule.nameEn());
    }

    /// What is read aloud. Plain replacing, because an apostrophe in a city's words must stay one.
    static String spoken(AlarmRule rule, AlarmItem item) {
        return Texts.pick(rule.spokenZh(), rule.spokenEn())
                .replace("{0}", item.condition().about());
    }

    /// How long ago; zero where the clocks say that it is yet to come.
    static String age(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        return Times.words(age.isNegative() ? Duration.ZERO : age);
    }

    /// Who did what and when, the newest first: 李受理员 14:03:27 确认 · …
    static String acts(AlarmItem item) {
        List<String> words = new ArrayList<>();
        for (AlarmAct act : item.acts().reversed()) {
            words.add(act(act));
        }
        return String.join(" · ", words);
    }

    static String act(AlarmAct act) {
        String name = act.personName() == null ? act.person() : act.personName();
        String did = TEXTS.get("did." + act.input().name());
        return act.input() == AlarmInput.SHELVE && act.until() != null
                ? TEXTS.get(
                        "act.shelve",
                        name,
                        Times.clock(act.at()),
                        did,
                        Times.clock(act.until()),
                        text(act.reason()))
                : TEXTS.get("act.other", name, Times.clock(act.at()), did);
    }

    /// What a line of the history says happened.
    static String happened(AlarmEntry entry) {
        String did = TEXTS.get("did." + entry.input().name());
        if (entry.person() == null) {
            return entry.reason() == null ? did : TEXTS.get("line.said", did, entry.reason());
        }
        String name = entry.personName() == null ? entry.person() : entry.personName();
        return entry.until() == null
                ? TEXTS.get("line.person", name, did)
                : TEXTS.get(
                        "line.shelve",
                        name,
                        did,
                        Times.dayAndMinute(entry.until()),
                        text(entry.reason()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Whether what it is about has a place: an incident, or a worker who calls for help.
    static boolean hasPlace(AlarmCondition condition) {
        return condition.incident() != null || condition.key().findWorker().isPresent();
    }

    /// 高 3 · 中 2, leaving out what there is none of.
    static String counts(List<AlarmItem> items) {
        Map<Priority, Integer> counts = new EnumMap<>(Priority.class);
        items.forEach(item -> counts.merge(item.condition().priority(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        for (Priority priority : List.of(Priority.HIGH, Priority.MEDIUM, Priority.LOW)) {
            Integer count = counts.get(priority);
            if (count != null) {
                words.add(TEXTS.get("count", priority(priority), count));
            }
        }
        return String.join(" · ", words);
    }
}

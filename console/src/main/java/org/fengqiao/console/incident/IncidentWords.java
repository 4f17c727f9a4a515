package org.fengqiao.console.incident;

import java.time.Instant;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.jspecify.annotations.Nullable;

/// Words of the user's language for what an incident carries.
public final class IncidentWords {

    private static final Texts TEXTS = Texts.of("incident");

    private static final Set<String> KINDS =
            Set.of("matter", "event", "component", "dispute", "hazard", "alarm");

    private IncidentWords() {}

    public static String source(Source source) {
        return TEXTS.get("source." + source.name());
    }

    /// A kind of classes, such as 隐患; its code where the console has no word for it.
    public static ObservableValue<String> classKind(String kind) {
        return KINDS.contains(kind)
                ? TEXTS.bind("classKind." + kind)
                : new ReadOnlyStringWrapper(kind);
    }

    public static String grade(Grade grade) {
        return Texts.of("theme").get("grade." + grade.name());
    }

    /// 剩余 1:23:45, 超时 0:12:03, 暂停 0:40:00; empty where no clock runs or the incident has ended.
    public static String remaining(Incident incident, Instant now) {
        return Countdown.findUrgentClock(incident, now)
                .map(clock -> countdown(clock, now))
                .orElse("");
    }

    /// The same for one clock.
    public static String countdown(@Nullable RunningClock clock, Instant now) {
        if (clock == null) {
            return "";
        }
        Countdown left = Countdown.of(clock, now);
        String key = left.overdue() ? "time.over" : left.paused() ? "time.paused" : "time.left";
        return TEXTS.get(key, left.digits(TEXTS.get("time.days")));
    }
}

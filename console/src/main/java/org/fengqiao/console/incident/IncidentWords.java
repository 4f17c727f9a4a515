package org.fengqiao.console.incident;

import java.time.Instant;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Source;
import org.jspecify.annotations.Nullable;

/// Words of the user's language for what an incident carries.
public final class IncidentWords {

    private static final Texts TEXTS = Texts.of("incident");

    private IncidentWords() {}

    public static String source(Source source) {
        return TEXTS.get("source." + source.name());
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

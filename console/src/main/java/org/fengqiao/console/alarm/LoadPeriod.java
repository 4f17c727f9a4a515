package org.fengqiao.console.alarm;

import java.time.Duration;
import org.fengqiao.console.theme.Texts;

/// How far back the alarm load is looked at.
enum LoadPeriod {
    HOUR(Duration.ofHours(1)),
    SHIFT(Duration.ofHours(8)),
    DAY(Duration.ofHours(24)),
    WEEK(Duration.ofDays(7));

    private final Duration length;

    LoadPeriod(Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }

    String word() {
        return Texts.of("alarm").get("load.period." + name());
    }
}

package org.fengqiao.console.resource;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.domain.resource.Duty;
import org.jspecify.annotations.Nullable;

/// A duty in words and with a shape of its own: full, empty or questionable.
final class DutyWords {

    private static final Texts TEXTS = Texts.of("resource");

    private DutyWords() {}

    /// Such as `● 在岗 3 小时 20 分`; empty for what does no duty.
    ///
    /// @param now on the server's clock
    static String of(@Nullable Duty duty, Instant now) {
        if (duty == null) {
            return "";
        }
        Instant since = duty.since();
        String age = since == null ? "" : Times.words(Duration.between(since, now));
        return TEXTS.get("duty." + duty.state(), age);
    }

    /// Class of the style sheet that colours it.
    static String style(Duty duty) {
        return switch (duty.state()) {
            case ON_DUTY -> "duty-on";
            case OFF_DUTY -> "duty-off";
            case UNKNOWN -> "duty-unknown";
        };
    }
}

package org.fengqiao.console.theme;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times and durations as the console writes them, in the city's time zone; safe for any thread.
public final class Times {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter DAY_SECOND =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

    private static volatile ZoneId zone = ZoneId.of("Asia/Shanghai");

    private Times() {}

    public static void useZone(ZoneId cityZone) {
        zone = cityZone;
    }

    public static ZoneId zone() {
        return zone;
    }

    /// `14:03:27`
    public static String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /// `11-22 14:03`
    public static String dayAndMinute(Instant at) {
        return SHORT.format(at.atZone(zone));
    }

    /// `11-22 14:03:27`
    public static String dayAndSecond(Instant at) {
        return DAY_SECOND.format(at.atZone(zone));
    }

    /// `2026-11-22 14:03:27`
    public static String full(Instant at) {
        return FULL.format(at.atZone(zone));
    }

    /// In the two greatest units, in the locale's words: `2 天 3 小时`, `2 min 14 s`, `0 s`. The sign
    /// is dropped.
    public static String words(Duration duration) {
        Texts texts = Texts.of("theme");
        long seconds = duration.abs().toSeconds();
        long days = seconds / 86_400;
        long hours = seconds / 3600 % 24;
        long minutes = seconds / 60 % 60;
        if (days > 0) {
            return texts.get("duration.days", days, hours);
        }
        if (hours > 0) {
            return texts.get("duration.hours", hours, minutes);
        }
        if (minutes > 0) {
            return texts.get("duration.minutes", minutes, seconds % 60);
        }
        return texts.get("duration.seconds", seconds);
    }

    /// As [#words], but never in days: 24 working hours are three working days, not one day.
    public static String hourWords(Duration duration) {
        long hours = duration.abs().toHours();
        return hours < 24
                ? words(duration)
                : Texts.of("theme").get("duration.hours", hours, duration.abs().toMinutesPart());
    }

    /// For countdowns that must not change width: `1:02:33`, `−0:04:10` when below zero, hours may
    /// be above 24.
    public static String countdown(Duration left) {
        long seconds = left.abs().toSeconds();
        String sign = left.isNegative() && seconds > 0 ? "−" : "";
        return String.format(
                Locale.ROOT,
                "%s%d:%02d:%02d",
                sign,
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60);
    }
}

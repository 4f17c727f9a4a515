package org.fengqiao.console.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When cases were reported that are counted.
///
/// @param to no longer within
public record Period(Instant from, Instant to) {

    /// When shifts hand over, as is common (08:30, face to face).
    static final LocalTime HANDOVER = LocalTime.of(8, 30);

    /// What is asked for most.
    public enum Preset {
        TODAY,
        /// Since the last handover.
        SHIFT,
        WEEK,
        DAYS_30,
        /// Since the first of the month.
        MONTH,
        /// Whole days of one's choice.
        DAYS
    }

    public Period {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    /// Whole days, both within.
    public static Period days(LocalDate first, LocalDate last, ZoneId zone) {
        return new Period(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// Until now; what is reported in this very second is within.
    ///
    /// @throws IllegalArgumentException for [Preset#DAYS], which has days of its own
    public static Period until(Instant now, Preset preset, ZoneId zone) {
        ZonedDateTime at = now.atZone(zone);
        ZonedDateTime midnight = at.toLocalDate().atStartOfDay(zone);
        ZonedDateTime from =
                switch (preset) {
                    case TODAY -> midnight;
                    case SHIFT -> {
                        ZonedDateTime today = at.toLocalDate().atTime(HANDOVER).atZone(zone);
                        yield today.isAfter(at) ? today.minusDays(1) : today;
                    }
                    case WEEK -> at.minusDays(7);
                    case DAYS_30 -> at.minusDays(30);
                    case MONTH -> midnight.withDayOfMonth(1);
                    case DAYS -> throw new IllegalArgumentException("days are chosen");
                };
        return new Period(from.toInstant(), now.plusSeconds(1));
    }
}

package org.fengqiao.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Cuts time into stretches of one rule each, from a start onwards, in order; stops when told to.
final class Timeline {

    private static final Rule OFF_HOURS = new Rule.OffHours();

    private final WorkCalendar calendar;

    Timeline(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /// Hands over stretches until `sink` answers false. Stretches of no length are left out.
    void walk(Instant start, ClockKind kind, List<Pause> pauses, Predicate<Interval> sink) {
        List<Pause> merged = merge(pauses);
        switch (kind) {
            case URGENT_HOUR, NATURAL_DAY ->
                    cut(new Interval(start, Instant.MAX, new Rule.RunsOn()), merged, sink);
            case WORK_HOUR, WORK_DAY -> walkDays(start, merged, sink);
        }
    }

    private void walkDays(Instant start, List<Pause> pauses, Predicate<Interval> sink) {
        LocalDate day = start.atZone(calendar.zone()).toLocalDate();
        boolean more = true;
        while (more) {
            for (Interval part : day(day)) {
                Instant from = later(part.from(), start);
                if (from.isBefore(part.to())) {
                    Interval clipped = new Interval(from, part.to(), part.rule());
                    more =
                            part.part() == Rule.Part.COUNTED
                                    ? cut(clipped, pauses, sink)
                                    : sink.test(clipped);
                    if (!more) {
                        break;
                    }
                }
            }
            day = day.plusDays(1);
        }
    }

    /// The stretches of one calendar day.
    private List<Interval> day(LocalDate day) {
        Instant begin = day.atStartOfDay(calendar.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        if (!calendar.works(day)) {
            Rule rule =
                    calendar.findHoliday(day)
                            .<Rule>map(Rule.Holiday::new)
                            .orElseGet(Rule.Weekend::new);
            return List.of(new Interval(begin, end, rule));
        }
        List<Interval> parts = new ArrayList<>();
        Instant cursor = begin;
        for (WorkCalendar.Window window : calendar.windows()) {
            // Where clocks are put forward, a window that ends in the hour left out would reach
            // into the next one.
            Instant from = later(cursor, moment(day, window.from()));
            Instant to = later(from, moment(day, window.to()));
            parts.add(new Interval(cursor, from, OFF_HOURS));
            parts.add(new Interval(from, to, calendar.rule(day, window)));
            cursor = to;
        }
        parts.add(new Interval(cursor, end, OFF_HOURS));
        return parts;
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Takes the pauses out of one counted stretch.
    private static boolean cut(Interval counted, List<Pause> pauses, Predicate<Interval> sink) {
        Instant cursor = counted.from();
        for (Pause pause : pauses) {
            if (!pause.to().isAfter(cursor)) {
                continue;
            }
            if (!pause.from().isBefore(counted.to())) {
                break;
            }
            if (pause.from().isAfter(cursor)) {
                if (!sink.test(new Interval(cursor, pause.from(), counted.rule()))) {
                    return false;
                }
                cursor = pause.from();
            }
            Instant to = pause.to().isBefore(counted.to()) ? pause.to() : counted.to();
            if (!sink.test(new Interval(cursor, to, new Rule.Paused(pause.reason())))) {
                return false;
            }
            cursor = to;
        }
        return !cursor.isBefore(counted.to())
                || sink.test(new Interval(cursor, counted.to(), counted.rule()));
    }

    /// In order of time and without overlap; an overlapped stretch keeps the reason of the pause
    /// that began first.
    private static List<Pause> merge(List<Pause> pauses) {
        List<Pause> merged = new ArrayList<>();
        for (Pause pause :
                pauses.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList()) {
            Instant from = pause.from();
            if (!merged.isEmpty() && merged.getLast().to().isAfter(from)) {
                from = merged.getLast().to();
            }
            if (from.isBefore(pause.to())) {
                merged.add(new Pause(from, pause.to(), pause.reason()));
            }
        }
        return merged;
    }
}

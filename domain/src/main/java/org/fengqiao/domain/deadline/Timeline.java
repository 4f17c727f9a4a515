package org.fengqiao.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Cuts time into stretches of one kind each, from a start onwards, in order; stops when told to.
final class Timeline {

    private final WorkCalendar calendar;

    Timeline(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /// Hands over stretches until `sink` answers false. Stretches of no length are left out.
    void walk(Instant start, ClockKind kind, List<Pause> pauses, Predicate<Interval> sink) {
        List<Pause> merged = merge(pauses);
        switch (kind) {
            case URGENT_HOUR, NATURAL_DAY ->
                    cut(
                            new Interval(start, Instant.MAX, Interval.Kind.COUNTED, null),
                            merged,
                            sink);
            case WORK_HOUR, WORK_DAY -> walkDays(start, merged, sink);
        }
    }

    private void walkDays(Instant start, List<Pause> pauses, Predicate<Interval> sink) {
        LocalDate day = start.atZone(calendar.zone()).toLocalDate();
        boolean more = true;
        while (more) {
            for (Interval part : day(day)) {
                Instant from = part.from().isBefore(start) ? start : part.from();
                if (from.isBefore(part.to())) {
                    Interval clipped = new Interval(from, part.to(), part.kind(), part.note());
                    more =
                            part.kind() == Interval.Kind.COUNTED
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
            return List.of(
                    calendar.findHoliday(day)
                            .map(name -> new Interval(begin, end, Interval.Kind.HOLIDAY, name))
                            .orElseGet(
                                    () -> new Interval(begin, end, Interval.Kind.WEEKEND, null)));
        }
        List<Interval> parts = new ArrayList<>();
        Instant cursor = begin;
        for (WorkCalendar.Window window : calendar.windows()) {
            Instant from = day.atTime(window.from()).atZone(calendar.zone()).toInstant();
            Instant to = day.atTime(window.to()).atZone(calendar.zone()).toInstant();
            parts.add(new Interval(cursor, from, Interval.Kind.OFF_HOURS, null));
            parts.add(new Interval(from, to, Interval.Kind.COUNTED, null));
            cursor = to;
        }
        parts.add(new Interval(cursor, end, Interval.Kind.OFF_HOURS, null));
        return parts;
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
                if (!sink.test(new Interval(cursor, pause.from(), Interval.Kind.COUNTED, null))) {
                    return false;
                }
                cursor = pause.from();
            }
            Instant to = pause.to().isBefore(counted.to()) ? pause.to() : counted.to();
            if (!sink.test(new Interval(cursor, to, Interval.Kind.PAUSED, pause.reason()))) {
                return false;
            }
            cursor = to;
        }
        return !cursor.isBefore(counted.to())
                || sink.test(new Interval(cursor, counted.to(), Interval.Kind.COUNTED, null));
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

package org.fengqiao.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The one engine that counts time against limits. Pure: it reads no clock, so the backend, a
/// report and a test that give it the same moments get the same answer to the nanosecond.
public final class Deadlines {

    /// Share of a limit that remains when near timeout begins; two independent systems use it, no
    /// national value was found.
    public static final double DEFAULT_NEAR_RATIO = 0.20;

    private final WorkCalendar calendar;
    private final Timeline timeline;
    private final double nearRatio;

    public Deadlines(WorkCalendar calendar) {
        this(calendar, DEFAULT_NEAR_RATIO);
    }

    /// @param nearRatio above 0 and below 1: from this share of counted time remaining on, a clock
    ///   counts as near timeout
    public Deadlines(WorkCalendar calendar, double nearRatio) {
        if (!(nearRatio > 0 && nearRatio < 1)) {
            throw new IllegalArgumentException(
                    "the near-timeout share must lie between 0 and 1: " + nearRatio);
        }
        this.calendar = calendar;
        this.timeline = new Timeline(calendar);
        this.nearRatio = nearRatio;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /// What a limit amounts to in counted time.
    public Duration length(TimeLimit limit) {
        return limit.counted(calendar.workDay());
    }

    /// Everything between two moments, told apart.
    ///
    /// @param pauses in any order, may overlap; what lies outside the two moments is ignored
    public Reckoning reckon(Instant from, Instant to, ClockKind kind, List<Pause> pauses) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("cannot count backwards from " + from + " to " + to);
        }
        List<Interval> intervals = new ArrayList<>();
        if (from.isBefore(to)) {
            timeline.walk(
                    from,
                    kind,
                    pauses,
                    interval -> {
                        boolean last = !interval.to().isBefore(to);
                        if (interval.from().isBefore(to)) {
                            append(intervals, last ? until(interval, to) : interval);
                        }
                        return !last;
                    });
        }
        return new Reckoning(intervals, provisional(from, to, kind));
    }

    /// Time counted between two moments.
    public Duration counted(Instant from, Instant to, ClockKind kind, List<Pause> pauses) {
        return reckon(from, to, kind, pauses).counted();
    }

    /// When the limit is used up: the earliest moment with exactly that much counted time behind
    /// it. Four working hours from 08:00 end at 12:00, not when the afternoon begins.
    ///
    /// @param pauses over; a pause still going on is to be left out, the answer is then the
    ///   deadline that would hold if it ended at once
    public Deadline deadline(Instant start, TimeLimit limit, List<Pause> pauses) {
        Duration whole = length(limit);
        Duration calm = Duration.ofSeconds(Math.round(whole.toSeconds() * (1 - nearRatio)));
        Instant nearAt = after(start, calm, limit.kind(), pauses);
        Instant at = after(start, whole, limit.kind(), pauses);
        return new Deadline(at, nearAt, reckon(start, at, limit.kind(), pauses));
    }

    /// As [#deadline(Instant, TimeLimit, List)], with extensions of the limit.
    public Deadline deadline(
            Instant start, TimeLimit limit, List<Extension> extensions, List<Pause> pauses) {
        double more = extensions.stream().mapToDouble(each -> each.by().amount()).sum();
        return deadline(start, new TimeLimit(limit.amount() + more, limit.kind()), pauses);
    }

    /// The earliest moment with `amount` counted since `start`.
    Instant after(Instant start, Duration amount, ClockKind kind, List<Pause> pauses) {
        Search search = new Search(start, amount);
        timeline.walk(start, kind, pauses, search::take);
        return search.found;
    }

    private static final class Search {
        private Instant found;
        private Duration left;

        private Search(Instant start, Duration amount) {
            this.found = start;
            this.left = amount;
        }

        private boolean take(Interval interval) {
            if (left.isZero()) {
                return false;
            }
            if (interval.kind() != Interval.Kind.COUNTED) {
                return true;
            }
            Instant end = interval.from().plus(left);
            if (!end.isAfter(interval.to())) {
                found = end;
                left = Duration.ZERO;
                return false;
            }
            left = left.minus(interval.length());
            return true;
        }
    }

    private static Interval until(Interval interval, Instant to) {
        return new Interval(interval.from(), to, interval.kind(), interval.note());
    }

    /// Joins what belongs together, such as a Saturday and its Sunday.
    private static void append(List<Interval> intervals, Interval next) {
        if (!intervals.isEmpty()) {
            Interval last = intervals.getLast();
            if (last.kind() == next.kind()
                    && Objects.equals(last.note(), next.note())
                    && last.to().equals(next.from())) {
                intervals.set(
                        intervals.size() - 1,
                        new Interval(last.from(), next.to(), last.kind(), last.note()));
                return;
            }
        }
        intervals.add(next);
    }

    private Set<Integer> provisional(Instant from, Instant to, ClockKind kind) {
        Set<Integer> years = new TreeSet<>();
        switch (kind) {
            case WORK_HOUR, WORK_DAY -> {
                int first = from.atZone(calendar.zone()).getYear();
                int last = to.atZone(calendar.zone()).getYear();
                for (int year = first; year <= last; year++) {
                    if (!calendar.knows(year)) {
                        years.add(year);
                    }
                }
            }
            case URGENT_HOUR, NATURAL_DAY -> {
                // Runs on whatever the day: no year's holidays matter.
            }
        }
        return years;
    }
}

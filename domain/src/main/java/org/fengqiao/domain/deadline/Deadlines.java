package org.fengqiao.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The one engine that counts time against limits. Pure: it reads no clock, so the backend, a
/// report and a test that give it the same moments get the same answer to the nanosecond.
public final class Deadlines {

    private final WorkCalendar calendar;
    private final Timeline timeline;
    private final NearRule nearRule;

    /// Near timeout begins as the calendar says.
    public Deadlines(WorkCalendar calendar) {
        this(calendar, calendar.near());
    }

    Deadlines(WorkCalendar calendar, NearRule nearRule) {
        this.calendar = calendar;
        this.timeline = new Timeline(calendar);
        this.nearRule = nearRule;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /// What a limit amounts to in counted time.
    public Duration length(TimeLimit limit) {
        return limit.counted(calendar.workDay());
    }

    /// What a limit and its extensions amount to together.
    ///
    /// @throws IllegalArgumentException if an extension is of another kind than the limit
    public Duration length(TimeLimit limit, List<Extension> extensions) {
        Duration whole = length(limit);
        for (Extension extension : extensions) {
            if (extension.by().kind() != limit.kind()) {
                throw new IllegalArgumentException(
                        "a limit of "
                                + limit.amount()
                                + " "
                                + limit.kind()
                                + " cannot be extended by "
                                + extension.by().amount()
                                + " "
                                + extension.by().kind()
                                + " (approved at "
                                + extension.at()
                                + "): both must be of one kind");
            }
            whole = whole.plus(length(extension.by()));
        }
        return whole;
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

    /// The deadline of a limit that was never extended.
    public Deadline deadline(Instant start, TimeLimit limit, List<Pause> pauses) {
        return deadline(start, limit, List.of(), pauses);
    }

    /// When the limit is used up: the earliest moment with exactly that much counted time behind
    /// it. Four working hours from 08:00 end at 12:00, not when the afternoon begins.
    ///
    /// @param extensions all that hold, whenever approved
    /// @param pauses over; a pause still going on is to be left out, the answer is then the
    ///   deadline that would hold if it ended at once
    /// @throws IllegalArgumentException if an extension is of another kind than the limit
    public Deadline deadline(
            Instant start, TimeLimit limit, List<Extension> extensions, List<Pause> pauses) {
        Duration whole = length(limit, extensions);
        Instant nearAt = after(start, nearRule.calm(whole), limit.kind(), pauses);
        Instant at = after(start, whole, limit.kind(), pauses);
        return new Deadline(at, nearAt, reckon(start, at, limit.kind(), pauses));
    }

    /// A running, standing or ended clock with all its arithmetic.
    ///
    /// @param now not before the clock's start; may lie in the past, what came later then plays no
    ///   part
    /// @throws IllegalArgumentException if it does, or an extension is of another kind than the
    ///   limit
    public Explanation explain(ClockStory clock, Instant now) {
        ClockStory story = clock.asOf(now);
        Instant until = story.endedAt() == null ? now : story.endedAt();
        List<Pause> pauses = story.pausesUntil(until);
        TimeLimit limit = story.limit();
        return new Explanation(
                story,
                until,
                length(limit, story.extensions()),
                reckon(story.startedAt(), until, limit.kind(), pauses),
                deadline(story.startedAt(), limit, story.extensions(), pauses));
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
            if (interval.part() != Rule.Part.COUNTED) {
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
        return new Interval(interval.from(), to, interval.rule());
    }

    /// Joins what belongs together, such as a Saturday and its Sunday.
    private static void append(List<Interval> intervals, Interval next) {
        if (!intervals.isEmpty()) {
            Interval last = intervals.getLast();
            if (last.rule().equals(next.rule()) && last.to().equals(next.from())) {
                intervals.set(
                        intervals.size() - 1, new Interval(last.from(), next.to(), last.rule()));
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

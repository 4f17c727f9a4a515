package org.fengqiao.backend.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.TimeLimit;

/// Finds moments by counted time.
final class PastTimes {

    /// Long enough for twenty working days to be counted across any holiday.
    private static final Duration FURTHEST = Duration.ofDays(75);

    private final Deadlines deadlines;

    PastTimes(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /// When a clock must have started so that by now a share of its limit has been counted.
    ///
    /// @param share of the limit; above 1 is overdue
    Instant startedBefore(Instant now, TimeLimit limit, double share) {
        long wanted = Math.round(deadlines.length(limit).toSeconds() * share);
        // Looks back twice as far each time: most limits are hours, and long reckonings are slow.
        Duration back = deadlines.length(limit).plusHours(1);
        Instant early = now.minus(back);
        while (back.compareTo(FURTHEST) < 0 && counted(early, now, limit.kind()) < wanted) {
            back = back.multipliedBy(2);
            early = now.minus(back);
        }
        Instant late = now;
        while (Duration.between(early, late).toSeconds() > 1) {
            Instant middle = early.plus(Duration.between(early, late).dividedBy(2));
            if (counted(middle, now, limit.kind()) >= wanted) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return early;
    }

    /// When a share of the limit has been counted since a start.
    Instant after(Instant start, TimeLimit limit, double share) {
        TimeLimit part = new TimeLimit(limit.amount() * share, limit.kind());
        return deadlines.deadline(start, part, List.of()).at();
    }

    private long counted(Instant from, Instant to, ClockKind kind) {
        return deadlines.counted(from, to, kind, List.of()).toSeconds();
    }
}

package org.fengqiao.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// One clock at one moment with all its arithmetic: the answer to "why is it red?". Made by
/// [Deadlines#explain], so that wall, desk and export agree.
///
/// @param story as it was known at the moment
/// @param until how far it is told: the moment asked for, or the end if that was earlier
/// @param allowed the limit with its extensions, in counted time
/// @param reckoning from the start to `until`
/// @param deadline of a clock that stands still: that which holds if it goes on at `until`
public record Explanation(
        ClockStory story, Instant until, Duration allowed, Reckoning reckoning, Deadline deadline) {

    public Duration counted() {
        return reckoning.counted();
    }

    /// Counted time that is left; zero once the limit is used up.
    public Duration remaining() {
        return positive(allowed.minus(counted()));
    }

    /// Counted time beyond the limit. Still zero in the lunch break after a limit was used up at
    /// noon, though the clock is [#overdue] then.
    public Duration exceeded() {
        return positive(counted().minus(allowed));
    }

    /// After its deadline, by the calendar's time: exactly at it a clock is still in time. A clock
    /// that stands still is judged as of when it was stopped.
    public boolean overdue() {
        return judgedAt().isAfter(deadline.at());
    }

    /// From its near moment on, up to and including the deadline.
    public boolean near() {
        return !overdue() && !judgedAt().isBefore(deadline.nearAt());
    }

    /// Ascending; years up to now or up to the deadline whose holidays have not been announced.
    public Set<Integer> provisionalYears() {
        Set<Integer> years = new TreeSet<>(reckoning.provisionalYears());
        years.addAll(deadline.reckoning().provisionalYears());
        return Collections.unmodifiableSet(years);
    }

    private Instant judgedAt() {
        ClockStory.Standstill standing = story.standing();
        if (standing == null || story.endedAt() != null) {
            return until;
        }
        return standing.since().isAfter(story.startedAt()) ? standing.since() : story.startedAt();
    }

    private static Duration positive(Duration length) {
        return length.isNegative() ? Duration.ZERO : length;
    }
}

package org.fengqiao.domain.deadline;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A result that carries its own arithmetic: the stretches between two moments in order, without
/// gap or overlap, each with its rule, so that whoever asks "why is it red?" can add them up.
///
/// @param provisionalYears years touched whose holidays have not been announced, ascending;
///   weekends alone were taken out there
public record Reckoning(List<Interval> intervals, Set<Integer> provisionalYears) {

    public Reckoning {
        intervals = List.copyOf(intervals);
        provisionalYears = Collections.unmodifiableSet(new TreeSet<>(provisionalYears));
    }

    public Duration counted() {
        return sum(part -> part == Rule.Part.COUNTED);
    }

    public Duration paused() {
        return sum(part -> part == Rule.Part.PAUSED);
    }

    /// Off hours, weekends and holidays together.
    public Duration outside() {
        return sum(part -> part == Rule.Part.OUTSIDE);
    }

    /// All of them; always counted + paused + outside.
    public Duration elapsed() {
        return sum(_ -> true);
    }

    private Duration sum(Predicate<Rule.Part> which) {
        return intervals.stream()
                .filter(interval -> which.test(interval.part()))
                .map(Interval::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}

package org.fengqiao.domain.deadline;

import java.time.Duration;
import java.time.Instant;

/// One line of a reckoning: a stretch of time and the rule it was judged by.
///
/// @param to not included
public record Interval(Instant from, Instant to, Rule rule) {

    public Rule.Part part() {
        return rule.part();
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}

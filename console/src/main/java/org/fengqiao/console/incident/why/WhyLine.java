package org.fengqiao.console.incident.why;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.deadline.Rule;

/// One line of the arithmetic.
public sealed interface WhyLine {

    /// A stretch of time under one rule.
    ///
    /// @param to not included
    /// @param length whole seconds; the lines of one part add up to its sum
    /// @param toCome whether it lies ahead
    record Stretch(Instant from, Instant to, Duration length, Rule rule, boolean toCome)
            implements WhyLine {}

    /// A moment between two stretches.
    record Mark(Instant at, Kind kind) implements WhyLine {}

    /// More time was granted.
    record More(Extension extension) implements WhyLine {}

    /// What a marked moment is.
    enum Kind {
        /// The clock started.
        START,
        /// Near timeout begins.
        NEAR,
        /// The last moment in time.
        DEADLINE,
        /// The present moment, of a clock that is over its limit: nothing more is to come.
        NOW,
        /// Until here it has happened; what follows is still to come.
        AHEAD,
        /// As `AHEAD`, of a clock that stands still: what follows would come if it went on at once.
        IF_RESUMED,
        /// The incident ended.
        END
    }
}

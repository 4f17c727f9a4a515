package org.fengqiao.domain.supervise;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.domain.incident.IncidentId;

/// What is to be expected of an incident's clock, and the figures it follows from. All durations
/// are counted as that clock counts.
///
/// @param clock the one that is more likely to run out
/// @param likelihood 0 to 1, that its deadline passes before the case has moved on
/// @param left until the deadline
/// @param elapsed since the case came into its present state
/// @param typical further time after which half of such cases have moved on
/// @param long80 further time after which four of five have
/// @param samples how many times there are at `level`
/// @param level whose times say most
public record Outlook(
        IncidentId incident,
        Clock clock,
        Instant deadline,
        double likelihood,
        Duration left,
        Duration elapsed,
        Duration typical,
        Duration long80,
        int samples,
        TypicalTime.Level level) {

    public enum Clock {
        /// The stage's; moved on is having left the stage.
        STAGE,
        /// The whole case's; moved on is having ended.
        CASE
    }

    /// Time to spare; below zero where the deadline comes first in most such cases.
    public Duration slack() {
        return left.minus(typical);
    }
}

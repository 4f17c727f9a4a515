package org.fengqiao.domain.deadline;

import java.time.Duration;

/// A limit as the standards give it, such as 4 工作时 or 30 minutes of 紧急工作时.
///
/// @param amount hours for the hour kinds, days for the day kinds; fractions such as 0.25 h are
///   allowed
public record TimeLimit(double amount, ClockKind kind) {

    public TimeLimit {
        if (!(amount > 0 && amount < 10_000)) {
            throw new IllegalArgumentException(
                    "time limit must be above 0 and below 10000: " + amount + " " + kind);
        }
    }

    /// The time that has to be counted before the limit is used up.
    ///
    /// @param workDay length of a full working day in the calendar in force
    public Duration counted(Duration workDay) {
        long unitSeconds =
                switch (kind) {
                    case URGENT_HOUR, WORK_HOUR -> 3600;
                    case WORK_DAY -> workDay.toSeconds();
                    case NATURAL_DAY -> 86_400;
                };
        return Duration.ofSeconds(Math.round(amount * unitSeconds));
    }
}

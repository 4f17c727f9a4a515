package org.fengqiao.console.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.jspecify.annotations.Nullable;

/// How much of a limit is left, as it is shown: 剩余 1:23:45, 超时 0:12:03.
///
/// Left time is rounded up and exceeded time down to whole seconds, so the word changes at the same
/// instant as the status, and `剩余 0:00:00` stands only at the deadline itself.
///
/// @param seconds left or exceeded, never negative
/// @param overdue whether `seconds` counts what was exceeded
/// @param paused whether the clock stands still
public record Countdown(long seconds, boolean overdue, boolean paused) {

    public static Countdown of(RunningClock clock, Instant now) {
        Instant pausedSince = clock.pausedSince();
        Instant at = pausedSince == null ? now : pausedSince;
        Duration left = Duration.between(at, clock.deadline());
        boolean overdue = left.isNegative();
        // A duration holds its seconds rounded down and the rest as positive nanoseconds.
        long seconds = left.getSeconds() + (left.getNano() > 0 ? 1 : 0);
        return new Countdown(Math.abs(seconds), overdue, pausedSince != null);
    }

    /// The clock that has its incident in the status it has: the one further gone, and of two alike
    /// the one that ends first. Absent where no clock runs or the incident has ended.
    public static Optional<RunningClock> findUrgentClock(Incident incident, Instant now) {
        if (!incident.open()) {
            return Optional.empty();
        }
        RunningClock whole = incident.caseClock();
        RunningClock stage = incident.stageClock();
        if (whole == null || stage == null) {
            return Optional.ofNullable(whole == null ? stage : whole);
        }
        int byPhase = Integer.compare(phase(whole, now), phase(stage, now));
        boolean wholeFirst =
                byPhase != 0 ? byPhase > 0 : !whole.deadline().isAfter(stage.deadline());
        return Optional.of(wholeFirst ? whole : stage);
    }

    private static int phase(RunningClock clock, Instant now) {
        @Nullable Instant pausedSince = clock.pausedSince();
        Instant at = pausedSince == null ? now : pausedSince;
        return at.isAfter(clock.deadline()) ? 2 : at.isBefore(clock.nearAt()) ? 0 : 1;
    }

    /// Digits only, `1:23:45`; from one day on with days before it, as `days` words them.
    ///
    /// @param days pattern for [String#format] with the days, then the digits: `%d天 %s`, `%dd %s`
    public String digits(String days) {
        long day = seconds / 86_400;
        String clock =
                String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds % 86_400 / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
        return day == 0 ? clock : String.format(Locale.ROOT, days, day, clock);
    }
}

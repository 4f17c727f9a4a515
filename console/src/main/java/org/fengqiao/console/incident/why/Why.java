package org.fengqiao.console.incident.why;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fengqiao.console.incident.Countdown;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.Explanation;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.incident.RunningClock;

/// One clock of an incident at one moment with all its arithmetic, worked out here by the backend's
/// engine and calendar. Lengths are whole seconds, left ones rounded up and passed ones down as in
/// [Countdown], so that they add up and agree with the countdown that was clicked.
///
/// @param told up to now, or to the incident's end
/// @param recorded the deadline of the pauses that are over, by the engine here: that of the clock,
///   unless it was written down before clocks kept their pauses, or by another calendar
public record Why(
        Incident incident,
        ClockOf which,
        RunningClock clock,
        Explanation told,
        Instant recorded,
        Instant now) {

    /// @param now the server's time
    /// @return absent where the incident has no such clock
    public static Optional<Why> find(
            Deadlines engine, Incident incident, ClockOf which, Instant now) {
        return which.find(incident).map(clock -> of(engine, incident, which, clock, now));
    }

    private static Why of(
            Deadlines engine, Incident incident, ClockOf which, RunningClock clock, Instant now) {
        Instant at = now.isBefore(clock.newest()) ? clock.newest() : now;
        return new Why(
                incident,
                which,
                clock,
                engine.explain(clock.story(incident.endedAt()), at),
                engine.deadline(
                                clock.startedAt(),
                                clock.limit(),
                                clock.extensions(),
                                clock.pauses())
                        .at(),
                now);
    }

    public boolean ended() {
        return !incident.open();
    }

    public boolean standing() {
        return !ended() && clock.pausedSince() != null;
    }

    /// Whether the arithmetic here leads to the deadline the backend wrote down.
    public boolean asRecorded() {
        return recorded.equals(clock.deadline());
    }

    /// The deadline written down; of a clock that stands still, that which would hold if it went on
    /// at once.
    public Instant deadline() {
        return standing() ? told.deadline().at() : clock.deadline();
    }

    /// Likewise, from when on it is near timeout.
    public Instant nearAt() {
        return standing() ? told.deadline().nearAt() : clock.nearAt();
    }

    /// What is left until the deadline, or was exceeded since, by the clock on the wall; that of an
    /// ended incident as of its end.
    public Countdown countdown() {
        return Countdown.of(clock, ended() ? told.until() : now);
    }

    /// What this clock alone says; by the deadline written down, as everywhere.
    public IncidentStatus light() {
        if (ended()) {
            return told.until().isAfter(clock.deadline())
                    ? IncidentStatus.DONE_LATE
                    : IncidentStatus.DONE;
        }
        Instant paused = clock.pausedSince();
        Instant at = paused == null ? now : paused;
        if (at.isAfter(clock.deadline())) {
            return IncidentStatus.OVERDUE;
        }
        return at.isBefore(clock.nearAt())
                ? paused == null ? IncidentStatus.IN_PROGRESS : IncidentStatus.SUSPENDED
                : IncidentStatus.NEAR_TIMEOUT;
    }

    public boolean late() {
        return switch (light()) {
            case OVERDUE, DONE_LATE -> true;
            case DONE, SUSPENDED, IN_PROGRESS, NEAR_TIMEOUT -> false;
        };
    }

    public Duration counted() {
        return whole(told.counted());
    }

    public Duration paused() {
        return whole(told.reckoning().paused());
    }

    public Duration outside() {
        return whole(told.reckoning().outside());
    }

    public Duration elapsed() {
        return counted().plus(paused()).plus(outside());
    }

    /// Counted time that is left.
    public Duration remaining() {
        Duration left = told.allowed().minus(counted());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// Counted time beyond the limit.
    public Duration exceeded() {
        return whole(told.exceeded());
    }

    /// The part of the countdown that is not counted: nights, breaks, holidays on the way.
    public Duration notCountedOfCountdown() {
        Duration rest =
                Duration.ofSeconds(countdown().seconds()).minus(late() ? exceeded() : remaining());
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    private static Duration whole(Duration length) {
        return Duration.ofSeconds(length.toSeconds());
    }
}

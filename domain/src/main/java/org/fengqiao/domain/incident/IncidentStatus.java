package org.fengqiao.domain.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an operator is shown, everywhere by this one rule: green done, blue in progress, red near
/// timeout or overdue. Ordered from calm to urgent, so that the worst of several is the greatest.
public enum IncidentStatus {
    /// Closed, void or not accepted, in time.
    DONE,
    /// Ended after its whole-case deadline; green with a late mark.
    DONE_LATE,
    /// In progress while its clocks stand still; blue with a pause mark.
    SUSPENDED,
    IN_PROGRESS,
    NEAR_TIMEOUT,
    OVERDUE;

    /// @param now on the server's clock; a running clock at exactly its deadline is not yet overdue
    public static IncidentStatus of(Incident incident, Instant now) {
        Instant endedAt = incident.endedAt();
        RunningClock whole = incident.caseClock();
        if (endedAt != null) {
            return whole != null && endedAt.isAfter(whole.deadline()) ? DONE_LATE : DONE;
        }
        if (incident.suspended()) {
            return SUSPENDED;
        }
        IncidentStatus byCase = of(whole, now);
        IncidentStatus byStage = of(incident.stageClock(), now);
        return byCase.compareTo(byStage) >= 0 ? byCase : byStage;
    }

    private static IncidentStatus of(@Nullable RunningClock clock, Instant now) {
        if (clock == null) {
            return IN_PROGRESS;
        }
        Instant at = clock.pausedSince() == null ? now : clock.pausedSince();
        if (at.isAfter(clock.deadline())) {
            return OVERDUE;
        }
        return at.isBefore(clock.nearAt()) ? IN_PROGRESS : NEAR_TIMEOUT;
    }

    public boolean done() {
        return this == DONE || this == DONE_LATE;
    }

    public boolean red() {
        return this == NEAR_TIMEOUT || this == OVERDUE;
    }
}

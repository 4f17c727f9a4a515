package org.fengqiao.domain.handover;

import java.time.Instant;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.jspecify.annotations.Nullable;

/// What is counted of a shift. The condition that counts is the condition that lists.
public enum ShiftFigure {
    /// 接报
    RECEIVED {
        @Override
        @Nullable Instant moment(Incident incident) {
            return incident.reportedAt();
        }
    },
    /// 立案: its whole-case clock began.
    FILED {
        @Override
        @Nullable Instant moment(Incident incident) {
            @Nullable RunningClock clock = incident.caseClock();
            return clock == null ? null : clock.startedAt();
        }
    },
    /// 结案, or ended in another way.
    CLOSED {
        @Override
        @Nullable Instant moment(Incident incident) {
            return incident.endedAt();
        }
    },
    /// 超时: its whole-case deadline passed while it was open and its clock ran.
    OVERDUE {
        @Override
        @Nullable Instant moment(Incident incident) {
            @Nullable RunningClock clock = incident.caseClock();
            if (clock == null) {
                return null;
            }
            @Nullable Instant stopped =
                    incident.endedAt() != null ? incident.endedAt() : clock.pausedSince();
            return stopped != null && !stopped.isAfter(clock.deadline()) ? null : clock.deadline();
        }
    };

    /// When it happened to an incident; null if it did not, or has not yet.
    abstract @Nullable Instant moment(Incident incident);

    /// Whether it happened within a shift.
    ///
    /// @param from the first moment
    /// @param to the moment after the last
    public boolean holds(Incident incident, Instant from, Instant to) {
        @Nullable Instant at = moment(incident);
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }
}

package org.fengqiao.console.incident.why;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.console.incident.Countdown;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;

/// Which of an incident's two clocks.
public enum ClockOf {
    /// 环节时限, the limit of the present stage.
    STAGE,
    /// 整体时限, the limit of the whole case.
    CASE;

    /// Absent where it was never started, or went with its stage.
    public Optional<RunningClock> find(Incident incident) {
        return Optional.ofNullable(
                switch (this) {
                    case STAGE -> incident.stageClock();
                    case CASE -> incident.caseClock();
                });
    }

    /// The one whose countdown stands in the list; the whole case's once the incident has ended.
    public static ClockOf urgent(Incident incident, Instant now) {
        RunningClock stage = incident.stageClock();
        return Countdown.findUrgentClock(incident, now)
                .map(clock -> clock.equals(stage) ? STAGE : CASE)
                .orElse(CASE);
    }
}

package org.fengqiao.backend.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.deadline.Deadline;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.Pause;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.StateDef;
import org.jspecify.annotations.Nullable;

/// Starts, pauses, resumes and stops an incident's two clocks as a transition says. Pure.
final class Clocks {

    private final Deadlines deadlines;

    Clocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /// @param to the state entered
    /// @param caseLimit the whole-case limit of the incident's class
    /// @param reason why they shall stand still, for a pause
    CaseRecord apply(
            ClockEffect effect,
            CaseRecord before,
            StateDef to,
            TimeLimit caseLimit,
            String reason,
            Instant now) {
        return switch (effect) {
            case KEEP -> before;
            case STAGE -> stage(before, to, now);
            case START_CASE -> stage(startCase(before, caseLimit, now), to, now);
            case PAUSE -> pause(before, reason, now);
            case RESUME -> resume(before, now);
            case STOP -> stop(before, now);
        };
    }

    private CaseRecord startCase(CaseRecord before, TimeLimit limit, Instant now) {
        Incident incident = before.incident();
        if (incident.caseClock() != null) {
            return before;
        }
        return before.with(
                Edit.clocks(
                        incident,
                        start(limit, now, incident.suspended()),
                        incident.stageClock(),
                        incident.suspended()));
    }

    private CaseRecord stage(CaseRecord before, StateDef to, Instant now) {
        Incident incident = before.incident();
        TimeLimit limit = to.stageLimit();
        RunningClock clock = limit == null ? null : start(limit, now, incident.suspended());
        return before.with(
                Edit.clocks(incident, incident.caseClock(), clock, incident.suspended()));
    }

    private RunningClock start(TimeLimit limit, Instant now, boolean suspended) {
        Deadline deadline = deadlines.deadline(now, limit, List.of());
        return new RunningClock(
                now, limit, deadline.at(), deadline.nearAt(), suspended ? now : null);
    }

    /// A pause without length at the end of the list is one that is going on.
    private static CaseRecord pause(CaseRecord before, String reason, Instant now) {
        Incident incident = before.incident();
        List<Pause> pauses = new ArrayList<>(before.pauses());
        pauses.add(new Pause(now, now, reason));
        return before.withPauses(pauses)
                .with(
                        Edit.clocks(
                                incident,
                                paused(incident.caseClock(), now),
                                paused(incident.stageClock(), now),
                                true));
    }

    private static @Nullable RunningClock paused(@Nullable RunningClock clock, Instant now) {
        if (clock == null || clock.pausedSince() != null) {
            return clock;
        }
        return new RunningClock(
                clock.startedAt(), clock.limit(), clock.deadline(), clock.nearAt(), now);
    }

    private CaseRecord resume(CaseRecord before, Instant now) {
        Incident incident = before.incident();
        List<Pause> over = new ArrayList<>(before.pauses());
        if (incident.suspended() && !over.isEmpty()) {
            Pause last = over.removeLast();
            over.add(new Pause(last.from(), now, last.reason()));
        }
        return before.withPauses(over)
                .with(
                        Edit.clocks(
                                incident,
                                resumed(incident.caseClock(), over),
                                resumed(incident.stageClock(), over),
                                false));
    }

    private @Nullable RunningClock resumed(@Nullable RunningClock clock, List<Pause> over) {
        if (clock == null || clock.pausedSince() == null) {
            return clock;
        }
        Deadline deadline = deadlines.deadline(clock.startedAt(), clock.limit(), over);
        return new RunningClock(
                clock.startedAt(), clock.limit(), deadline.at(), deadline.nearAt(), null);
    }

    /// The case clock stays for judging whether the end was in time, the stage clock goes. A
    /// suspended case ends without the time of its last pause counted.
    private CaseRecord stop(CaseRecord before, Instant now) {
        CaseRecord running = before.incident().suspended() ? resume(before, now) : before;
        Incident incident = running.incident();
        return running.with(Edit.clocks(incident, incident.caseClock(), null, false));
    }
}

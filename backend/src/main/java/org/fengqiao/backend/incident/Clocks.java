package org.fengqiao.backend.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.deadline.Pause;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.StateDef;
import org.jspecify.annotations.Nullable;

/// Starts, pauses, resumes, extends and stops an incident's two clocks as a transition says. Pure.
final class Clocks {

    private final Deadlines deadlines;

    Clocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /// When a limit that begins at a moment is used up.
    Instant end(TimeLimit limit, Instant start) {
        return deadlines.deadline(start, limit, List.of()).at();
    }

    /// What a transition is about, for the clocks.
    ///
    /// @param from the state left; null where the incident is new
    /// @param to the state entered
    /// @param caseLimit the whole-case limit of the incident's class
    /// @param reason why they shall stand still or run longer, in words
    record Turn(
            @Nullable StateDef from,
            StateDef to,
            TimeLimit caseLimit,
            String reason,
            Instant now) {}

    /// @throws Refusal `not-filed` if a case without a whole-case clock is to be extended
    CaseRecord apply(ClockEffect effect, CaseRecord before, Turn turn) {
        return switch (effect) {
            case KEEP -> before;
            case STAGE -> stage(before, turn);
            case STAGE_ON -> stageOn(before, turn);
            case START_CASE -> stage(startCase(before, turn), turn);
            case PAUSE -> pause(before, turn);
            case RESUME -> resume(before, turn.now());
            case EXTEND -> extend(before, turn);
            case STOP -> stop(before, turn.now());
        };
    }

    private CaseRecord startCase(CaseRecord before, Turn turn) {
        Incident incident = before.incident();
        return incident.caseClock() != null
                ? before
                : with(before, start(turn.caseLimit(), before, turn.now()), incident.stageClock());
    }

    private CaseRecord stage(CaseRecord before, Turn turn) {
        TimeLimit limit = turn.to().stageLimit();
        CaseRecord left = putAway(before, turn);
        return with(
                left,
                left.incident().caseClock(),
                limit == null ? null : start(limit, left, turn.now()));
    }

    private CaseRecord stageOn(CaseRecord before, Turn turn) {
        StateDef from = turn.from();
        if (from != null
                && from.clock().equals(turn.to().clock())
                && before.incident().stageClock() != null) {
            return before;
        }
        CaseRecord left = putAway(before, turn);
        Map<String, RunningClock> shelf = new HashMap<>(left.shelf());
        @Nullable RunningClock waiting = shelf.remove(turn.to().clock());
        if (waiting == null || turn.to().stageLimit() == null) {
            return stage(before, turn);
        }
        RunningClock running = waiting.resumed(deadlines, List.of(), turn.now());
        return with(
                left.withShelf(shelf),
                left.incident().caseClock(),
                left.incident().suspended()
                        ? running.paused(turn.now(), goingOn(left).reason())
                        : running);
    }

    /// The clock of the stage that is left stands still until somebody comes back to it.
    private static CaseRecord putAway(CaseRecord before, Turn turn) {
        @Nullable RunningClock clock = before.incident().stageClock();
        @Nullable StateDef from = turn.from();
        if (clock == null || from == null) {
            return before;
        }
        Map<String, RunningClock> shelf = new HashMap<>(before.shelf());
        shelf.put(from.clock(), clock.paused(turn.now(), RunningClock.IN_STAGE + turn.to().code()));
        return before.withShelf(shelf);
    }

    private RunningClock start(TimeLimit limit, CaseRecord of, Instant now) {
        RunningClock clock = RunningClock.of(deadlines, now, limit, List.of(), null);
        return of.incident().suspended() ? clock.paused(now, goingOn(of).reason()) : clock;
    }

    private static Pause goingOn(CaseRecord suspended) {
        return suspended.pauses().getLast();
    }

    /// A pause without length at the end of the list is one that is going on.
    private static CaseRecord pause(CaseRecord before, Turn turn) {
        Incident incident = before.incident();
        Instant now = turn.now();
        List<Pause> pauses = new ArrayList<>(before.pauses());
        pauses.add(new Pause(now, now, turn.reason()));
        return before.withPauses(pauses)
                .with(
                        Edit.clocks(
                                incident,
                                paused(incident.caseClock(), turn),
                                paused(incident.stageClock(), turn),
                                true));
    }

    private static @Nullable RunningClock paused(@Nullable RunningClock clock, Turn turn) {
        return clock == null ? null : clock.paused(turn.now(), turn.reason());
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
                                resumed(incident.caseClock(), over, now),
                                resumed(incident.stageClock(), over, now),
                                false));
    }

    /// A clock written down before clocks kept their pauses has them from the case.
    private @Nullable RunningClock resumed(
            @Nullable RunningClock clock, List<Pause> over, Instant now) {
        return clock == null
                ? null
                : clock.resumed(deadlines, clock.pauses().isEmpty() ? over : List.of(), now);
    }

    private CaseRecord extend(CaseRecord before, Turn turn) {
        RunningClock clock = before.incident().caseClock();
        if (clock == null) {
            throw Refusal.rule("not-filed", null);
        }
        Extension more = new Extension(turn.now(), clock.limit(), turn.reason(), clock.deadline());
        return with(before, clock.extended(deadlines, more), before.incident().stageClock());
    }

    /// The case clock stays for judging whether the end was in time, the stage clock goes. A
    /// suspended case ends without the time of its last pause counted.
    private CaseRecord stop(CaseRecord before, Instant now) {
        CaseRecord running = before.incident().suspended() ? resume(before, now) : before;
        return with(running, running.incident().caseClock(), null).withShelf(Map.of());
    }

    private static CaseRecord with(
            CaseRecord of, @Nullable RunningClock caseClock, @Nullable RunningClock stageClock) {
        Incident incident = of.incident();
        return of.with(Edit.clocks(incident, caseClock, stageClock, incident.suspended()));
    }
}

package org.fengqiao.console.supervise;

import java.time.DateTimeException;
import java.time.Instant;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Fields;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// What granting a request would do to its incident, worked out before it is done. Pure.
sealed interface GrantEffect {

    /// The whole-case deadline moves.
    ///
    /// @param after null while the work calendar is not there to work it out
    record Extends(Instant before, @Nullable Instant after) implements GrantEffect {}

    /// The clocks stand still.
    ///
    /// @param until null where none is asked for: as long as a suspension may last
    record Suspends(@Nullable Instant until) implements GrantEffect {}

    /// The case goes into another state.
    record Moves(String state) implements GrantEffect {}

    /// It counts as in time in statistics.
    record Exempts() implements GrantEffect {}

    /// Nothing that can be told beforehand.
    record Other() implements GrantEffect {}

    /// @param deadlines the engine on the city's calendar; null while that is not known
    static GrantEffect of(Approval approval, @Nullable Deadlines deadlines, Instant now) {
        Transition grant = approval.grant();
        if (grant == null) {
            return new Other();
        }
        RunningClock clock = approval.incident().caseClock();
        if (grant.clock() == ClockEffect.EXTEND && clock != null) {
            return new Extends(
                    clock.deadline(), deadlines == null ? null : extended(clock, deadlines, now));
        }
        if (grant.clock() == ClockEffect.PAUSE) {
            return new Suspends(until(approval));
        }
        if (grant.has(Effect.EXEMPT)) {
            return new Exempts();
        }
        boolean moves = !grant.to().equals(approval.incident().state());
        return moves ? new Moves(grant.to()) : new Other();
    }

    /// By once its own length, as the backend does it.
    private static Instant extended(RunningClock clock, Deadlines deadlines, Instant now) {
        return clock.extended(deadlines, new Extension(now, clock.limit(), "")).deadline();
    }

    private static @Nullable Instant until(Approval approval) {
        String text = approval.request().fields().get(Fields.UNTIL);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            // The backend checked it when it was asked for; another of its versions writes it
            // otherwise. The words then say no moment.
            System.getLogger(GrantEffect.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "until of a request on " + approval.incident().id() + ": " + text,
                            e);
            return null;
        }
    }
}

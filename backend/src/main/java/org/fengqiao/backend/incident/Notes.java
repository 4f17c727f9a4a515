package org.fengqiao.backend.incident;

import java.util.Objects;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.workflow.ClockEffect;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.FlowNote;
import org.fengqiao.domain.workflow.Transition;
import org.jspecify.annotations.Nullable;

/// What is noted on a line of the log: what people wrote, and what the backend has to say itself.
final class Notes {

    private Notes() {}

    /// @param written by whoever took the step; null where nothing was
    static @Nullable String of(
            Transition row, Incident before, Incident after, @Nullable String written) {
        if (row.has(Effect.CLIMB)) {
            return FlowNote.Climbed.between(before.marks(), after.marks()).write();
        }
        @Nullable RunningClock clock = after.caseClock();
        if (row.clock() == ClockEffect.EXTEND && clock != null) {
            Extension given = clock.extensions().getLast();
            if (given.late() && given.former() != null) {
                return new FlowNote.LateGrant(
                                given.former(), Objects.requireNonNullElse(written, ""))
                        .write();
            }
        }
        return written;
    }
}

package org.fengqiao.domain.supervise;

import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.supervise.StageSample.Key;
import org.fengqiao.domain.supervise.StageSample.Until;
import org.fengqiao.domain.workflow.StateDef;
import org.jspecify.annotations.Nullable;

/// By which clock a stage is timed and who answers for it; the same for what is learnt and for what
/// is asked.
final class StageClocks {

    private StageClocks() {}

    /// As the state's own limit is counted; where it has none, as the case's is; before filing and
    /// without either, around the clock.
    static ClockKind stageKind(StateDef state, @Nullable ClockKind caseKind) {
        if (state.stageLimit() != null) {
            return state.stageLimit().kind();
        }
        return caseKind == null ? ClockKind.URGENT_HOUR : caseKind;
    }

    static Key key(StateDef state, Until until, ClockKind kind) {
        boolean working =
                switch (kind) {
                    case WORK_HOUR, WORK_DAY -> true;
                    case URGENT_HOUR, NATURAL_DAY -> false;
                };
        return new Key(state.code(), until, working);
    }

    static String holder(StateDef state, @Nullable String department, String centre) {
        return state.holder() == StateDef.Holder.DEPARTMENT && department != null
                ? department
                : centre;
    }
}

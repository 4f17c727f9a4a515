package org.fengqiao.domain.workflow;

import org.fengqiao.domain.deadline.TimeLimit;
import org.jspecify.annotations.Nullable;

/// A state of the workflow as its definition file gives it.
///
/// @param code e.g. `pending_handle`
/// @param stageLimit limit of staying in this state; null where there is none
/// @param clock name of the stage clock that runs in it; states that share a name share the clock
/// @param holder with whom the case lies while in it, for the ledger of holders
/// @param ends true for closed, void, not accepted
public record StateDef(
        String code,
        String nameZh,
        String nameEn,
        @Nullable TimeLimit stageLimit,
        String clock,
        Holder holder,
        boolean ends) {

    /// With whom a case lies.
    public enum Holder {
        /// 指挥中心, whose next step it is.
        CENTRE,
        /// The department it was dispatched to.
        DEPARTMENT,
        /// Nobody any more: the state ends the case.
        NOBODY
    }
}

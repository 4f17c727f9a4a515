package org.fengqiao.domain.workflow;

import org.fengqiao.domain.deadline.TimeLimit;
import org.jspecify.annotations.Nullable;

/// A state of the workflow as its definition file gives it.
///
/// @param code e.g. `pending_handle`
/// @param stageLimit limit of staying in this state; null where there is none
/// @param ends true for closed, void, not accepted
public record StateDef(
        String code, String nameZh, String nameEn, @Nullable TimeLimit stageLimit, boolean ends) {}

package org.fengqiao.domain.statistics;

import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;

/// A line of the flow log with the stage clock it left behind.
///
/// @param stage after the step; null where no stage clock runs then
public record Passage(FlowEntry entry, @Nullable StageLimit stage) {}

package org.fengqiao.console.wire.fault;

import java.util.List;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A line a console under test says about itself.
///
/// @param opened ids listed as unsettled at the start; null in the other lines
/// @param command the command the line is about
/// @param state `Sending` as soon as it is in the outbox, then `Unknown`, at last `Accepted` or
///   `Refused`
/// @param outcome with the last state
/// @param bug what nobody had caught
record Report(
        @Nullable List<CommandId> opened,
        @Nullable CommandId command,
        @Nullable String state,
        @Nullable Outcome outcome,
        @Nullable String bug) {

    static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
}

package org.fengqiao.backend.wire;

import java.util.concurrent.CompletableFuture;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.Outcome;

/// Takes the commands that come in over STOMP.
public interface CommandSink {

    /// Never blocks; commands of one caller are done in the order of the calls.
    ///
    /// @return completes exceptionally only if the backend itself fails
    CompletableFuture<Outcome> submit(Caller caller, Command command);
}

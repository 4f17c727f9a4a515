package org.fengqiao.console.wire;

import java.util.concurrent.CompletableFuture;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;

/// Asks the backend about commands over REST; the seam under the desk.
interface CommandSource {

    /// Ends with status 404 if the backend has never seen it.
    CompletableFuture<Outcome> loadOutcome(CommandId id);

    /// The way round the stream, for a command that gets no answer there.
    CompletableFuture<Outcome> post(Command command);
}

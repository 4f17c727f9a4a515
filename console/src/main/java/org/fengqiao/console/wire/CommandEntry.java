package org.fengqiao.console.wire;

import java.time.Instant;
import org.fengqiao.domain.wire.Command;

/// A command and what has become of it.
///
/// @param submittedAt on this machine's clock
public record CommandEntry(Command command, Instant submittedAt, CommandState state) {

    CommandEntry with(CommandState next) {
        return new CommandEntry(command, submittedAt, next);
    }
}

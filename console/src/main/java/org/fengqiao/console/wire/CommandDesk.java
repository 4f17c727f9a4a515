package org.fengqiao.console.wire;

import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.wire.Command;

/// Takes commands and sees to it that each has exactly one effect, whatever the link does.
public interface CommandDesk {

    /// Writes the command to the durable outbox and sends it as soon as the link is up; any thread.
    /// Make its id by [org.fengqiao.domain.wire.CommandId#random()] and never use it for another
    /// content.
    ///
    /// @return the entry as it stands now, in state [CommandState.Sending]
    /// @throws java.io.UncheckedIOException if it cannot be written; then it is not sent either
    CommandEntry submit(Command command);

    /// Hears each entry whenever it changes, on the wire thread.
    Subscription listen(Consumer<CommandEntry> listener);

    /// Commands whose outcome is not known yet, oldest first; any thread.
    List<CommandEntry> listUnsettled();
}

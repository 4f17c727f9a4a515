package org.fengqiao.console.wire;

import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.wire.Command;

/// Takes commands and sees to it that each has exactly one effect, whatever the link does.
public interface CommandDesk {

    /// Code of a refusal of our own: the durable outbox could not be written.
    String OUTBOX_FAILED = "outbox-failed";

    /// Writes the command to the durable outbox and sends it as soon as the link is up; any thread.
    /// Make its id by [org.fengqiao.domain.wire.CommandId#random()] and never use it for another
    /// content.
    ///
    /// If the outbox cannot be written the command is not sent either and becomes
    /// [CommandState.Refused] with the code [#OUTBOX_FAILED].
    ///
    /// @return the entry as it stands now, in state [CommandState.Sending]
    CommandEntry submit(Command command);

    /// Hears each entry whenever it changes, on the wire thread.
    Subscription listen(Consumer<CommandEntry> listener);

    /// Commands whose outcome is not known yet, oldest first; any thread.
    List<CommandEntry> listUnsettled();
}

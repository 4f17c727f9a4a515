package org.fengqiao.console.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.CommandDesk;
import org.fengqiao.console.wire.CommandEntry;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.wire.Command;

/// A desk that writes down what is submitted and sends nothing.
final class FakeDesk implements CommandDesk {

    final List<Command> submitted = new ArrayList<>();
    boolean full;

    @Override
    public CommandEntry submit(Command command) {
        if (full) {
            throw new UncheckedIOException(new IOException("disk full"));
        }
        submitted.add(command);
        return new CommandEntry(command, Orders.START, new CommandState.Sending());
    }

    @Override
    public Subscription listen(Consumer<CommandEntry> listener) {
        return Subscription.NONE;
    }

    @Override
    public List<CommandEntry> listUnsettled() {
        return List.of();
    }
}

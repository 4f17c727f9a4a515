package org.fengqiao.console.incident;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.fengqiao.console.fx.FxInbox;
import org.fengqiao.console.wire.CommandDesk;
import org.fengqiao.console.wire.CommandEntry;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;

/// Hands commands to the desk and tells whoever sent one what has become of it. FX thread only; the
/// desk's news are carried over from the wire thread.
public final class Submissions {

    private final CommandDesk desk;
    private final Map<CommandId, Consumer<CommandState>> waiting = new HashMap<>();

    /// @param fx runs on the FX thread
    public Submissions(CommandDesk desk, Executor fx) {
        this.desk = desk;
        FxInbox<CommandId, CommandEntry> inbox =
                new FxInbox<>(fx, batch -> batch.values().forEach(this::tell));
        desk.listen(entry -> inbox.offer(entry.command().commandId(), entry));
    }

    /// Writes the command down and sends it.
    ///
    /// @param onState hears of every state, the first one at once; the last one it hears is settled
    /// @throws UncheckedIOException if the command could not be written down; nothing is sent
    public void submit(Command command, Consumer<CommandState> onState) {
        waiting.put(command.commandId(), onState);
        try {
            tell(desk.submit(command));
        } catch (UncheckedIOException e) {
            waiting.remove(command.commandId());
            throw e;
        }
    }

    private void tell(CommandEntry entry) {
        CommandId id = entry.command().commandId();
        Consumer<CommandState> onState = waiting.get(id);
        if (onState == null) {
            return;
        }
        if (entry.state().settled()) {
            waiting.remove(id);
        }
        onState.accept(entry.state());
    }
}

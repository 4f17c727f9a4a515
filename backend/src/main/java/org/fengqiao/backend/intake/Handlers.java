package org.fengqiao.backend.intake;

import java.util.List;
import org.fengqiao.backend.incident.CommandHandler;
import org.fengqiao.domain.wire.Command;

/// Finds the handler of a type of command.
final class Handlers {

    private final List<CommandHandler<?>> handlers;

    Handlers(List<CommandHandler<?>> handlers) {
        this.handlers = List.copyOf(handlers);
    }

    /// @throws IllegalStateException if nobody handles that type
    @SuppressWarnings("unchecked") // a handler says its own type
    <C extends Command> CommandHandler<C> get(Class<C> type) {
        for (CommandHandler<?> handler : handlers) {
            if (handler.type() == type) {
                return (CommandHandler<C>) handler;
            }
        }
        throw new IllegalStateException("no handler of " + type);
    }
}

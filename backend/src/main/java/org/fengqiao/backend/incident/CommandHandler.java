package org.fengqiao.backend.incident;

import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.wire.Command;

/// Decides about commands of one type. A feature offers one as a bean, and the ledger finds it.
public interface CommandHandler<C extends Command> {

    Class<C> type();

    /// Decides what the command changes.
    ///
    /// @throws org.fengqiao.backend.problem.Refusal if it must not be done
    Step decide(C command, Caller caller, Moment moment);
}

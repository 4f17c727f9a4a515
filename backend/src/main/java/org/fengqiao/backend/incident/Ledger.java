package org.fengqiao.backend.incident;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fengqiao.backend.problem.Refusal;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.wire.CommandSink;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;

/// The one place where incidents change. Whoever wants a change submits it here, from any thread;
/// it is decided in the order of submission, written in one transaction with its log line, and
/// published after the commit in the order of the sequence numbers.
public interface Ledger extends CommandSink {

    /// Has a command done once: the same id again has the outcome of the first time and no effect.
    ///
    /// @return completes after the commit; exceptionally only if the backend itself fails
    @Override
    CompletableFuture<Outcome> submit(Caller caller, Command command);

    /// What became of a command of the caller's own; empty if it has not been seen. Answered in
    /// turn, behind all that was submitted before: an outcome is told only when it is safe on the
    /// disk, and "not seen" is never said of a command that waits.
    ///
    /// @return completes exceptionally only if the backend itself fails
    CompletableFuture<Optional<Outcome>> find(Caller caller, CommandId id);

    /// Has something done that is no command of the wire, such as a rung reported from the field.
    ///
    /// @return the changes made; completes exceptionally with a [Refusal] if it was refused.
    ///   `previous` in them is that of the whole log.
    default CompletableFuture<List<Change>> submit(Decision decision) {
        return submit(decision, () -> {});
    }

    /// As [#submit(Decision)], and has something written in the transaction of the changes.
    ///
    /// @param alongside run by the writer once the changes are written, and again where the
    ///   transaction is tried again; what it throws undoes the changes. Not run where the decision
    ///   changes nothing.
    CompletableFuture<List<Change>> submit(Decision decision, Runnable alongside);

    /// As [#submit(Decision)], and waits for the commit.
    ///
    /// @throws Refusal if it was refused
    default List<Change> commit(Decision decision) {
        return commit(decision, () -> {});
    }

    /// As [#submit(Decision, Runnable)], and waits for the commit.
    ///
    /// @throws Refusal if it was refused
    default List<Change> commit(Decision decision, Runnable alongside) {
        try {
            return submit(decision, alongside).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}

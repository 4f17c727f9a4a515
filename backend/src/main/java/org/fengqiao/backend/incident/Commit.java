package org.fengqiao.backend.incident;

import org.fengqiao.backend.database.DurableTransaction;
import org.fengqiao.backend.incident.store.LedgerStore;

/// Writes a round in one transaction and has it flushed to disk.
final class Commit {

    private final DurableTransaction transaction;
    private final LedgerStore store;

    Commit(DurableTransaction transaction, LedgerStore store) {
        this.transaction = transaction;
        this.store = store;
    }

    /// Returns once the round is committed; throws only where it is not.
    void run(Round round, Settling settling) {
        if (round.steps().isEmpty()
                && round.alongside().isEmpty()
                && settling.fresh().isEmpty()
                && settling.refused().isEmpty()) {
            return;
        }
        transaction.run(() -> {
            store.save(round.steps(), round.newHolders());
            round.alongside().forEach(Runnable::run);
            store.settle(settling.fresh(), round.at());
            store.refuse(settling.refused(), round.at());
        });
    }
}

package org.fengqiao.backend.incident;

import org.fengqiao.backend.incident.store.LedgerStore;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes a round in one transaction and has it flushed to disk.
final class Commit {

    private final TransactionTemplate transaction;
    private final LedgerStore store;

    Commit(TransactionTemplate transaction, LedgerStore store) {
        this.transaction = transaction;
        this.store = store;
    }

    void run(Round round, Settling settling) {
        if (round.steps().isEmpty() && settling.fresh().isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            store.save(round.steps(), round.newHolders());
            store.settle(settling.fresh(), round.at());
        });
        store.flush();
    }
}

package org.fengqiao.backend.incident;

import org.fengqiao.backend.incident.store.LedgerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes a round in one transaction and has it flushed to disk.
final class Commit {

    private static final Logger LOG = LoggerFactory.getLogger(Commit.class);

    private final TransactionTemplate transaction;
    private final LedgerStore store;

    Commit(TransactionTemplate transaction, LedgerStore store) {
        this.transaction = transaction;
        this.store = store;
    }

    /// Returns once the round is committed; throws only where it is not. A flush that fails undoes
    /// no commit, so it is told in the log and made up for by the flush of the next round.
    void run(Round round, Settling settling) {
        if (round.steps().isEmpty()
                && round.alongside().isEmpty()
                && settling.fresh().isEmpty()
                && settling.refused().isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            store.save(round.steps(), round.newHolders());
            round.alongside().forEach(Runnable::run);
            store.settle(settling.fresh(), round.at());
            store.refuse(settling.refused(), round.at());
        });
        try {
            store.flush();
        } catch (RuntimeException e) {
            LOG.error(
                    "committed, but not yet safe from a loss of power: the database could not be"
                            + " flushed to disk",
                    e);
        }
    }
}

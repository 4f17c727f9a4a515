package org.fengqiao.backend.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// A transaction whose effect is on disk before anybody is told of it. Safe for any thread.
public final class DurableTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(DurableTransaction.class);

    private final TransactionTemplate transaction;
    private final DiskFlush disk;

    public DurableTransaction(TransactionTemplate transaction, DiskFlush disk) {
        this.transaction = transaction;
        this.disk = disk;
    }

    /// Returns once the work is committed; throws only where it is not. A flush that fails undoes
    /// no commit, so it is told in the log and made up for by the next.
    public void run(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
        try {
            disk.flush();
        } catch (RuntimeException e) {
            LOG.error(
                    "committed, but not yet safe from a loss of power: the database could not be"
                            + " flushed to disk",
                    e);
        }
    }
}

package org.fengqiao.backend.resource;

import java.util.Collection;
import java.util.List;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.wire.Messages.DutyReport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/// Duties in the database, so that a restart does not make everybody unknown.
class DutyStore {

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    DutyStore(JdbcTemplate jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    List<DutyReport> load() {
        return jdbc.query(
                "SELECT resource, state, since FROM duty",
                (row, _) ->
                        new DutyReport(
                                row.getString(1),
                                DutyState.valueOf(row.getString(2)),
                                Timestamps.get(row, 3)));
    }

    /// Puts the duties in place of what was known of these people, all or none.
    void save(Collection<DutyReport> duties) {
        List<Object[]> rows =
                duties.stream()
                        .map(duty ->
                                new Object[] {
                                    duty.resource(),
                                    duty.state().name(),
                                    Timestamps.utc(duty.since())
                                })
                        .toList();
        transaction.executeWithoutResult(_ ->
                jdbc.batchUpdate(
                        "MERGE INTO duty (resource, state, since) KEY (resource) VALUES (?, ?, ?)",
                        rows));
    }
}

package org.fengqiao.backend.audit;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.fengqiao.backend.audit.FlowChain.Link;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// V8: chains the lines that were written before there was a chain, once. What was altered before
/// that stays unseen, which the log says by saying when it was chained.
final class ChainMigration implements JavaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(ChainMigration.class);
    private static final int BATCH = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("8");
    }

    @Override
    public String getDescription() {
        return "chain flow log";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        Link last = chain(context.getConnection());
        if (last.sequence() > 0) {
            LOG.info("the flow log was chained up to line {}; it had no chain before", last);
        }
    }

    /// @return the newest line's link
    static Link chain(Connection owner) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(owner, true));
        FlowRows rows = new FlowRows(JdbcClient.create(jdbc));
        Link last = rows.loadStart();
        List<Object[]> batch = new ArrayList<>();
        Iterator<FlowRows.Row> left = rows.iterate();
        while (left.hasNext()) {
            last = FlowChain.next(last, left.next().line());
            batch.add(new Object[] {last.chain(), last.sequence()});
            if (batch.size() == BATCH || !left.hasNext()) {
                jdbc.batchUpdate("UPDATE flow_log SET chain = ? WHERE sequence = ?", batch);
                batch.clear();
            }
        }
        return last;
    }
}

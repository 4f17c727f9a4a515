package org.fengqiao.backend.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.fengqiao.backend.audit.FlowChain.Link;
import org.fengqiao.domain.wire.LogHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The flow log as rows, for whoever chains it or follows the chain.
public final class FlowRows {

    /// A page of them stays in memory; a line may have a hundred kilobytes.
    private static final int PAGE = 500;

    private final JdbcClient jdbc;

    public FlowRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest line's link, or what the first one will chain from.
    public Link loadHead() {
        return jdbc.sql(
                        "SELECT sequence, chain FROM flow_log ORDER BY sequence DESC"
                                + " FETCH FIRST 1 ROW ONLY")
                .query((row, _) -> new Link(row.getLong(1), row.getString(2)))
                .optional()
                .orElseGet(this::loadStart);
    }

    /// The latest moment of any line; [Instant#MIN] where there is none. Not always that of the
    /// newest line: earlier cases brought in are dated as they were.
    public Instant loadNewestMoment() {
        return jdbc.sql("SELECT MAX(happened_at) FROM flow_log")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MIN);
    }

    /// Both by one statement, as changes are written meanwhile.
    LogHead loadHeadAndCount() {
        return jdbc.sql(
                        "SELECT sequence, chain, (SELECT COUNT(*) FROM flow_log) FROM flow_log"
                                + " ORDER BY sequence DESC FETCH FIRST 1 ROW ONLY")
                .query((row, _) -> new LogHead(row.getLong(1), row.getString(2), row.getLong(3)))
                .optional()
                .orElseGet(() -> new LogHead(0, loadStart().chain(), 0));
    }

    /// What the first line chains from; that of an empty epoch where the ledger was never opened.
    Link loadStart() {
        return FlowChain.start(
                jdbc.sql("SELECT epoch FROM ledger").query(String.class).optional().orElse(""));
    }

    /// All lines in the order of their sequence, read as they are asked for.
    Iterator<Row> iterate() {
        return new Pages();
    }

    private Queue<Row> page(@Nullable Long after) {
        return new ArrayDeque<>(
                jdbc.sql(
                                "SELECT "
                                        + FlowLine.COLUMNS
                                        + ", chain FROM flow_log WHERE sequence > ?"
                                        + " ORDER BY sequence FETCH FIRST "
                                        + PAGE
                                        + " ROWS ONLY")
                        .param(after == null ? Long.MIN_VALUE : after)
                        .query((row, _) -> row(row))
                        .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new FlowLine(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15),
                        row.getString(16)),
                Optional.ofNullable(row.getString(17)).orElse(""));
    }

    /// A line beside the chain value that stands in it.
    ///
    /// @param chain empty before it was given one
    record Row(FlowLine line, String chain) {}

    private final class Pages implements Iterator<Row> {
        private Queue<Row> page = page(null);

        @Override
        public boolean hasNext() {
            return !page.isEmpty();
        }

        @Override
        public Row next() {
            @Nullable Row next = page.poll();
            if (next == null) {
                throw new NoSuchElementException();
            }
            if (page.isEmpty()) {
                page = page(next.line().sequence());
            }
            return next;
        }
    }
}

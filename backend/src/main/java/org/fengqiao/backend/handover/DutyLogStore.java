package org.fengqiao.backend.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.handover.LogType;
import org.fengqiao.domain.wire.Handovers.LogDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The duty log in the database; nothing in it is changed or taken away.
class DutyLogStore {

    private static final String SELECT =
            "SELECT number, client_id, written_at, type, place, grid, content, user_id, user_name,"
                    + " jurisdiction, refers_to FROM duty_log ";

    /// Promises against which no fulfilment stands that was not taken back.
    private static final String OPEN =
            "SELECT p.number FROM duty_log p WHERE p.type = 'PROMISE' AND NOT EXISTS (SELECT 1"
                    + " FROM duty_log f WHERE f.refers_to = p.number AND f.type = 'FULFILLED' AND"
                    + " NOT EXISTS (SELECT 1 FROM duty_log c WHERE c.refers_to = f.number AND"
                    + " c.type = 'CORRECTION'))";

    private final JdbcClient jdbc;

    DutyLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(Caller caller, LogDraft draft, Instant now) {
        @Nullable AreaCode grid = draft.grid();
        jdbc.sql(
                        "INSERT INTO duty_log (client_id, written_at, type, place, grid, content,"
                                + " user_id, user_name, jurisdiction, terminal, refers_to)"
                                + " VALUES (?,?,?,?,?,?,?,?,?,?,?)")
                .param(draft.id())
                .param(Timestamps.utc(now))
                .param(draft.type().name())
                .param(draft.place())
                .param(grid == null ? null : grid.digits())
                .param(draft.content())
                .param(caller.user().id())
                .param(caller.user().nameZh())
                .param(caller.user().jurisdiction().digits())
                .param(caller.terminal())
                .param(draft.refersTo())
                .update();
    }

    Optional<LogEntry> find(String user, String clientId) {
        return jdbc.sql(SELECT + "WHERE user_id = ? AND client_id = ?")
                .params(user, clientId)
                .query(DutyLogStore::entry)
                .optional();
    }

    Optional<LogEntry> find(long number) {
        return jdbc.sql(SELECT + "WHERE number = ?")
                .param(number)
                .query(DutyLogStore::entry)
                .optional();
    }

    /// An entry with whatever refers to it, and to that.
    List<LogEntry> listAbout(long number) {
        return jdbc.sql(
                        SELECT
                                + "WHERE number = ? OR refers_to = ? OR refers_to IN"
                                + " (SELECT r.number FROM duty_log r WHERE r.refers_to = ?)")
                .params(number, number, number)
                .query(DutyLogStore::entry)
                .list();
    }

    /// Those written by people of a jurisdiction, the newest first.
    ///
    /// @param before only entries with a smaller number
    List<LogEntry> list(AreaCode jurisdiction, long before, int limit) {
        try (Stream<LogEntry> entries =
                jdbc
                        .sql(SELECT + "WHERE number < ? ORDER BY number DESC")
                        .param(before)
                        .query(DutyLogStore::entry)
                        .stream()) {
            return entries.filter(entry -> jurisdiction.contains(entry.jurisdiction()))
                    .limit(limit)
                    .toList();
        }
    }

    /// The open promises of a jurisdiction with whatever refers to them, and to that.
    List<LogEntry> listOpenPromises(AreaCode jurisdiction) {
        return jdbc
                .sql(
                        SELECT
                                + "WHERE number IN ("
                                + OPEN
                                + ") OR refers_to IN ("
                                + OPEN
                                + ") OR refers_to IN (SELECT r.number FROM duty_log r WHERE"
                                + " r.refers_to IN ("
                                + OPEN
                                + "))")
                .query(DutyLogStore::entry)
                .list()
                .stream()
                .filter(entry ->
                        entry.type() != LogType.PROMISE
                                || jurisdiction.contains(entry.jurisdiction()))
                .toList();
    }

    private static LogEntry entry(ResultSet row, int number) throws SQLException {
        @Nullable String grid = row.getString(6);
        long refersTo = row.getLong(11);
        boolean refers = !row.wasNull();
        return new LogEntry(
                row.getLong(1),
                row.getString(2),
                Timestamps.get(row, 3),
                LogType.valueOf(row.getString(4)),
                row.getString(5),
                grid == null ? null : AreaCode.of(grid),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                AreaCode.of(row.getString(10)),
                refers ? refersTo : null);
    }
}

package org.fengqiao.backend.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.database.Where;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.RefusalEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Refused commands and requests, in the database; nothing in it is changed or taken away.
public final class RefusalTrail {

    /// As the column is; what was asked for may be anything.
    private static final int LONGEST_ACTION = 64;

    private static final String COLUMNS =
            "number, refused_at, user_id, user_name, user_role, terminal, command_id, incident,"
                    + " action, code";

    private final JdbcTemplate jdbc;

    public RefusalTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes attempts down, within the transaction of the caller if there is one.
    public void append(List<Attempt> attempts, Instant at) {
        jdbc.batchUpdate(
                "INSERT INTO refusal_trail (refused_at, user_id, user_name, user_role,"
                        + " jurisdiction, terminal, command_id, incident, action, code)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?)",
                attempts.stream().map(attempt -> row(attempt, at)).toList());
    }

    private static Object[] row(Attempt attempt, Instant at) {
        Caller caller = attempt.caller();
        @Nullable IncidentId incident = attempt.incident();
        @Nullable CommandId command = attempt.command();
        return new Object[] {
            Timestamps.utc(at),
            caller.user().id(),
            caller.shownName(),
            caller.role().name(),
            caller.user().jurisdiction().digits(),
            caller.terminal(),
            command == null ? null : command.value(),
            incident == null ? null : incident.value(),
            shortened(attempt.action()),
            attempt.code()
        };
    }

    private static String shortened(String action) {
        return action.length() <= LONGEST_ACTION
                ? action
                : action.substring(0, LONGEST_ACTION - 1) + "…";
    }

    /// Those of people of a jurisdiction, the newest first.
    List<RefusalEntry> list(AreaCode jurisdiction, AuditFilter filter, long before, int limit) {
        Where where = new Where().add("number < ?", before);
        where.addArea("jurisdiction", jurisdiction);
        filter.addTo(where, "user_id", "refused_at");
        return jdbc.query(
                "SELECT "
                        + COLUMNS
                        + " FROM refusal_trail"
                        + where.sql()
                        + " ORDER BY number DESC FETCH FIRST "
                        + limit
                        + " ROWS ONLY",
                (row, _) -> entry(row),
                where.parameters());
    }

    private static RefusalEntry entry(ResultSet row) throws SQLException {
        @Nullable String command = row.getString(7);
        @Nullable String incident = row.getString(8);
        return new RefusalEntry(
                row.getLong(1),
                Timestamps.get(row, 2),
                row.getString(3),
                row.getString(4),
                Role.valueOf(row.getString(5)),
                row.getString(6),
                command == null ? null : new CommandId(command),
                incident == null ? null : new IncidentId(incident),
                row.getString(9),
                row.getString(10));
    }

    /// A command or a request that was refused.
    ///
    /// @param command null where it was no command
    /// @param action as [RefusalEntry#action]
    /// @param code of the refusal
    public record Attempt(
            Caller caller,
            @Nullable CommandId command,
            @Nullable IncidentId incident,
            String action,
            String code) {}
}

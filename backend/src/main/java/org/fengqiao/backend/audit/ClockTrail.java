package org.fengqiao.backend.audit;

import java.util.List;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.database.Where;
import org.fengqiao.domain.wire.ClockSetBack;
import org.springframework.jdbc.core.JdbcTemplate;

/// When the backend's clock was put back, in the database; nothing in it is changed or taken away.
public final class ClockTrail {

    private final JdbcTemplate jdbc;

    public ClockTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes them down, within the transaction of the caller; their numbers are given here.
    public void append(List<ClockSetBack> found) {
        jdbc.batchUpdate(
                "INSERT INTO clock_trail (told_before, told_after, held_at) VALUES (?,?,?)",
                found.stream()
                        .map(each ->
                                new Object[] {
                                    Timestamps.utc(each.before()),
                                    Timestamps.utc(each.after()),
                                    Timestamps.utc(each.held())
                                })
                        .toList());
    }

    /// The newest first. The filter's days are those of the times that were held; what it says
    /// about people and incidents fits no clock, so with it there are none.
    List<ClockSetBack> list(AuditFilter filter, long before, int limit) {
        if (filter.asksForPeople()) {
            return List.of();
        }
        Where where = new Where().add("number < ?", before);
        filter.addMomentsTo(where, "held_at");
        return jdbc.query(
                "SELECT number, told_before, told_after, held_at FROM clock_trail"
                        + where.sql()
                        + " ORDER BY number DESC FETCH FIRST "
                        + limit
                        + " ROWS ONLY",
                (row, _) ->
                        new ClockSetBack(
                                row.getLong(1),
                                Timestamps.get(row, 2),
                                Timestamps.get(row, 3),
                                Timestamps.get(row, 4)),
                where.parameters());
    }
}

package org.fengqiao.backend.supervise;

import java.time.Instant;
import java.util.List;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.domain.incident.Incident;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Reads cases that ended, also those that are in memory no more.
final class EndedCases {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EndedCases(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @return the newest first
    List<Incident> list(Instant after, int most) {
        return jdbc.sql(
                        "SELECT body FROM incident WHERE ended_at > ? ORDER BY ended_at DESC"
                                + " FETCH FIRST "
                                + most
                                + " ROWS ONLY")
                .param(Timestamps.utc(after))
                .query((row, _) -> json.readValue(row.getString(1), Incident.class))
                .list();
    }
}

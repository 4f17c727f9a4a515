package org.fengqiao.backend.incident.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What became of commands.
public final class Journal {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public Journal(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Map<CommandId, Settled> findAll(Collection<CommandId> ids) {
        Map<CommandId, Settled> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        "SELECT command_id, user_id, content, outcome FROM command_journal"
                                + " WHERE command_id IN (:ids)")
                .param("ids", ids.stream().map(CommandId::value).toList())
                .query(row -> {
                    found.put(
                            new CommandId(row.getString(1)),
                            new Settled(
                                    row.getString(2),
                                    row.getString(3),
                                    json.readValue(row.getString(4), Outcome.class)));
                });
        return found;
    }

    /// A command that has its outcome.
    ///
    /// @param user who sent it
    /// @param content digest of what was sent
    public record Settled(String user, String content, Outcome outcome) {}
}

package org.fengqiao.backend.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.statistics.Passage;
import org.fengqiao.domain.statistics.StageLimit;
import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads whole histories of cases. Sees committed changes only; blocking.
final class CaseHistory {

    private static final int CHUNK = 500;
    private static final String STAGE_CLOCK = "stageClock";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A case as it stands, and all that led there.
    record Told(Incident incident, List<Passage> flow) {}

    /// The newest revision of each case reported in a period inside an area.
    Map<IncidentId, Long> loadRevisions(Instant from, Instant to, AreaCode area) {
        Map<IncidentId, Long> found = new HashMap<>();
        jdbc.sql(
                        "SELECT id, revision FROM incident WHERE reported_at >= ? AND reported_at < ?"
                                + " AND grid LIKE ? ESCAPE '!'")
                .params(
                        Timestamps.utc(from),
                        Timestamps.utc(to),
                        area.prefix().replace("_", "!_") + "%")
                .query(row -> {
                    found.put(new IncidentId(row.getString(1)), row.getLong(2));
                });
        return found;
    }

    /// Tells each of the cases as it stands at one revision, however many there are.
    void load(Collection<IncidentId> ids, Consumer<Told> told) {
        List<String> all = ids.stream().map(IncidentId::value).sorted().toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            loadChunk(all.subList(from, Math.min(from + CHUNK, all.size())), told);
        }
    }

    private void loadChunk(List<String> ids, Consumer<Told> told) {
        List<Incident> incidents =
                jdbc.sql("SELECT body FROM incident WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query((row, _) -> json.readValue(row.getString(1), Incident.class))
                        .list();
        Map<IncidentId, List<Passage>> flow = new HashMap<>();
        jdbc.sql(
                        "SELECT sequence, incident, happened_at, actor, actor_name, action,"
                                + " from_state, to_state, holder, terminal, incident_after"
                                + " FROM flow_log WHERE incident IN (:ids)")
                .param("ids", ids)
                .query(row -> {
                    Passage passage = passage(row);
                    flow.computeIfAbsent(passage.entry().incident(), _ -> new ArrayList<>())
                            .add(passage);
                });
        for (Incident incident : incidents) {
            List<Passage> until = new ArrayList<>(flow.getOrDefault(incident.id(), List.of()));
            // What was committed between the two queries belongs to a later revision.
            until.removeIf(passage -> passage.entry().sequence() > incident.revision());
            told.accept(new Told(incident, until));
        }
    }

    private Passage passage(ResultSet row) throws SQLException {
        FlowEntry entry =
                new FlowEntry(
                        row.getLong(1),
                        new IncidentId(row.getString(2)),
                        Timestamps.get(row, 3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        null,
                        null,
                        null,
                        row.getString(10));
        return new Passage(entry, stage(row.getString(11)));
    }

    /// The stage clock of an incident's JSON and nothing else of it: reading all would take most of
    /// the time a table takes.
    private @Nullable StageLimit stage(String incident) {
        try (JsonParser parser = json.createParser(incident)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = STAGE_CLOCK.equals(parser.currentName());
                JsonToken value = parser.nextToken();
                if (!wanted) {
                    parser.skipChildren();
                } else if (value == JsonToken.VALUE_NULL) {
                    return null;
                } else {
                    RunningClock clock = parser.readValueAs(RunningClock.class);
                    return new StageLimit(clock.deadline(), clock.pausedSince());
                }
            }
            return null;
        }
    }
}

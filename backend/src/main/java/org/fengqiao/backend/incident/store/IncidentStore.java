package org.fengqiao.backend.incident.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.domain.deadline.Pause;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.FlowEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads incidents, orders and the flow log. Sees committed changes only.
public final class IncidentStore {

    private static final String CASE =
            "SELECT i.id, i.body, i.pauses, i.shelf, i.reporter_phone, i.occurred_at FROM incident i ";

    private static final TypeReference<Map<String, RunningClock>> CLOCKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public IncidentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<CaseRecord> find(IncidentId id) {
        return listCases("WHERE i.id = ?", id.value()).stream().findFirst();
    }

    public Optional<CaseRecord> findByOrder(OrderId id) {
        return listCases(
                        "WHERE i.id = (SELECT o.incident FROM dispatch_order o WHERE o.id = ?)",
                        id.value())
                .stream()
                .findFirst();
    }

    /// Open ones, those ended after a moment, and those on which something waits since before.
    public List<CaseRecord> listOpenOrEndedAfter(Instant moment) {
        return listCases(
                "WHERE i.ended_at IS NULL OR i.ended_at > ? OR i.unsettled",
                Timestamps.utc(moment));
    }

    private List<CaseRecord> listCases(String where, Object parameter) {
        String ids = "(SELECT i.id FROM incident i " + where + ")";
        Map<String, List<Order>> orders = new HashMap<>();
        jdbc.sql(
                        "SELECT incident, body FROM dispatch_order WHERE incident IN "
                                + ids
                                + " ORDER BY incident, CHAR_LENGTH(id), id")
                .param(parameter)
                .query(row -> {
                    orders.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(read(row.getString(2), Order.class));
                });
        Map<String, Set<String>> holders = new HashMap<>();
        jdbc.sql("SELECT incident, department FROM incident_holder WHERE incident IN " + ids)
                .param(parameter)
                .query(row -> {
                    holders.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                            .add(row.getString(2));
                });
        return jdbc.sql(CASE + where)
                .param(parameter)
                .query((row, _) -> caseRecord(row, orders, holders))
                .list();
    }

    private CaseRecord caseRecord(
            ResultSet row, Map<String, List<Order>> orders, Map<String, Set<String>> holders)
            throws SQLException {
        String id = row.getString(1);
        return new CaseRecord(
                read(row.getString(2), Incident.class),
                orders.getOrDefault(id, List.of()),
                holders.getOrDefault(id, Set.of()),
                List.of(read(row.getString(3), Pause[].class)),
                json.readValue(row.getString(4), CLOCKS),
                row.getString(5),
                Timestamps.get(row, 6));
    }

    /// The log of one incident, oldest first.
    public List<FlowEntry> listFlow(IncidentId id) {
        return jdbc.sql(Rows.ENTRY + " WHERE f.incident = ? ORDER BY f.sequence")
                .param(id.value())
                .query((row, _) -> Rows.entry(row))
                .list();
    }

    /// The newest entry after a revision that led to another state.
    public Optional<FlowEntry> findLastMove(IncidentId id, long afterRevision) {
        return jdbc.sql(
                        Rows.ENTRY
                                + " WHERE f.incident = ? AND f.sequence > ?"
                                + " AND (f.from_state IS NULL OR f.from_state <> f.to_state)"
                                + " ORDER BY f.sequence DESC FETCH FIRST 1 ROW ONLY")
                .params(id.value(), afterRevision)
                .query((row, _) -> Rows.entry(row))
                .optional();
    }

    /// The newest entry after a revision.
    public Optional<FlowEntry> findLastEntry(IncidentId id, long afterRevision) {
        return jdbc.sql(
                        Rows.ENTRY
                                + " WHERE f.incident = ? AND f.sequence > ?"
                                + " ORDER BY f.sequence DESC FETCH FIRST 1 ROW ONLY")
                .params(id.value(), afterRevision)
                .query((row, _) -> Rows.entry(row))
                .optional();
    }

    /// The greatest running number given on a day, 0 if none was.
    ///
    /// @param day as `yyyyMMdd`
    public int lastNumber(String day) {
        return jdbc.sql("SELECT MAX(id) FROM incident WHERE id LIKE ?")
                .param(day + "%")
                .query(String.class)
                .optional()
                .map(id -> Integer.parseInt(id.substring(day.length())))
                .orElse(0);
    }

    private <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }
}

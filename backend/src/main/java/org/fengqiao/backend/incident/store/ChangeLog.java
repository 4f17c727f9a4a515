package org.fengqiao.backend.incident.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Reads the flow log as the stream of changes it is.
public final class ChangeLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public ChangeLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The name of this database's numbering; given at the first start.
    public String loadEpoch() {
        return jdbc.sql("SELECT epoch FROM ledger")
                .query(String.class)
                .optional()
                .orElseGet(() -> {
                    String epoch = UUID.randomUUID().toString();
                    jdbc.sql("INSERT INTO ledger (epoch) VALUES (?)").param(epoch).update();
                    return epoch;
                });
    }

    /// 0 before the first change.
    public long loadLastSequence() {
        return jdbc.sql("SELECT COALESCE(MAX(sequence), 0) FROM flow_log")
                .query(Long.class)
                .single();
    }

    /// The newest change of every grid that had one.
    public Map<AreaCode, Long> loadHeadsOfGrids() {
        Map<AreaCode, Long> heads = new HashMap<>();
        jdbc.sql("SELECT grid, MAX(sequence) FROM flow_log GROUP BY grid")
                .query(row -> {
                    heads.put(AreaCode.of(row.getString(1)), row.getLong(2));
                });
        return heads;
    }

    /// The newest change of every department that holds or has held a case.
    public Map<String, Long> loadHeadsOfDepartments() {
        Map<String, Long> heads = new HashMap<>();
        jdbc.sql(
                        "SELECT h.department, MAX(i.revision) FROM incident_holder h"
                                + " JOIN incident i ON i.id = h.incident GROUP BY h.department")
                .query(row -> {
                    heads.put(row.getString(1), row.getLong(2));
                });
        return heads;
    }

    /// Changes inside an area with `after` < sequence ≤ `until`, oldest first. Each names the one
    /// before it in the answer as its previous, the first names `after`.
    public List<Change> listInArea(String epoch, AreaCode area, long after, long until, int most) {
        return list(
                epoch,
                after,
                "WHERE f.sequence > ? AND f.sequence <= ? AND f.grid LIKE ? ESCAPE '!'"
                        + " ORDER BY f.sequence FETCH FIRST "
                        + most
                        + " ROWS ONLY",
                after,
                until,
                area.prefix().replace("_", "!_") + "%");
    }

    /// As [#listInArea], of the cases a department holds or has held, from when it first held them.
    public List<Change> listOfDepartment(
            String epoch, String department, long after, long until, int most) {
        return list(
                epoch,
                after,
                "JOIN incident_holder h ON h.incident = f.incident AND f.sequence >= h.since"
                        + " WHERE f.sequence > ? AND f.sequence <= ? AND h.department = ?"
                        + " ORDER BY f.sequence FETCH FIRST "
                        + most
                        + " ROWS ONLY",
                after,
                until,
                department);
    }

    private List<Change> list(String epoch, long after, String rest, Object... parameters) {
        List<Change> changes = new ArrayList<>();
        jdbc.sql(
                        "SELECT "
                                + Rows.ENTRY_COLUMNS
                                + ", f.incident_after, f.order_after FROM flow_log f "
                                + rest)
                .params(parameters)
                .query(row -> {
                    FlowEntry entry = Rows.entry(row);
                    @Nullable String order = row.getString(15);
                    changes.add(
                            new Change(
                                    epoch,
                                    entry.sequence(),
                                    changes.isEmpty() ? after : changes.getLast().sequence(),
                                    entry.at(),
                                    json.readValue(row.getString(14), Incident.class),
                                    order == null ? null : json.readValue(order, Order.class),
                                    entry));
                });
        return changes;
    }
}

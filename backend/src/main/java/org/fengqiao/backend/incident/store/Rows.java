package org.fengqiao.backend.incident.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;

/// How rows and values turn into one another.
final class Rows {

    static final String ENTRY_COLUMNS =
            "f.sequence, f.incident, f.happened_at, f.actor, f.actor_name, f.action, f.from_state,"
                    + " f.to_state, f.holder, f.note, f.order_id, f.rung, f.terminal";

    static final String ENTRY = "SELECT " + ENTRY_COLUMNS + " FROM flow_log f";

    private Rows() {}

    /// @param row that begins with [#ENTRY_COLUMNS]
    static FlowEntry entry(ResultSet row) throws SQLException {
        @Nullable String order = row.getString(11);
        @Nullable String rung = row.getString(12);
        return new FlowEntry(
                row.getLong(1),
                new IncidentId(row.getString(2)),
                Timestamps.get(row, 3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                order == null ? null : new OrderId(order),
                rung == null ? null : Rung.valueOf(rung),
                row.getString(13));
    }
}

package org.fengqiao.backend.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.database.Where;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.AuditLine;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.LogHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the flow log across incidents, each line with its chain value.
final class FlowAudit {

    private static final String COLUMNS =
            "sequence, incident, happened_at, actor, actor_name, action, from_state, to_state,"
                    + " holder, note, order_id, rung, terminal, chain";

    private final JdbcClient jdbc;
    private final FlowRows rows;

    FlowAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new FlowRows(jdbc);
    }

    /// Lines of incidents inside an area, the newest first.
    ///
    /// @param before only lines with a smaller sequence
    List<AuditLine> list(AreaCode area, AuditFilter filter, long before, int limit) {
        Where where = new Where().add("sequence < ?", before);
        where.addArea("grid", area);
        filter.addTo(where, "actor", "happened_at");
        return jdbc.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM flow_log"
                                + where.sql()
                                + " ORDER BY sequence DESC FETCH FIRST "
                                + limit
                                + " ROWS ONLY")
                .params(where.parameters())
                .query((row, _) -> line(row))
                .list();
    }

    /// Of the whole log, whatever the area.
    LogHead loadHead() {
        return rows.loadHeadAndCount();
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        @Nullable String order = row.getString(11);
        @Nullable String rung = row.getString(12);
        return new AuditLine(
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
                        row.getString(10),
                        order == null ? null : new OrderId(order),
                        rung == null ? null : Rung.valueOf(rung),
                        row.getString(13)),
                row.getString(14));
    }
}

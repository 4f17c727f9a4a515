package org.fengqiao.backend.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.ExportEntry;
import org.fengqiao.domain.wire.ExportReport;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Exports as they were told, in the database; nothing in it is changed or taken away.
class ExportTrail {

    private static final String COLUMNS =
            "number, written_at, user_id, user_name, terminal, report_id, format, layers, things,"
                    + " area, made_at";

    private final JdbcClient jdbc;

    ExportTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes a report down, once however often it is told.
    ///
    /// @return as it stands there
    ExportEntry append(Caller caller, ExportReport report, Instant now) {
        UserInfo user = caller.user();
        Optional<ExportEntry> known = find(user.id(), report.id());
        if (known.isPresent()) {
            return known.get();
        }
        try {
            jdbc.sql(
                            "INSERT INTO export_trail (written_at, user_id, user_name,"
                                    + " jurisdiction, terminal, report_id, format, layers, things,"
                                    + " area, made_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)")
                    .params(
                            Timestamps.utc(now),
                            user.id(),
                            user.nameZh(),
                            user.jurisdiction().digits(),
                            caller.terminal(),
                            report.id(),
                            report.format(),
                            String.join(",", report.layers()),
                            report.count(),
                            report.area().digits(),
                            Timestamps.utc(report.madeAt()))
                    .update();
        } catch (DuplicateKeyException _) {
            // The same report came twice at once; the other one is written.
        }
        return find(user.id(), report.id()).orElseThrow();
    }

    private Optional<ExportEntry> find(String user, String report) {
        return jdbc.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM export_trail WHERE user_id = ? AND report_id = ?")
                .params(user, report)
                .query(ExportTrail::entry)
                .optional();
    }

    /// Those made by people of a jurisdiction, the newest first.
    ///
    /// @param before only entries with a smaller number
    List<ExportEntry> list(AreaCode jurisdiction, long before, int limit) {
        try (Stream<Optional<ExportEntry>> found = // holds a connection until it is closed
                jdbc
                        .sql(
                                "SELECT "
                                        + COLUMNS
                                        + ", jurisdiction FROM export_trail WHERE number < ?"
                                        + " ORDER BY number DESC")
                        .param(before)
                        .query((row, number) ->
                                jurisdiction.contains(AreaCode.of(row.getString("jurisdiction")))
                                        ? Optional.of(entry(row, number))
                                        : Optional.<ExportEntry>empty())
                        .stream()) {
            return found.flatMap(Optional::stream).limit(limit).toList();
        }
    }

    private static ExportEntry entry(ResultSet row, int number) throws SQLException {
        String layers = row.getString("layers");
        return new ExportEntry(
                row.getLong(1),
                Timestamps.get(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new ExportReport(
                        row.getString(6),
                        row.getString(7),
                        layers.isEmpty() ? List.of() : List.of(layers.split(",")),
                        row.getInt(9),
                        AreaCode.of(row.getString(10)),
                        Timestamps.get(row, 11)));
    }
}

package org.fengqiao.backend.alarm;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.database.Where;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whose desk listened when, in the database; nothing in it is changed or taken away.
class DeskStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DeskStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void append(List<DeskLine> lines) {
        batches.batchUpdate(
                "INSERT INTO alarm_desk (listening, began, happened_at, person, person_name, area)"
                        + " VALUES (?,?,?,?,?,?)",
                lines.stream()
                        .map(line ->
                                new Object[] {
                                    line.listening(),
                                    line.began(),
                                    Timestamps.utc(line.at()),
                                    line.person(),
                                    line.personName(),
                                    line.area().digits()
                                })
                        .toList());
    }

    /// Ends what a backend left behind that was killed. While it was down nothing was announced, so
    /// it does not matter that nobody knows when that was.
    void endAll(Instant now) {
        jdbc.sql(
                        "INSERT INTO alarm_desk (listening, began, happened_at, person,"
                                + " person_name, area) SELECT b.listening, FALSE, ?, b.person,"
                                + " b.person_name, b.area FROM alarm_desk b WHERE b.began AND NOT"
                                + " EXISTS (SELECT 1 FROM alarm_desk e WHERE e.listening ="
                                + " b.listening AND NOT e.began)")
                .param(Timestamps.utc(now))
                .update();
    }

    /// Those that touch a period, of areas inside a jurisdiction.
    List<DeskStay> list(AreaCode jurisdiction, Instant from, Instant to) {
        Where where =
                new Where()
                        .add("b.began AND b.happened_at < ?", Timestamps.utc(to))
                        .add("(e.happened_at IS NULL OR e.happened_at > ?)", Timestamps.utc(from));
        where.addArea("b.area", jurisdiction);
        return jdbc.sql(
                        "SELECT b.person, b.person_name, b.area, b.happened_at, e.happened_at FROM"
                                + " alarm_desk b LEFT JOIN alarm_desk e ON e.listening ="
                                + " b.listening AND NOT e.began"
                                + where.sql()
                                + " ORDER BY b.happened_at, b.listening")
                .params(where.parameters())
                .query((row, _) -> {
                    @Nullable OffsetDateTime ended = row.getObject(5, OffsetDateTime.class);
                    return new DeskStay(
                            row.getString(1),
                            row.getString(2),
                            AreaCode.of(row.getString(3)),
                            Timestamps.get(row, 4),
                            ended == null ? null : ended.toInstant());
                })
                .list();
    }
}

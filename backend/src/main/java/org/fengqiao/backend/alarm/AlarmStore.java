package org.fengqiao.backend.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.database.Where;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.code.AreaCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The alarm log in the database; nothing in it is changed or taken away.
class AlarmStore {

    private static final String APPEND =
            "INSERT INTO alarm_log ("
                    + AlarmRows.COLUMNS
                    + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private static final String SELECT = "SELECT " + AlarmRows.COLUMNS + " FROM alarm_log";

    /// Matters whose condition holds, and those about which something happened or a shelf ended
    /// after a moment.
    private static final String LIVE =
            "SELECT alarm_key FROM alarm_log GROUP BY alarm_key HAVING"
                    + " MAX(CASE WHEN input IN ('RAISE', 'WORSEN', 'EASE') THEN sequence ELSE 0 END)"
                    + " > MAX(CASE WHEN input = 'CLEAR' THEN sequence ELSE 0 END)"
                    + " OR MAX(happened_at) >= ? OR MAX(until_at) >= ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AlarmStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// Within the transaction of its caller.
    void append(List<AlarmLine> lines) {
        batches.batchUpdate(APPEND, lines.stream().map(AlarmRows::values).toList());
    }

    /// Number of the newest line, 0 before the first.
    long loadLastSequence() {
        return jdbc.sql("SELECT COALESCE(MAX(sequence), 0) FROM alarm_log")
                .query(Long.class)
                .single();
    }

    /// When the newest line was written; the beginning of time before the first.
    Instant loadLastMoment() {
        return jdbc.sql(
                        "SELECT happened_at FROM alarm_log ORDER BY sequence DESC"
                                + " FETCH FIRST 1 ROW ONLY")
                .query((row, _) -> Timestamps.get(row, 1))
                .optional()
                .orElse(Instant.EPOCH);
    }

    /// Number of the newest line about exactly an area.
    Map<AreaCode, Long> loadHeadsOfAreas() {
        Map<AreaCode, Long> heads = new HashMap<>();
        jdbc.sql("SELECT area, MAX(sequence) FROM alarm_log GROUP BY area")
                .query(row -> {
                    heads.put(AreaCode.of(row.getString(1)), row.getLong(2));
                });
        return heads;
    }

    /// All lines about the matters that hold or that were not quiet before a moment, by matter and
    /// in their order.
    Map<AlarmKey, List<AlarmLine>> loadLive(Instant since) {
        Map<AlarmKey, List<AlarmLine>> live = new LinkedHashMap<>();
        jdbc.sql(SELECT + " WHERE alarm_key IN (" + LIVE + ") ORDER BY sequence")
                .params(Timestamps.utc(since), Timestamps.utc(since))
                .query(row -> {
                    AlarmLine line = AlarmRows.line(row);
                    live.computeIfAbsent(line.entry().key(), _ -> new ArrayList<>()).add(line);
                });
        return live;
    }

    /// All lines about a matter, in their order.
    List<AlarmLine> listAbout(AlarmKey key) {
        return jdbc.sql(SELECT + " WHERE alarm_key = ? ORDER BY sequence")
                .param(key.value())
                .query((row, _) -> AlarmRows.line(row))
                .list();
    }

    /// Lines about an area with `after` < sequence ≤ `until`, in their order.
    List<AlarmEntry> list(AreaCode area, long after, long until, int most) {
        Where where = new Where().add("sequence > ?", after).add("sequence <= ?", until);
        where.addArea("area", area);
        return list(where, "sequence", most);
    }

    /// Lines about an area with a smaller number than `before`, the newest first.
    List<AlarmEntry> listHistory(AreaCode area, AlarmFilter filter, long before, int most) {
        Where where = new Where().add("sequence < ?", before);
        where.addArea("area", area);
        filter.addTo(where);
        return list(where, "sequence DESC", most);
    }

    private List<AlarmEntry> list(Where where, String order, int most) {
        return jdbc.sql(
                        SELECT
                                + where.sql()
                                + " ORDER BY "
                                + order
                                + " FETCH FIRST "
                                + most
                                + " ROWS ONLY")
                .params(where.parameters())
                .query((row, _) -> AlarmRows.line(row).entry())
                .list();
    }

    /// All lines before `to` about the matters of which there is one between two moments, in their
    /// order.
    List<AlarmLine> listOfPeriod(AreaCode area, Instant from, Instant to) {
        Where period =
                new Where()
                        .add("happened_at >= ?", Timestamps.utc(from))
                        .add("happened_at < ?", Timestamps.utc(to));
        period.addArea("area", area);
        Where where =
                new Where()
                        .add("happened_at < ?", Timestamps.utc(to))
                        .addAll(
                                "alarm_key IN (SELECT alarm_key FROM alarm_log"
                                        + period.sql()
                                        + ")",
                                period.parameters());
        return jdbc.sql(SELECT + where.sql() + " ORDER BY sequence")
                .params(where.parameters())
                .query((row, _) -> AlarmRows.line(row))
                .list();
    }
}

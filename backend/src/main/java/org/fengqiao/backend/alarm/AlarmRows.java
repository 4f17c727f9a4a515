package org.fengqiao.backend.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.Priority;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/// How rows of the alarm log and lines turn into one another.
final class AlarmRows {

    static final String COLUMNS =
            "sequence, happened_at, alarm_key, input, kind, area, incident, order_id, priority,"
                    + " about, since, person, person_name, reason, until_at";

    private AlarmRows() {}

    /// In the order of [#COLUMNS].
    static Object[] values(AlarmLine line) {
        AlarmEntry entry = line.entry();
        AlarmCondition about = line.about();
        IncidentId incident = about.incident();
        OrderId order = about.order();
        return new Object[] {
            entry.sequence(),
            Timestamps.utc(entry.at()),
            entry.key().value(),
            entry.input().name(),
            about.kind().name(),
            about.area().digits(),
            incident == null ? null : incident.value(),
            order == null ? null : order.value(),
            about.priority().name(),
            about.about(),
            Timestamps.utc(about.since()),
            entry.person(),
            entry.personName(),
            entry.reason(),
            Timestamps.utcOrNull(entry.until())
        };
    }

    /// @param row of [#COLUMNS]
    static AlarmLine line(ResultSet row) throws SQLException {
        AlarmKey key = new AlarmKey(row.getString(3));
        AlarmInput input = AlarmInput.valueOf(row.getString(4));
        @Nullable String incident = row.getString(7);
        @Nullable String order = row.getString(8);
        AlarmCondition about =
                new AlarmCondition(
                        key,
                        AlarmKind.valueOf(row.getString(5)),
                        Priority.valueOf(row.getString(9)),
                        row.getString(10),
                        AreaCode.of(row.getString(6)),
                        incident == null ? null : new IncidentId(incident),
                        order == null ? null : new OrderId(order),
                        Timestamps.get(row, 11));
        boolean holds = !input.personal() && input != AlarmInput.CLEAR;
        return new AlarmLine(
                new AlarmEntry(
                        row.getLong(1),
                        Timestamps.get(row, 2),
                        key,
                        input,
                        holds ? about : null,
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        until(row)),
                about);
    }

    private static @Nullable Instant until(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime until = row.getObject(15, OffsetDateTime.class);
        return until == null ? null : until.toInstant();
    }
}

package org.fengqiao.backend.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Moments on their way to and from columns of type `TIMESTAMP WITH TIME ZONE`: always UTC,
/// whatever the zone of the machine.
public final class Timestamps {

    private Timestamps() {}

    /// A moment as a parameter of a statement.
    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    /// The moment in a column that is never null.
    ///
    /// @param column counted from 1
    public static Instant get(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package org.fengqiao.domain.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One department's call to report in 吹哨报到.
///
/// @param department its code
/// @param dueAt until when it has to be there, by the limit that the city sets
/// @param reportedInAt when it was; null while it is awaited
/// @param missedAt when it was noted that it was not there in time; null where it was not, and
///   before
public record Whistle(
        String department,
        Instant at,
        Instant dueAt,
        @Nullable Instant reportedInAt,
        @Nullable Instant missedAt) {

    /// Just blown.
    public static Whistle blown(String department, Instant at, Instant dueAt) {
        return new Whistle(department, at, dueAt, null, null);
    }

    public Whistle reportedIn(Instant moment) {
        return new Whistle(department, at, dueAt, moment, missedAt);
    }

    public Whistle missed(Instant moment) {
        return new Whistle(department, at, dueAt, reportedInAt, moment);
    }

    public boolean awaited() {
        return reportedInAt == null;
    }

    /// Whether it should be there by now and is not.
    public boolean overdue(Instant now) {
        return awaited() && !dueAt.isAfter(now);
    }
}

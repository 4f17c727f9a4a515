package org.fengqiao.backend.audit;

import java.time.Instant;
import org.fengqiao.backend.database.Timestamps;
import org.fengqiao.backend.database.Where;
import org.fengqiao.backend.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Which lines of an audit are asked for; what is null lets all pass.
///
/// @param actor id of a user
/// @param from the first moment
/// @param to the moment after the last
record AuditFilter(
        @Nullable String incident,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String terminal,
        @Nullable Instant from,
        @Nullable Instant to) {

    AuditFilter {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.malformed("malformed", "to", "to=" + to + " < from=" + from);
        }
    }

    void addTo(Where where, String actorColumn, String momentColumn) {
        add(where, "incident = ?", incident);
        add(where, actorColumn + " = ?", actor);
        add(where, "action = ?", action);
        add(where, "terminal = ?", terminal);
        addMomentsTo(where, momentColumn);
    }

    /// Whether it asks for more than a time.
    boolean asksForPeople() {
        return incident != null || actor != null || action != null || terminal != null;
    }

    void addMomentsTo(Where where, String momentColumn) {
        add(where, momentColumn + " >= ?", from == null ? null : Timestamps.utc(from));
        add(where, momentColumn + " < ?", to == null ? null : Timestamps.utc(to));
    }

    private static void add(Where where, String condition, @Nullable Object value) {
        if (value != null) {
            where.add(condition, value);
        }
    }
}

package org.fengqiao.backend.alarm;

import org.fengqiao.backend.database.Where;
import org.fengqiao.domain.alarm.AlarmKind;
import org.jspecify.annotations.Nullable;

/// Which lines of the history are asked for; what is null lets all pass.
///
/// @param person user id of whoever did something
record AlarmFilter(@Nullable AlarmKind kind, @Nullable String incident, @Nullable String person) {

    void addTo(Where where) {
        if (kind != null) {
            where.add("kind = ?", kind.name());
        }
        if (incident != null) {
            where.add("incident = ?", incident);
        }
        if (person != null) {
            where.add("person = ?", person);
        }
    }
}

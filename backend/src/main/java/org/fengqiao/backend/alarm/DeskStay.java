package org.fengqiao.backend.alarm;

import java.time.Instant;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;

/// From when to when a person's desk listened to the alarms of an area.
///
/// @param began within
/// @param ended not within; null while it listens
record DeskStay(
        String person, String personName, AreaCode area, Instant began, @Nullable Instant ended) {

    boolean covers(Instant moment, AreaCode place) {
        return area.contains(place)
                && !moment.isBefore(began)
                && (ended == null || moment.isBefore(ended));
    }

    boolean touches(Instant from, Instant to) {
        return began.isBefore(to) && (ended == null || ended.isAfter(from));
    }
}

package org.fengqiao.backend.alarm;

import java.time.Instant;
import org.fengqiao.domain.code.AreaCode;

/// A desk has begun or ceased to listen to the alarms of an area.
///
/// @param listening names the subscription
record DeskLine(
        String listening,
        boolean began,
        Instant at,
        String person,
        String personName,
        AreaCode area) {

    DeskLine ended(Instant at) {
        return new DeskLine(listening, false, at, person, personName, area);
    }
}

package org.fengqiao.domain.alarm;

import java.time.Instant;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/// Something that holds and is worth an alarm.
///
/// @param about what is said of it: the incident's title, the person's name
/// @param area whoever is responsible for it is alarmed
/// @param incident null where it is about none
/// @param order null where it is about none
/// @param since from when on it has held, on the backend's clock
public record AlarmCondition(
        AlarmKey key,
        AlarmKind kind,
        Priority priority,
        String about,
        AreaCode area,
        @Nullable IncidentId incident,
        @Nullable OrderId order,
        Instant since) {}

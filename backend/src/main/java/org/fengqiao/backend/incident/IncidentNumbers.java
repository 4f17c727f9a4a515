package org.fengqiao.backend.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.backend.incident.store.IncidentStore;
import org.fengqiao.domain.incident.IncidentId;

/// Gives case numbers: the day of report in the city, then six digits. For the writer's thread.
final class IncidentNumbers {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final IncidentStore store;
    private final ZoneId zone;
    private final Map<String, Integer> last = new HashMap<>();

    IncidentNumbers(IncidentStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    IncidentId next(Instant reportedAt) {
        String day = DAY.format(reportedAt.atZone(zone));
        int number = last.computeIfAbsent(day, store::lastNumber) + 1;
        last.put(day, number);
        return new IncidentId(day + String.format(Locale.ROOT, "%06d", number));
    }
}

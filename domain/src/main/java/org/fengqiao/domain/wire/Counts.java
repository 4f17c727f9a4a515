package org.fengqiao.domain.wire;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentStatus;

/// Incidents by status for an area and each area directly inside it, as seen at one moment on the
/// server's clock. The children's numbers sum to the area's, status by status.
///
/// @param sequence of the newest change counted
/// @param endedWithinHours ended incidents are counted only if they ended that recently, as in a
///   snapshot asked for with the same number
public record Counts(
        Instant serverTime,
        String epoch,
        long sequence,
        int endedWithinHours,
        AreaCount area,
        List<AreaCount> children) {

    public Counts {
        children = List.copyOf(children);
    }

    /// @param byStatus every status is a key, also where nothing has it
    public record AreaCount(AreaCode code, Map<IncidentStatus, Integer> byStatus) {

        public AreaCount {
            EnumMap<IncidentStatus, Integer> all = new EnumMap<>(IncidentStatus.class);
            for (IncidentStatus status : IncidentStatus.values()) {
                all.put(status, byStatus.getOrDefault(status, 0));
            }
            byStatus = Collections.unmodifiableMap(all);
        }

        public int count(IncidentStatus status) {
            return byStatus.getOrDefault(status, 0);
        }
    }
}

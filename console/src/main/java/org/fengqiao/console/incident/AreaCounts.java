package org.fengqiao.console.incident;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;

/// Incidents by status for every area of all levels, kept by differences: one change costs one
/// addition a level, however many incidents there are.
final class AreaCounts {

    private final Map<AreaCode, Map<IncidentStatus, Integer>> byArea = new HashMap<>();
    private final Map<AreaCode, List<AreaCode>> ancestors = new HashMap<>();

    /// @param from the status left; null where the incident is new in this grid
    /// @param to the status entered; null where the incident is gone from this grid
    void move(AreaCode grid, @Nullable IncidentStatus from, @Nullable IncidentStatus to) {
        if (from == to) {
            return;
        }
        for (AreaCode area : ancestors.computeIfAbsent(grid, AreaCounts::withAncestors)) {
            Map<IncidentStatus, Integer> counts =
                    byArea.computeIfAbsent(area, _ -> new EnumMap<>(IncidentStatus.class));
            if (from != null) {
                counts.merge(from, -1, Integer::sum);
            }
            if (to != null) {
                counts.merge(to, 1, Integer::sum);
            }
        }
    }

    void clear() {
        byArea.clear();
    }

    private static List<AreaCode> withAncestors(AreaCode grid) {
        List<AreaCode> areas = new ArrayList<>();
        for (Level level : Level.values()) {
            grid.find(level).ifPresent(areas::add);
        }
        return areas;
    }

    /// All zeros for an area without incidents.
    StatusCounts of(AreaCode area) {
        return StatusCounts.of(byArea.getOrDefault(area, Map.of()));
    }
}

package org.fengqiao.console.incident;

import java.util.HashMap;
import java.util.Map;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;

/// Incidents by status for every area of all five levels, kept by differences: one change costs
/// five additions, however many incidents there are.
public final class AreaCounts {

    private static final int STATUSES = IncidentStatus.values().length;

    private final Map<AreaCode, int[]> byArea = new HashMap<>();
    private final Map<AreaCode, AreaCode[]> ancestors = new HashMap<>();

    AreaCounts() {}

    /// @param from the status left; null where the incident is new in this grid
    /// @param to the status entered; null where the incident is gone from this grid
    void move(AreaCode grid, @Nullable IncidentStatus from, @Nullable IncidentStatus to) {
        if (from == to) {
            return;
        }
        for (AreaCode area : ancestors.computeIfAbsent(grid, AreaCounts::withAncestors)) {
            int[] counts = byArea.computeIfAbsent(area, _ -> new int[STATUSES]);
            if (from != null) {
                counts[from.ordinal()]--;
            }
            if (to != null) {
                counts[to.ordinal()]++;
            }
        }
    }

    void clear() {
        byArea.clear();
    }

    private static AreaCode[] withAncestors(AreaCode grid) {
        AreaCode[] areas = new AreaCode[grid.level().ordinal() + 1];
        for (Level level : Level.values()) {
            if (level.ordinal() < areas.length) {
                areas[level.ordinal()] = grid.at(level);
            }
        }
        return areas;
    }

    /// All zeros for an area without incidents.
    public StatusCounts of(AreaCode area) {
        int[] c = byArea.get(area);
        return c == null
                ? StatusCounts.NONE
                : new StatusCounts(
                        c[IncidentStatus.DONE.ordinal()],
                        c[IncidentStatus.DONE_LATE.ordinal()],
                        c[IncidentStatus.SUSPENDED.ordinal()],
                        c[IncidentStatus.IN_PROGRESS.ordinal()],
                        c[IncidentStatus.NEAR_TIMEOUT.ordinal()],
                        c[IncidentStatus.OVERDUE.ordinal()]);
    }
}

package org.fengqiao.backend.statistics;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.wire.Counts.AreaCount;

/// Counts incidents by status for an area and the areas directly inside it. Pure.
final class Tally {

    private final Map<AreaCode, Map<IncidentStatus, Integer>> byArea = new HashMap<>();
    private final AreaTree tree;
    private final AreaCode area;

    /// @param now on the server's clock
    Tally(AreaTree tree, AreaCode area, List<Incident> incidents, Instant now) {
        this.tree = tree;
        this.area = area;
        List<Area> children = tree.listChildren(area);
        for (Incident incident : incidents) {
            if (area.contains(incident.grid())) {
                IncidentStatus status = IncidentStatus.of(incident, now);
                add(area, status);
                if (!children.isEmpty()) {
                    incident.grid()
                            .find(children.getFirst().level())
                            .ifPresent(child -> add(child, status));
                }
            }
        }
    }

    AreaCount total() {
        return count(area);
    }

    List<AreaCount> listChildren() {
        return tree.listChildren(area).stream().map(child -> count(child.code())).toList();
    }

    private void add(AreaCode code, IncidentStatus status) {
        byArea.computeIfAbsent(code, _ -> new EnumMap<>(IncidentStatus.class))
                .merge(status, 1, Integer::sum);
    }

    private AreaCount count(AreaCode code) {
        return new AreaCount(code, byArea.getOrDefault(code, Map.of()));
    }
}

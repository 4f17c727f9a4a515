package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.code.AreaCode;

/// Counts of areas whose files do not say them, from all that lies inside; only where every part
/// has one. A city's own figures may be shares or averages, which nobody may add up.
final class SummedCounts {

    private SummedCounts() {}

    static List<Area> of(List<Area> areas) {
        List<Area> innermostFirst = new ArrayList<>(areas);
        innermostFirst.sort(Comparator.comparing(Area::level).reversed());
        Map<AreaCode, List<Area>> parts = new HashMap<>();
        List<Area> done = new ArrayList<>();
        for (Area area : innermostFirst) {
            Area full = filled(area, parts.getOrDefault(area.code(), List.of()));
            done.add(full);
            AreaCode parent = full.parent();
            if (parent != null) {
                parts.computeIfAbsent(parent, _ -> new ArrayList<>()).add(full);
            }
        }
        return done;
    }

    private static Area filled(Area area, List<Area> parts) {
        Map<String, Double> figures = new HashMap<>(area.figures().values());
        for (String name : AreaFigures.COUNTS) {
            boolean all = parts.stream().allMatch(p -> p.figures().find(name).isPresent());
            if (!parts.isEmpty() && all && !figures.containsKey(name)) {
                figures.put(
                        name,
                        parts.stream()
                                .map(part -> part.figures().find(name))
                                .mapToDouble(OptionalDouble::getAsDouble)
                                .sum());
            }
        }
        return area.withFigures(new AreaFigures(figures));
    }
}

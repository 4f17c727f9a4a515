package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.cityimport.assemble.Finding.Kind;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;

/// Figures that are the number of points in an area: counted, where no file says them.
final class CountedFigures {

    private final List<Finding> findings;

    CountedFigures(List<Finding> findings) {
        this.findings = findings;
    }

    /// The same city with a figure as it is counted. Where files say it, that stands, as they may
    /// know of more than there are points for.
    ///
    /// @param before points of a city that is there already, by their innermost areas; its figure
    ///   is counted anew only if it was the number of these
    /// @param now all points, in the same way
    AreaTree count(
            AreaTree tree,
            String figure,
            Map<AreaCode, Integer> before,
            Map<AreaCode, Integer> now) {
        if (now.isEmpty() || now.equals(before)) {
            return tree;
        }
        List<Area> areas =
                tree.listLevels().stream()
                        .flatMap(level -> tree.listLevel(level).stream())
                        .toList();
        Map<AreaCode, Integer> counted = totals(tree, before);
        boolean said =
                areas.stream().anyMatch(area -> area.figures().find(figure).isPresent())
                        && !areas.stream()
                                .allMatch(area ->
                                        area.figures().find(figure).orElse(-1)
                                                == counted.getOrDefault(area.code(), 0));
        Map<AreaCode, Integer> totals = totals(tree, now);
        if (said) {
            int all = totals.getOrDefault(tree.root().code(), 0);
            findings.add(new Finding(Kind.FIGURE_STANDS, "", 0, "", figure, all, null));
            return tree;
        }
        List<Area> filled = new ArrayList<>();
        for (Area area : areas) {
            filled.add(with(area, figure, totals.getOrDefault(area.code(), 0)));
        }
        return new AreaTree(filled);
    }

    /// Also of the areas around.
    private static Map<AreaCode, Integer> totals(AreaTree tree, Map<AreaCode, Integer> innermost) {
        Map<AreaCode, Integer> totals = new HashMap<>();
        innermost.forEach((code, count) -> {
            AreaCode at = code;
            while (at != null) {
                totals.merge(at, count, Integer::sum);
                at = tree.get(at).parent();
            }
        });
        return totals;
    }

    private static Area with(Area area, String figure, int count) {
        Map<String, Double> figures = new HashMap<>(area.figures().values());
        figures.put(figure, (double) count);
        return area.withFigures(new AreaFigures(figures));
    }
}

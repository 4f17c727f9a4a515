package org.fengqiao.console.incident.layer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.fengqiao.console.geo.HeatPoints;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.domain.incident.Grade;

/// Which incidents a heat map counts.
public enum HeatOf {
    /// Every one that has not ended.
    OPEN,
    /// What the list shows, by its filter.
    LIST;

    /// The points for a density, any thread.
    ///
    /// @param rows all that are known, or those in the list
    /// @param weighted whether graver ones count more: blue 1, yellow 2, orange 3, red 4
    public HeatPoints points(Collection<IncidentRow> rows, boolean weighted) {
        List<IncidentRow> counted =
                rows.stream().filter(row -> this == LIST || !row.status().done()).toList();
        double[] x = new double[counted.size()];
        double[] y = new double[x.length];
        float[] weight = new float[x.length];
        Arrays.fill(weight, 1);
        for (int i = 0; i < x.length; i++) {
            var incident = counted.get(i).incident();
            x[i] = Mercator.x(incident.position().lon());
            y[i] = Mercator.y(incident.position().lat());
            if (weighted) {
                weight[i] = weightOf(incident.grade());
            }
        }
        return new HeatPoints(x, y, weight);
    }

    static float weightOf(Grade grade) {
        return switch (grade) {
            case BLUE -> 1;
            case YELLOW -> 2;
            case ORANGE -> 3;
            case RED -> 4;
        };
    }
}

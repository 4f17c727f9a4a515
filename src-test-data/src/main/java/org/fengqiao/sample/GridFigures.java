package org.fengqiao.sample;

import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.domain.boundary.AreaFigures;

/// Plausible figures per grid (示意).
final class GridFigures {

    private GridFigures() {}

    /// Shares a community's persons among its grids and invents the rest from them.
    static AreaFigures[] share(int persons, List<Chain> grids, SplittableRandom random) {
        double[] weights = random.doubles(grids.size(), 0.6, 1.4).toArray();
        int[] parts = Shares.split(persons, weights, 20);
        AreaFigures[] figures = new AreaFigures[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int households = Math.max(1, (int) (parts[i] / random.nextDouble(2.3, 3.0)));
            int dwellings = (int) (households * random.nextDouble(1.02, 1.25));
            int units = (int) (parts[i] * random.nextDouble(0.01, 0.09));
            int keyPlaces = (int) (random.nextDouble() * random.nextDouble() * 7);
            double km2 = grids.get(i).area() / 1e6;
            int components =
                    (int) (60 + parts[i] * random.nextDouble(0.05, 0.15) + 250 * Math.sqrt(km2));
            figures[i] =
                    new AreaFigures(parts[i], households, dwellings, units, keyPlaces, components);
        }
        return figures;
    }
}

package org.fengqiao.console.geo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What the colours of a heat map stand for: how far a point reaches, and the density from which on
/// the last colour is used. Both belong to a zoom and to all the points, never to the part in
/// sight, so that panning does not recolour the map.
///
/// @param radiusM metres on the ground
/// @param topPerKm2 weight per square kilometre
public record HeatScale(double radiusM, double topPerKm2) {

    private static final double M2_PER_KM2 = 1e6;

    private static final int CELLS_IN_RADIUS = 4;

    /// So many points stand for all where there are more.
    private static final int SAMPLES = 1500;

    /// This share of the points lies in colours below the last.
    private static final double BELOW_TOP = 0.9;

    /// The radius of round metres that comes nearest to one in pixels.
    ///
    /// @param metresPerPixel at the zoom
    public static double radiusFor(double radiusPx, double metresPerPixel) {
        return nearestRound(radiusPx * metresPerPixel);
    }

    /// The scale for points: nine of ten lie below its top.
    ///
    /// @param metresPerUnit metres in a world unit where the points lie
    /// @param before the scale so far; kept as long as it still fits, so that one incident more
    ///   does not change all colours
    public static HeatScale of(
            HeatPoints points, double radiusM, double metresPerUnit, HeatScale before) {
        if (points.size() == 0) {
            return new HeatScale(radiusM, before.radiusM == radiusM ? before.topPerKm2 : 1);
        }
        double[] densities = sample(points, radiusM / metresPerUnit);
        Arrays.sort(densities);
        double found =
                densities[(int) (BELOW_TOP * (densities.length - 1))]
                        * M2_PER_KM2
                        / (metresPerUnit * metresPerUnit);
        boolean stays =
                before.radiusM == radiusM
                        && found <= before.topPerKm2 * 1.15
                        && found >= before.topPerKm2 * 0.35;
        return stays ? before : new HeatScale(radiusM, roundUp(found));
    }

    /// Weight per square world unit at some of the points, by the cells around each: a quarter of
    /// the radius is near enough for a scale of round numbers, and costs the same for a thousand
    /// points and for a million.
    private static double[] sample(HeatPoints points, double radius) {
        double cell = radius / CELLS_IN_RADIUS;
        Map<Long, Float> weights = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            long key = key((long) (points.x()[i] / cell), (long) (points.y()[i] / cell));
            weights.merge(key, points.weight()[i], Float::sum);
        }
        int count = Math.min(SAMPLES, points.size());
        double[] found = new double[count];
        for (int s = 0; s < count; s++) {
            int i = (int) ((long) s * points.size() / count);
            found[s] =
                    around((long) (points.x()[i] / cell), (long) (points.y()[i] / cell), weights)
                            / (radius * radius);
        }
        return found;
    }

    private static double around(long column, long row, Map<Long, Float> weights) {
        double sum = 0;
        for (int dx = -CELLS_IN_RADIUS; dx <= CELLS_IN_RADIUS; dx++) {
            for (int dy = -CELLS_IN_RADIUS; dy <= CELLS_IN_RADIUS; dy++) {
                double height = HeatKernel.at(Math.hypot(dx, dy) / CELLS_IN_RADIUS);
                if (height > 0) {
                    sum += height * weights.getOrDefault(key(column + dx, row + dy), 0f);
                }
            }
        }
        return sum;
    }

    private static long key(long column, long row) {
        return column << 32 | row & 0xffffffffL;
    }

    private static double nearestRound(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        double best = decade;
        for (double step : new double[] {2, 5, 10}) {
            if (Math.abs(Math.log(step * decade / value)) < Math.abs(Math.log(best / value))) {
                best = step * decade;
            }
        }
        return best;
    }

    private static double roundUp(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 2, 5}) {
            if (value <= step * decade * 1.000_001) {
                return step * decade;
            }
        }
        return 10 * decade;
    }
}

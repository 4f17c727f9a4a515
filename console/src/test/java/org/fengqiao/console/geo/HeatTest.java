package org.fengqiao.console.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class HeatTest {

    private static final double RADIUS = 1e-4;
    private static final Envelope PART = new Envelope(0.8, 0.803, 0.4, 0.402);

    private static HeatPoints points(double[] x, double[] y) {
        float[] weight = new float[x.length];
        Arrays.fill(weight, 1);
        return new HeatPoints(x, y, weight);
    }

    private static HeatPoints random(int count, long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(count, 0.8, 0.803).toArray();
        double[] y = random.doubles(count, 0.4, 0.402).toArray();
        return points(x, y);
    }

    private static double exact(HeatPoints points, double x, double y) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            double distance = Math.hypot(points.x()[i] - x, points.y()[i] - y) / RADIUS;
            sum += points.weight()[i] * HeatKernel.at(distance) / (RADIUS * RADIUS);
        }
        return sum;
    }

    private static double at(HeatGrid grid, double x, double y) {
        float[] one = new float[1];
        grid.row(x, y, RADIUS, one);
        return one[0];
    }

    @Test
    void gridAgreesWithTheSumOverAllPoints() {
        HeatPoints points = random(400, 1);
        HeatGrid grid = HeatGrid.of(points, PART, RADIUS);
        double peak = HeatKernel.at(0) / (RADIUS * RADIUS);
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            double x = random.nextDouble(0.8, 0.803);
            double y = random.nextDouble(0.4, 0.402);
            assertEquals(exact(points, x, y), at(grid, x, y), 0.05 * peak, x + " " + y);
        }
    }

    @Test
    void onePointSumsToOne() {
        HeatGrid grid =
                HeatGrid.of(points(new double[] {0.8013}, new double[] {0.4007}), PART, RADIUS);
        double step = RADIUS / 20;
        double sum = 0;
        for (double x = 0.8; x < 0.803; x += step) {
            for (double y = 0.4; y < 0.402; y += step) {
                sum += at(grid, x, y) * step * step;
            }
        }
        assertEquals(1, sum, 0.005);
    }

    @Test
    void partsThatOverlapAgree() {
        HeatPoints points = random(300, 3);
        HeatGrid all = HeatGrid.of(points, PART, RADIUS);
        HeatGrid part = HeatGrid.of(points, new Envelope(0.8011, 0.8019, 0.4003, 0.4015), RADIUS);
        for (double x = 0.8011; x < 0.8019; x += RADIUS / 7) {
            assertEquals(at(all, x, 0.4008), at(part, x, 0.4008), at(all, x, 0.4008) * 1e-4 + 1);
        }
    }

    @Test
    void rowIsWhatEachPlaceIs() {
        HeatGrid grid = HeatGrid.of(random(300, 4), PART, RADIUS);
        float[] row = new float[90];
        assertTrue(grid.row(0.8002, 0.4011, RADIUS / 11, row));
        for (int i = 0; i < row.length; i++) {
            double there = at(grid, 0.8002 + i * RADIUS / 11, 0.4011);
            assertEquals(there, row[i], there * 1e-3 + 1e3);
        }
    }

    @Test
    void radiusIsTheNextRoundOne() {
        assertEquals(2000, HeatScale.radiusFor(36, 50), 1e-9);
        assertEquals(500, HeatScale.radiusFor(36, 12), 1e-9);
        assertEquals(100, HeatScale.radiusFor(36, 2.4), 1e-9);
    }

    @Test
    void topIsRoundAndMostPointsLieBelow() {
        HeatPoints points = random(4000, 5);
        double metresPerUnit = Mercator.metresPerUnit(32);
        double radiusM = RADIUS * metresPerUnit;
        HeatScale none = new HeatScale(0, 1);
        HeatScale scale = HeatScale.of(points, radiusM, metresPerUnit, none);
        double unitsPerKm = 1000 / metresPerUnit;
        int below = 0;
        for (int i = 0; i < points.size(); i++) {
            double perKm2 = exact(points, points.x()[i], points.y()[i]) * unitsPerKm * unitsPerKm;
            below += perKm2 <= scale.topPerKm2() ? 1 : 0;
        }
        assertTrue(below >= 0.88 * points.size(), below + " below " + scale);
        double digits = scale.topPerKm2() / Math.pow(10, Math.floor(Math.log10(scale.topPerKm2())));
        assertTrue(
                Math.abs(digits - 1) < 1e-9
                        || Math.abs(digits - 2) < 1e-9
                        || Math.abs(digits - 5) < 1e-9,
                scale.toString());
    }

    @Test
    void onePointMoreDoesNotChangeTheColours() {
        double metresPerUnit = Mercator.metresPerUnit(32);
        double radiusM = RADIUS * metresPerUnit;
        HeatScale before =
                HeatScale.of(random(2000, 6), radiusM, metresPerUnit, new HeatScale(0, 1));
        assertSame(before, HeatScale.of(random(2001, 6), radiusM, metresPerUnit, before));
        HeatScale tenfold = HeatScale.of(random(20_000, 6), radiusM, metresPerUnit, before);
        assertTrue(tenfold.topPerKm2() > before.topPerKm2() * 4, tenfold.toString());
    }

    @Test
    void withoutPointsThereIsNothing() {
        HeatGrid grid = HeatGrid.of(HeatPoints.NONE, PART, RADIUS);
        assertEquals(0, at(grid, 0.801, 0.401));
        assertEquals(1, HeatScale.of(HeatPoints.NONE, 500, 1e7, new HeatScale(0, 1)).topPerKm2());
    }
}

package org.fengqiao.console.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

class ArcTreeTest {

    private static final int MANY = 1_000_000;

    private static double[] column(Polygon ring, boolean ofX) {
        Coordinate[] all = ring.getExteriorRing().getCoordinates();
        double[] column = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            column[i] = ofX ? all[i].x : all[i].y;
        }
        return column;
    }

    /// Deterministic instead of measured: how many edges are looked at to tell what lies where.
    @Test
    void ofAMillionEdgesFewAreLookedAt() {
        Polygon ring = JaggedRing.of(MANY, 0.5, 0.5, 0.1, 1);
        double[] x = column(ring, true);
        double[] y = column(ring, false);
        ArcTree tree = new ArcTree(x, y, new int[] {0, x.length});
        var exact = new IndexedPointInAreaLocator(ring);
        SplittableRandom random = new SplittableRandom(2);
        long most = 0;
        long all = 0;
        int inside = 0;
        for (int i = 0; i < 3000; i++) {
            double px = random.nextDouble(0.38, 0.62);
            double py = random.nextDouble(0.38, 0.62);
            long[] looked = {0};
            var unused = tree.crossesOddly(0, px, py, (from, to) -> looked[0] += to - from);
            most = Math.max(most, looked[0]);
            all += looked[0];
            boolean expected = exact.locate(new Coordinate(px, py)) == Location.INTERIOR;
            assertEquals(expected, tree.crossesOddly(0, px, py), px + ", " + py);
            inside += expected ? 1 : 0;
        }
        assertTrue(inside > 1000 && inside < 2900, inside + " inside");
        assertTrue(most < 20_000, most + " edges looked at for one place");
        assertTrue(all / 3000 < 1000, all / 3000 + " edges looked at on average");
    }

    private record Line(double ax, double ay, double bx, double by) {

        boolean meets(Envelope box) {
            return box.intersects(new Coordinate(ax, ay), new Coordinate(bx, by));
        }
    }

    private static List<Line> lines(
            SimplifiedCoverage coverage,
            int area,
            double pixel,
            Envelope seen,
            @Nullable Envelope cut) {
        List<Line> lines = new ArrayList<>();
        double[] last = new double[2];
        coverage.sendRings(
                area,
                pixel,
                cut,
                (x, y, first) -> {
                    Line line = new Line(last[0], last[1], x, y);
                    if (!first && line.meets(seen)) {
                        lines.add(line);
                    }
                    last[0] = x;
                    last[1] = y;
                });
        return lines;
    }

    /// Shared borders that run forward for one side and backward for the other.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsSeenIsTheSameAsWithoutTheCut(long seed) {
        SimplifiedCoverage coverage = SimplifiedCoverage.of(RandomCoverage.of(5, seed));
        SplittableRandom random = new SplittableRandom(seed);
        Envelope all = coverage.bounds();
        for (int i = 0; i < 60; i++) {
            double west = all.getMinX() + random.nextDouble() * all.getWidth();
            double south = all.getMinY() + random.nextDouble() * all.getHeight();
            Envelope seen =
                    new Envelope(
                            west,
                            west + all.getWidth() * random.nextDouble() / 3,
                            south,
                            south + all.getHeight() * random.nextDouble() / 3);
            double pixel = i % 3 == 0 ? 0 : all.getWidth() / random.nextInt(100, 5000);
            for (int area = 0; area < coverage.areaCount(); area++) {
                assertEquals(
                        lines(coverage, area, pixel, seen, null),
                        lines(coverage, area, pixel, seen, seen));
            }
        }
    }

    @Test
    void aPieceOfAMillionVerticesSendsAFew() {
        Polygon ring = JaggedRing.of(MANY, 118.8, 32, 0.3, 1);
        SimplifiedCoverage coverage = SimplifiedCoverage.of(List.of(ring));
        Envelope all = coverage.bounds();
        Envelope seen =
                new Envelope(
                        all.getMaxX() - all.getWidth() / 20,
                        all.getMaxX(),
                        all.centre().y,
                        all.centre().y + all.getHeight() / 200);
        int[] sent = {0};
        coverage.sendRings(0, 0, seen, (_, _, _) -> sent[0]++);
        int needed = lines(coverage, 0, 0, seen, null).size();
        assertTrue(needed > 500, needed + " lines in sight");
        assertTrue(sent[0] < needed + 1500, sent[0] + " sent for " + needed);
    }
}

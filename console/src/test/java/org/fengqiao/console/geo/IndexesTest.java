package org.fengqiao.console.geo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class IndexesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 2000})
    void theNearestAreThoseAFullSearchFinds(int count) {
        SplittableRandom random = new SplittableRandom(count);
        double[] x = random.doubles(count).map(v -> Math.rint(v * 400) / 400).toArray();
        double[] y = random.doubles(count).map(v -> Math.rint(v * 400) / 400).toArray();
        PointIndex index = new PointIndex(x, y);
        for (int i = 0; i < 200; i++) {
            double px = random.nextDouble();
            double py = random.nextDouble();
            double[] all =
                    IntStream.range(0, count)
                            .mapToDouble(p -> Math.hypot(x[p] - px, y[p] - py))
                            .sorted()
                            .limit(20)
                            .toArray();
            double[] found =
                    Arrays.stream(index.listNearest(px, py, 20))
                            .mapToDouble(p -> Math.hypot(x[p] - px, y[p] - py))
                            .toArray();
            assertArrayEquals(all, found, 1e-12);
        }
    }

    @Test
    void withinARadiusAreThoseAFullSearchFinds() {
        SplittableRandom random = new SplittableRandom(8);
        double[] x = random.doubles(3000).toArray();
        double[] y = random.doubles(3000).toArray();
        PointIndex index = new PointIndex(x, y);
        for (int i = 0; i < 100; i++) {
            double px = random.nextDouble();
            double py = random.nextDouble();
            double radius = random.nextDouble(0.3);
            Set<Integer> found = new HashSet<>();
            index.visitWithin(px, py, radius, found::add);
            for (int p = 0; p < x.length; p++) {
                boolean inside = Math.hypot(x[p] - px, y[p] - py) <= radius;
                assertEquals(inside, found.contains(p));
            }
        }
    }

    private record Point(double x, double y, int kind) {}

    private static void compare(Map<Integer, Point> points, ClusterIndex index, double zoom) {
        Set<Integer> seen = new HashSet<>();
        index.visitCells(
                zoom,
                new Envelope(0, 1, 0, 1),
                cell -> {
                    Map<Integer, Point> members = inside(points, cell.bounds());
                    seen.addAll(members.keySet());
                    assertEquals(members.size(), cell.count());
                    assertTrue(members.containsKey(cell.worst()));
                    int[] kinds =
                            members.values().stream().mapToInt(Point::kind).sorted().toArray();
                    assertEquals(kinds[kinds.length - 1], kindOf(members, cell.worst()));
                    for (int kind = 0; kind < 5; kind++) {
                        int wanted = kind;
                        assertEquals(
                                Arrays.stream(kinds).filter(k -> k == wanted).count(),
                                cell.count(kind));
                    }
                    // Parts as large as those of the finest grid there is.
                    double whole = cell.bounds().getWidth();
                    double part = Math.max(whole / 4, Math.min(whole, 1.0 / (1 << 11)));
                    assertTrue(away(members, cell) <= Math.hypot(part, part) + 1e-12);
                });
        assertEquals(points.size(), seen.size());
    }

    /// How far the nearest member is from where a cell is shown.
    private static double away(Map<Integer, Point> members, ClusterIndex.Cell cell) {
        return members.values().stream()
                .mapToDouble(point -> Math.hypot(point.x() - cell.x(), point.y() - cell.y()))
                .min()
                .orElseThrow();
    }

    /// Where the one cell of the coarsest grid is shown.
    private static double[] shown(ClusterIndex index) {
        double[] at = new double[2];
        index.visitCells(
                2,
                new Envelope(0, 1, 0, 1),
                cell -> {
                    at[0] = cell.x();
                    at[1] = cell.y();
                });
        return at;
    }

    private static ClusterIndex index(double[]... points) {
        ClusterIndex index = new ClusterIndex(1, 2, 12);
        for (int i = 0; i < points.length; i++) {
            index.put(i, points[i][0], points[i][1], 0);
        }
        return index;
    }

    @Test
    void aClusterIsShownAtItsCentreOfGravityWhereMembersAreNear() {
        assertArrayEquals(
                new double[] {0.012, 0.01},
                shown(index(new double[] {0.011, 0.01}, new double[] {0.013, 0.01})),
                1e-12);
    }

    @Test
    void aBentClusterIsNotShownInItsBay() {
        double[][] bow = new double[60][];
        for (int i = 0; i < bow.length; i++) {
            double angle = Math.PI * (0.5 + i / 40.0);
            bow[i] =
                    new double[] {0.031 + 0.028 * Math.cos(angle), 0.031 + 0.028 * Math.sin(angle)};
        }
        double[] at = shown(index(bow));
        assertEquals(0.028, Math.hypot(at[0] - 0.031, at[1] - 0.031), 0.002);
    }

    @Test
    void ofTwoThatAreFarApartItIsAlwaysTheSame() {
        double[] one = {0.01, 0.03};
        double[] other = {0.05, 0.03};
        for (int step = 0; step < 20; step++) {
            double[] moved = {0.05 + step * 1e-6, 0.03 + step * 1e-6};
            assertArrayEquals(one, shown(index(one, moved)), 1e-12);
            assertArrayEquals(one, shown(index(moved, one)), 1e-12);
        }
        ClusterIndex index = index(one, other);
        index.put(2, 0.02, 0.05, 0);
        index.remove(2);
        assertArrayEquals(one, shown(index), 1e-12);
    }

    private static Map<Integer, Point> inside(Map<Integer, Point> points, Envelope box) {
        Map<Integer, Point> members = new HashMap<>(points);
        members.values()
                .removeIf(p ->
                        p.x() < box.getMinX()
                                || p.x() >= box.getMaxX()
                                || p.y() < box.getMinY()
                                || p.y() >= box.getMaxY());
        return members;
    }

    private static int kindOf(Map<Integer, Point> members, int id) {
        return members.entrySet().stream()
                .filter(entry -> entry.getKey() == id)
                .mapToInt(entry -> entry.getValue().kind())
                .findFirst()
                .orElse(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void clustersStayRightThroughAnyChanges(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ClusterIndex index = new ClusterIndex(5, 2, 9);
        Map<Integer, Point> points = new HashMap<>();
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 80; i++) {
                int id = random.nextInt(150);
                if (random.nextInt(4) == 0) {
                    points.remove(id);
                    index.remove(id);
                } else {
                    Point point =
                            new Point(
                                    0.8 + 0.02 * random.nextDouble(),
                                    0.4 + 0.02 * random.nextDouble(),
                                    random.nextInt(5));
                    points.put(id, point);
                    index.put(id, point.x(), point.y(), point.kind());
                }
            }
            assertEquals(points.size(), index.size());
            for (double zoom : new double[] {2, 5, 7.3, 9, 14}) {
                compare(points, index, zoom);
            }
        }
    }

    @Test
    void pointsInABoxAreThoseAFullSearchFinds() {
        SplittableRandom random = new SplittableRandom(3);
        ClusterIndex index = new ClusterIndex(3, 1, 12);
        double[] x = new double[2000];
        double[] y = new double[2000];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextDouble();
            y[i] = random.nextDouble();
            index.put(i, x[i], y[i], i % 3);
        }
        Envelope box = new Envelope(0.2, 0.37, 0.5, 0.81);
        List<Integer> found = new ArrayList<>();
        index.visitItems(box, found::add);
        found.sort(Comparator.naturalOrder());
        List<Integer> expected =
                IntStream.range(0, x.length).filter(i -> box.contains(x[i], y[i])).boxed().toList();
        assertEquals(expected, found);
    }
}

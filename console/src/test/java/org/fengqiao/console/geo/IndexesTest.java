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
                    double mean =
                            members.values().stream().mapToDouble(Point::x).average().orElse(0);
                    assertEquals(mean, cell.x(), 1e-9);
                });
        assertEquals(points.size(), seen.size());
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

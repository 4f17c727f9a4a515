package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/// The borders of all grids as a net of arcs between the points where three or more borders meet.
final class BorderNet {

    /// A border between two meeting points.
    ///
    /// @param left grid on the left; null outside the city
    /// @param right grid on the right; null outside the city
    record Arc(Chain line, @Nullable AreaCode left, @Nullable AreaCode right) {

        /// The outermost level on which both sides differ: [Level#CITY] on the city's outline,
        /// [Level#GRID] between two grids of one community.
        Level level() {
            AreaCode l = left;
            AreaCode r = right;
            if (l == null || r == null) {
                return Level.CITY;
            }
            for (Level level : List.of(Level.DISTRICT, Level.STREET, Level.COMMUNITY)) {
                if (!l.at(level).equals(r.at(level))) {
                    return level;
                }
            }
            return Level.GRID;
        }

        long from() {
            return key(line, 0);
        }

        long to() {
            return key(line, line.size() - 1);
        }

        double lengthM() {
            double sum = 0;
            for (int i = 1; i < line.size(); i++) {
                double dx = line.x(i) - line.x(i - 1);
                double dy = line.y(i) - line.y(i - 1);
                sum += Math.sqrt(dx * dx + dy * dy);
            }
            return sum;
        }
    }

    private record Segment(long a, long b) {
        Segment {
            if (a > b) {
                long swap = a;
                a = b;
                b = swap;
            }
        }
    }

    private final Map<Segment, AreaCode> left = new LinkedHashMap<>();
    private final Map<Segment, AreaCode> right = new HashMap<>();
    private final Map<Long, List<Long>> neighbours = new HashMap<>();
    private final List<Arc> arcs = new ArrayList<>();

    private BorderNet() {}

    static List<Arc> arcs(AreaTree tree) {
        BorderNet net = new BorderNet();
        for (Area grid : tree.listLevel(Level.GRID)) {
            Chain ring = Chain.of((Polygon) grid.shape());
            for (int i = 0; i < ring.size(); i++) {
                net.add(key(ring, i), key(ring, (i + 1) % ring.size()), grid.code());
            }
        }
        net.walk();
        return net.arcs;
    }

    static long key(Chain chain, int i) {
        return ((long) chain.lon()[i] << 32) | chain.lat()[i];
    }

    private void add(long a, long b, AreaCode grid) {
        Segment segment = new Segment(a, b);
        if (left.putIfAbsent(segment, grid) == null) {
            neighbours.computeIfAbsent(a, _ -> new ArrayList<>(2)).add(b);
            neighbours.computeIfAbsent(b, _ -> new ArrayList<>(2)).add(a);
        } else {
            right.put(segment, grid);
        }
    }

    private boolean isNode(long vertex) {
        return neighbours.getOrDefault(vertex, List.of()).size() != 2;
    }

    private void walk() {
        Set<Segment> done = new HashSet<>();
        for (Segment start : left.keySet()) {
            if (isNode(start.a)) {
                follow(start.a, start.b, done);
            } else if (isNode(start.b)) {
                follow(start.b, start.a, done);
            }
        }
    }

    private void follow(long from, long via, Set<Segment> done) {
        Segment first = new Segment(from, via);
        if (!done.add(first)) {
            return;
        }
        List<Long> vertices = new ArrayList<>(List.of(from, via));
        while (!isNode(vertices.getLast())) {
            long at = vertices.getLast();
            long before = vertices.get(vertices.size() - 2);
            List<Long> both = neighbours.getOrDefault(at, List.of());
            long next = both.get(0) == before ? both.get(1) : both.get(0);
            done.add(new Segment(at, next));
            vertices.add(next);
        }
        int[] lon = vertices.stream().mapToInt(v -> (int) (v >> 32)).toArray();
        int[] lat = vertices.stream().mapToInt(Long::intValue).toArray();
        arcs.add(new Arc(new Chain(lon, lat), left.get(first), right.get(first)));
    }
}

package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.fengqiao.sample.BorderNet.Arc;
import org.locationtech.jts.geom.Polygon;

/// Chooses the borders main roads follow: from the middle of every street to its nearest
/// neighbours, on the shortest way along borders, main roads already chosen being cheaper.
final class Arterials {

    private static final int NEIGHBOURS = 3;

    private record Step(int node, double cost) {}

    private final List<Arc> arcs;
    private final Map<Long, Integer> nodes = new HashMap<>();
    private final List<double[]> positions = new ArrayList<>();
    private final List<List<Integer>> leaving = new ArrayList<>();
    private final double[] lengths;
    private final Set<Integer> chosen = new HashSet<>();

    private Arterials(List<Arc> arcs) {
        this.arcs = arcs;
        this.lengths = arcs.stream().mapToDouble(Arc::lengthM).toArray();
        for (int i = 0; i < arcs.size(); i++) {
            Chain line = arcs.get(i).line();
            node(arcs.get(i).from(), line, 0).add(i);
            node(arcs.get(i).to(), line, line.size() - 1).add(i);
        }
    }

    private List<Integer> node(long key, Chain line, int at) {
        int number =
                nodes.computeIfAbsent(
                        key,
                        _ -> {
                            positions.add(new double[] {line.x(at), line.y(at)});
                            leaving.add(new ArrayList<>());
                            return positions.size() - 1;
                        });
        return leaving.get(number);
    }

    static List<Arc> choose(AreaTree tree, List<Arc> arcs) {
        Arterials arterials = new Arterials(arcs);
        List<double[]> middles =
                tree.listLevel(Level.STREET).stream()
                        .map(s -> GridOrder.middle(Chain.of((Polygon) s.shape())))
                        .toList();
        for (double[] from : middles) {
            middles.stream()
                    .filter(m -> m != from)
                    .sorted(Comparator.comparingDouble(m -> distance(m, from)))
                    .limit(NEIGHBOURS)
                    .forEach(to -> arterials.connect(from, to));
        }
        return arterials.chosen.stream().sorted().map(arcs::get).toList();
    }

    private static double distance(double[] a, double[] b) {
        double dx = a[0] - b[0];
        double dy = a[1] - b[1];
        return Math.sqrt(dx * dx + dy * dy);
    }

    private int nearest(double[] at) {
        int best = 0;
        for (int i = 1; i < positions.size(); i++) {
            if (distance(positions.get(i), at) < distance(positions.get(best), at)) {
                best = i;
            }
        }
        return best;
    }

    /// Dijkstra, given up when the way gets four times as long as the straight line: then there is
    /// water between.
    private void connect(double[] from, double[] to) {
        int start = nearest(from);
        int goal = nearest(to);
        double limit = 4 * distance(from, to) + 1000;
        double[] cost = new double[positions.size()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        int[] via = new int[positions.size()];
        Arrays.fill(via, -1);
        PriorityQueue<Step> queue =
                new PriorityQueue<>(
                        Comparator.comparingDouble(Step::cost).thenComparing(Step::node));
        cost[start] = 0;
        queue.add(new Step(start, 0));
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            if (step.node == goal) {
                break;
            }
            if (step.cost > cost[step.node] || step.cost > limit) {
                continue;
            }
            for (int arc : leaving.get(step.node)) {
                int next = otherEnd(arc, step.node);
                double there = step.cost + lengths[arc] * factor(arc);
                if (there < cost[next]) {
                    cost[next] = there;
                    via[next] = arc;
                    queue.add(new Step(next, there));
                }
            }
        }
        for (int at = goal; at != start && via[at] >= 0; at = otherEnd(via[at], at)) {
            chosen.add(via[at]);
        }
    }

    private double factor(int arc) {
        if (chosen.contains(arc)) {
            return 0.45;
        }
        return switch (arcs.get(arc).level()) {
            case CITY, DISTRICT, STREET -> 0.7;
            case COMMUNITY -> 1;
            case GRID -> 1.5;
        };
    }

    private int otherEnd(int arc, int node) {
        int from = nodes.getOrDefault(arcs.get(arc).from(), 0);
        return from == node ? nodes.getOrDefault(arcs.get(arc).to(), 0) : from;
    }
}

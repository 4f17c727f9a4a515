package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.sample.RoadMaker.Road;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/// Makes one net of roads: where a crossing road meets others both get a common vertex; what is not
/// joined to the largest net (an island's lanes) is left out.
final class RoadJoiner {

    /// A vertex to be put into a segment of a road.
    private record Insert(int segment, double along, int lon, int lat) {}

    private record Piece(int road, int segment) {}

    private final List<Road> roads;
    private final Map<Integer, List<Insert>> inserts = new LinkedHashMap<>();

    private RoadJoiner(List<Road> roads) {
        this.roads = roads;
    }

    /// @param crossing roads that meet others anywhere
    /// @param meeting roads that meet each other only at their ends
    static List<Road> join(List<Road> crossing, List<Road> meeting) {
        List<Road> all = new ArrayList<>(crossing);
        all.addAll(meeting);
        RoadJoiner joiner = new RoadJoiner(all);
        joiner.cross(crossing.size());
        return joiner.largestNet(joiner.withInserts());
    }

    private void cross(int crossing) {
        HPRtree index = new HPRtree();
        for (int r = 0; r < roads.size(); r++) {
            Chain line = roads.get(r).line();
            for (int s = 0; s + 1 < line.size(); s++) {
                index.insert(envelope(line, s), new Piece(r, s));
            }
        }
        for (int r = 0; r < crossing; r++) {
            Chain line = roads.get(r).line();
            for (int s = 0; s + 1 < line.size(); s++) {
                List<Piece> found = new ArrayList<>();
                for (Object piece : index.query(envelope(line, s))) {
                    found.add((Piece) piece);
                }
                found.sort(Comparator.comparingInt(Piece::road).thenComparingInt(Piece::segment));
                for (Piece other : found) {
                    if (other.road > r) {
                        meet(r, s, other.road, other.segment);
                    }
                }
            }
        }
    }

    private static Envelope envelope(Chain line, int s) {
        return new Envelope(line.lon()[s], line.lon()[s + 1], line.lat()[s], line.lat()[s + 1]);
    }

    private void meet(int r, int s, int q, int t) {
        Chain a = roads.get(r).line();
        Chain b = roads.get(q).line();
        double ax = a.x(s);
        double ay = a.y(s);
        double ux = a.x(s + 1) - ax;
        double uy = a.y(s + 1) - ay;
        double vx = b.x(t + 1) - b.x(t);
        double vy = b.y(t + 1) - b.y(t);
        double det = ux * vy - uy * vx;
        if (Math.abs(det) < 1e-9) {
            return;
        }
        double wx = b.x(t) - ax;
        double wy = b.y(t) - ay;
        double alongA = (wx * vy - wy * vx) / det;
        double alongB = (wx * uy - wy * ux) / det;
        if (alongA < 0 || alongA > 1 || alongB < 0 || alongB > 1) {
            return;
        }
        int lon = Plane.lon(ax + ux * alongA);
        int lat = Plane.lat(ay + uy * alongA);
        inserts.computeIfAbsent(r, _ -> new ArrayList<>()).add(new Insert(s, alongA, lon, lat));
        inserts.computeIfAbsent(q, _ -> new ArrayList<>()).add(new Insert(t, alongB, lon, lat));
    }

    private List<Road> withInserts() {
        List<Road> result = new ArrayList<>();
        for (int r = 0; r < roads.size(); r++) {
            Road road = roads.get(r);
            List<Insert> own = inserts.get(r);
            result.add(
                    own == null
                            ? road
                            : new Road(road.kind(), road.name(), insert(road.line(), own)));
        }
        return result;
    }

    private static Chain insert(Chain line, List<Insert> inserts) {
        List<Insert> sorted = new ArrayList<>(inserts);
        sorted.sort(Comparator.comparingInt(Insert::segment).thenComparingDouble(Insert::along));
        int[] lon = new int[line.size() + sorted.size()];
        int[] lat = new int[lon.length];
        int n = 0;
        int next = 0;
        for (int i = 0; i < line.size(); i++) {
            n = append(lon, lat, n, line.lon()[i], line.lat()[i]);
            while (next < sorted.size() && sorted.get(next).segment == i) {
                Insert insert = sorted.get(next++);
                n = append(lon, lat, n, insert.lon, insert.lat);
            }
        }
        return new Chain(Arrays.copyOf(lon, n), Arrays.copyOf(lat, n));
    }

    private static int append(int[] lon, int[] lat, int n, int x, int y) {
        if (n > 0 && lon[n - 1] == x && lat[n - 1] == y) {
            return n;
        }
        lon[n] = x;
        lat[n] = y;
        return n + 1;
    }

    private List<Road> largestNet(List<Road> joined) {
        int[] parent = new int[joined.size()];
        Arrays.setAll(parent, i -> i);
        Map<Long, Integer> first = new HashMap<>();
        for (int r = 0; r < parent.length; r++) {
            Chain line = joined.get(r).line();
            for (int i = 0; i < line.size(); i++) {
                Integer other = first.putIfAbsent(BorderNet.key(line, i), r);
                if (other != null) {
                    parent[root(parent, r)] = root(parent, other);
                }
            }
        }
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int r = 0; r < parent.length; r++) {
            sizes.merge(root(parent, r), 1, Integer::sum);
        }
        int largest = 0;
        for (int r = 0; r < parent.length; r++) {
            if (sizes.getOrDefault(root(parent, r), 0)
                    > sizes.getOrDefault(root(parent, largest), 0)) {
                largest = r;
            }
        }
        int keep = root(parent, largest);
        List<Road> net = new ArrayList<>();
        for (int r = 0; r < parent.length; r++) {
            if (root(parent, r) == keep) {
                net.add(joined.get(r));
            }
        }
        return net;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}

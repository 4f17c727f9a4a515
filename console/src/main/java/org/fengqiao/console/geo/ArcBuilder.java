package org.fengqiao.console.geo;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Cuts rings into arcs at the vertices where more than two borders meet. Vertices are the same
/// where their coordinates are equal to the bit.
final class ArcBuilder {

    private static final int NONE = -1;

    private final IntList ringStart = new IntList();
    private final IntList areaRing = new IntList();
    private double[] rx = new double[1024];
    private double[] ry = new double[1024];
    private int total;

    private final int[] vertex;
    private final boolean[] node;
    private final LongIntMap arcByEdge = new LongIntMap();
    private final IntList arcStart = new IntList();
    private final IntList ringArcStart = new IntList();
    private final IntList ringArcs = new IntList();
    private final DoubleList ax = new DoubleList();
    private final DoubleList ay = new DoubleList();

    ArcBuilder(List<? extends Geometry> lonLat) {
        for (Geometry shape : lonLat) {
            areaRing.add(ringStart.size());
            for (int part = 0; part < shape.getNumGeometries(); part++) {
                if (shape.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
                    addRing(polygon.getExteriorRing(), true);
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        addRing(polygon.getInteriorRingN(hole), false);
                    }
                }
            }
        }
        areaRing.add(ringStart.size());
        ringStart.add(total);
        vertex = new int[total];
        node = new boolean[findVertices()];
        findNodes();
    }

    private void addRing(LinearRing ring, boolean shell) {
        CoordinateSequence points = ring.getCoordinateSequence();
        int n = points.size() - 1;
        if (n < 3) {
            return;
        }
        if (total + n > rx.length) {
            rx = Arrays.copyOf(rx, Math.max(total + n, rx.length * 2));
            ry = Arrays.copyOf(ry, rx.length);
        }
        double twice = 0;
        for (int i = 0; i < n; i++) {
            rx[total + i] = points.getX(i);
            ry[total + i] = points.getY(i);
            twice += points.getX(i) * points.getY(i + 1) - points.getX(i + 1) * points.getY(i);
        }
        if (twice > 0 != shell) {
            for (int a = total, b = total + n - 1; a < b; a++, b--) {
                double sx = rx[a];
                double sy = ry[a];
                rx[a] = rx[b];
                ry[a] = ry[b];
                rx[b] = sx;
                ry[b] = sy;
            }
        }
        ringStart.add(total);
        total += n;
    }

    /// Gives equal places the same number; returns how many there are.
    private int findVertices() {
        int capacity = Integer.highestOneBit(Math.max(16, total) * 2) * 2;
        int[] table = new int[capacity];
        Arrays.fill(table, NONE);
        int count = 0;
        for (int i = 0; i < total; i++) {
            long bits = Double.doubleToLongBits(rx[i]) * 31 + Double.doubleToLongBits(ry[i]);
            int slot = LongIntMap.mix(bits) & capacity - 1;
            while (table[slot] != NONE && (rx[table[slot]] != rx[i] || ry[table[slot]] != ry[i])) {
                slot = slot + 1 & capacity - 1;
            }
            if (table[slot] == NONE) {
                table[slot] = i;
                vertex[i] = count++;
            } else {
                vertex[i] = vertex[table[slot]];
            }
        }
        return count;
    }

    private void findNodes() {
        int[] one = new int[node.length];
        int[] two = new int[node.length];
        Arrays.fill(one, NONE);
        Arrays.fill(two, NONE);
        for (int ring = 0; ring + 1 < ringStart.size(); ring++) {
            int from = ringStart.get(ring);
            int n = ringStart.get(ring + 1) - from;
            for (int i = 0; i < n; i++) {
                int v = vertex[from + i];
                for (int step : new int[] {n - 1, 1}) {
                    int other = vertex[from + (i + step) % n];
                    if (one[v] == NONE || one[v] == other) {
                        one[v] = other;
                    } else if (two[v] == NONE || two[v] == other) {
                        two[v] = other;
                    } else {
                        node[v] = true;
                    }
                }
            }
        }
    }

    SimplifiedCoverage build() {
        for (int ring = 0; ring + 1 < ringStart.size(); ring++) {
            ringArcStart.add(ringArcs.size());
            cut(ringStart.get(ring), ringStart.get(ring + 1) - ringStart.get(ring));
        }
        ringArcStart.add(ringArcs.size());
        arcStart.add(ax.size());
        return new SimplifiedCoverage(
                ax.toArray(),
                ay.toArray(),
                arcStart.toArray(),
                areaRing.toArray(),
                ringArcStart.toArray(),
                ringArcs.toArray());
    }

    private void cut(int from, int n) {
        int start = 0;
        for (int i = 0; i < n; i++) {
            if (node[vertex[from + i]]) {
                start = i;
                break;
            }
            if (vertex[from + i] < vertex[from + start]) {
                start = i; // no node: both sides of the ring must begin at the same vertex
            }
        }
        int done = 0;
        while (done < n) {
            int length = 1;
            while (done + length < n && !node[vertex[from + (start + done + length) % n]]) {
                length++;
            }
            ringArcs.add(arc(from, n, start + done, length));
            done += length;
        }
    }

    private int arc(int from, int n, int first, int length) {
        long forward = edge(from + first % n, from + (first + 1) % n);
        int known = arcByEdge.get(forward);
        if (known != LongIntMap.MISSING) {
            return known;
        }
        int id = arcStart.size();
        arcStart.add(ax.size());
        for (int i = 0; i <= length; i++) {
            // Only here, because neighbours share most of what was read.
            ax.add(Mercator.x(rx[from + (first + i) % n]));
            ay.add(Mercator.y(ry[from + (first + i) % n]));
        }
        long backward = edge(from + (first + length) % n, from + (first + length - 1) % n);
        arcByEdge.put(backward, ~id);
        arcByEdge.put(forward, id);
        return id;
    }

    private long edge(int a, int b) {
        return (long) vertex[a] << 32 | vertex[b];
    }
}

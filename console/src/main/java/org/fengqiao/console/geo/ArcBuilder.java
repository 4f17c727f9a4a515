package org.fengqiao.console.geo;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/// Cuts rings into arcs at the vertices where more than two borders meet. Vertices are the same
/// where their coordinates are equal to the bit.
final class ArcBuilder {

    private static final int NONE = -1;

    private final IntList ringStart = new IntList();
    private final IntList areaRing = new IntList();
    private final double[] rx;
    private final double[] ry;
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
        int points = 0;
        for (Geometry shape : lonLat) {
            points += shape.getNumPoints();
        }
        rx = new double[points];
        ry = new double[points];
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
        double[] points = flat(ring.getCoordinateSequence());
        int n = points.length / 2 - 1;
        if (n < 3) {
            return;
        }
        double twice = 0;
        for (int i = 0; i < n; i++) {
            double px = points[2 * i];
            double py = points[2 * i + 1];
            rx[total + i] = px;
            ry[total + i] = py;
            twice += px * points[2 * i + 3] - points[2 * i + 2] * py;
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

    /// Longitude and latitude in turn; the array may be the sequence's own.
    private static double[] flat(CoordinateSequence points) {
        if (points instanceof PackedCoordinateSequence.Double packed
                && packed.getDimension() == 2) {
            return packed.getRawCoordinates();
        }
        double[] flat = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            flat[2 * i] = points.getX(i);
            flat[2 * i + 1] = points.getY(i);
        }
        return flat;
    }

    /// Gives equal places the same number; returns how many there are.
    private int findVertices() {
        int capacity = Integer.highestOneBit(Math.max(16, total + total / 2)) * 2;
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
            int to = ringStart.get(ring + 1);
            int before = vertex[to - 1];
            for (int i = from; i < to; i++) {
                int v = vertex[i];
                int after = vertex[i + 1 == to ? from : i + 1];
                if (one[v] == NONE) {
                    one[v] = before;
                    two[v] = after;
                } else if (one[v] != before && two[v] != before
                        || one[v] != after && two[v] != after) {
                    node[v] = true;
                }
                before = v;
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

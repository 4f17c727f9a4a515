package org.fengqiao.console.geo;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Which of many polygons holds a place, in about a microsecond: a grid of candidate boxes, then a
/// crossing test over only the edges at the height of the place. Places in degrees. Immutable, safe
/// for any thread. A point on a shared border belongs to one of its sides.
public final class AreaIndex {

    private static final int EDGES_PER_BAND = 6;

    private final double[] x;
    private final double[] y;
    private final double[] box;
    private final int[] bandStart;
    private final int[] bandEdges;
    private final int[] edgeOfBand;
    private final int columns;
    private final int rows;
    private final double minX;
    private final double minY;
    private final double cellX;
    private final double cellY;
    private final int[] cellStart;
    private final int[] cellAreas;

    /// @param lonLat polygons or multi-polygons; the answers are positions in this list
    public AreaIndex(List<? extends Geometry> lonLat) {
        int n = lonLat.size();
        box = new double[4 * n];
        bandStart = new int[n + 1];
        DoubleList xs = new DoubleList();
        DoubleList ys = new DoubleList();
        IntList bandsOut = new IntList();
        IntList edgesOut = new IntList();
        double[] all = {1e9, -1e9, 1e9, -1e9};
        for (int area = 0; area < n; area++) {
            bandStart[area] = bandsOut.size();
            int first = xs.size();
            IntList edges = new IntList();
            double[] b = {1e9, -1e9, 1e9, -1e9};
            addRings(lonLat.get(area), xs, ys, edges, b);
            System.arraycopy(b, 0, box, 4 * area, 4);
            if (xs.size() > first) {
                all[0] = Math.min(all[0], b[0]);
                all[1] = Math.max(all[1], b[1]);
                all[2] = Math.min(all[2], b[2]);
                all[3] = Math.max(all[3], b[3]);
            }
            addBands(edges, xs, ys, b, bandsOut, edgesOut);
        }
        bandStart[n] = bandsOut.size();
        bandsOut.add(edgesOut.size());
        x = xs.toArray();
        y = ys.toArray();
        bandEdges = bandsOut.toArray();
        edgeOfBand = edgesOut.toArray();
        int side = (int) Math.clamp(Math.sqrt(n) * 2, 1, 1024);
        columns = side;
        rows = side;
        minX = all[0];
        minY = all[2];
        cellX = Math.max(1e-12, (all[1] - all[0]) / columns);
        cellY = Math.max(1e-12, (all[3] - all[2]) / rows);
        cellStart = new int[columns * rows + 1];
        cellAreas = fillCells(n);
    }

    private static void addRings(
            Geometry shape, DoubleList xs, DoubleList ys, IntList edges, double[] b) {
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            if (shape.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
                addRing(polygon.getExteriorRing(), xs, ys, edges, b);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    addRing(polygon.getInteriorRingN(hole), xs, ys, edges, b);
                }
            }
        }
    }

    private static void addRing(
            LinearRing ring, DoubleList xs, DoubleList ys, IntList edges, double[] b) {
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i < points.size(); i++) {
            double px = points.getX(i);
            double py = points.getY(i);
            if (i + 1 < points.size()) {
                edges.add(xs.size());
            }
            xs.add(px);
            ys.add(py);
            b[0] = Math.min(b[0], px);
            b[1] = Math.max(b[1], px);
            b[2] = Math.min(b[2], py);
            b[3] = Math.max(b[3], py);
        }
    }

    private static void addBands(
            IntList edges,
            DoubleList xs,
            DoubleList ys,
            double[] b,
            IntList bandsOut,
            IntList edgesOut) {
        int bands = Math.max(1, edges.size() / EDGES_PER_BAND);
        double height = Math.max(1e-15, (b[3] - b[2]) / bands);
        int[] count = new int[bands + 1];
        int base = edgesOut.size();
        int[] low = new int[edges.size()];
        int[] high = new int[edges.size()];
        for (int e = 0; e < edges.size(); e++) {
            double y0 = ys.get(edges.get(e));
            double y1 = ys.get(edges.get(e) + 1);
            low[e] = band(Math.min(y0, y1), b[2], height, bands);
            high[e] = band(Math.max(y0, y1), b[2], height, bands);
            for (int k = low[e]; k <= high[e]; k++) {
                count[k + 1]++;
            }
        }
        for (int k = 0; k < bands; k++) {
            bandsOut.add(base + count[k]);
            count[k + 1] += count[k];
        }
        int[] at = Arrays.copyOf(count, bands);
        int[] sorted = new int[count[bands]];
        for (int e = 0; e < edges.size(); e++) {
            for (int k = low[e]; k <= high[e]; k++) {
                sorted[at[k]++] = edges.get(e);
            }
        }
        for (int edge : sorted) {
            edgesOut.add(edge);
        }
    }

    private static int band(double y, double min, double height, int bands) {
        return (int) Math.clamp((y - min) / height, 0, bands - 1);
    }

    private int[] fillCells(int n) {
        for (int area = 0; area < n; area++) {
            int from = area;
            visitCells(from, cell -> cellStart[cell + 1]++);
        }
        for (int cell = 0; cell < columns * rows; cell++) {
            cellStart[cell + 1] += cellStart[cell];
        }
        int[] at = Arrays.copyOf(cellStart, columns * rows);
        int[] areas = new int[cellStart[columns * rows]];
        for (int area = 0; area < n; area++) {
            int item = area;
            visitCells(item, cell -> areas[at[cell]++] = item);
        }
        return areas;
    }

    private void visitCells(int area, java.util.function.IntConsumer visitor) {
        if (box[4 * area] > box[4 * area + 1]) {
            return;
        }
        int c0 = band(box[4 * area], minX, cellX, columns);
        int c1 = band(box[4 * area + 1], minX, cellX, columns);
        int r0 = band(box[4 * area + 2], minY, cellY, rows);
        int r1 = band(box[4 * area + 3], minY, cellY, rows);
        for (int row = r0; row <= r1; row++) {
            for (int column = c0; column <= c1; column++) {
                visitor.accept(row * columns + column);
            }
        }
    }

    /// Position of the area that holds the place; empty outside all.
    public OptionalInt find(double lon, double lat) {
        double column = (lon - minX) / cellX;
        double row = (lat - minY) / cellY;
        if (!(column >= 0 && column <= columns && row >= 0 && row <= rows)) {
            return OptionalInt.empty();
        }
        int cell = Math.min((int) row, rows - 1) * columns + Math.min((int) column, columns - 1);
        for (int i = cellStart[cell]; i < cellStart[cell + 1]; i++) {
            if (holds(cellAreas[i], lon, lat)) {
                return OptionalInt.of(cellAreas[i]);
            }
        }
        return OptionalInt.empty();
    }

    /// Whether one area holds the place.
    public boolean holds(int area, double lon, double lat) {
        double low = box[4 * area + 2];
        double high = box[4 * area + 3];
        if (lon < box[4 * area] || lon > box[4 * area + 1] || lat < low || lat > high) {
            return false;
        }
        int bands = bandStart[area + 1] - bandStart[area];
        double height = Math.max(1e-15, (high - low) / bands);
        int band = bandStart[area] + band(lat, low, height, bands);
        boolean inside = false;
        for (int i = bandEdges[band]; i < bandEdges[band + 1]; i++) {
            int e = edgeOfBand[i];
            if (y[e] > lat != y[e + 1] > lat
                    && lon < (x[e + 1] - x[e]) * (lat - y[e]) / (y[e + 1] - y[e]) + x[e]) {
                inside = !inside;
            }
        }
        return inside;
    }
}

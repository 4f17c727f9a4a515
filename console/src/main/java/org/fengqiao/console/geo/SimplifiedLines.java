package org.fengqiao.console.geo;

import java.util.List;
import java.util.function.IntConsumer;
import org.fengqiao.console.geo.SimplifiedCoverage.VertexSink;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/// Lines and polygons that share no borders, each vertex with the zoom at which it begins to
/// matter. Immutable, safe for any thread.
public final class SimplifiedLines {

    private final double[] x;
    private final double[] y;
    private final float[] rank;
    private final int[] lineStart;
    private final int[] itemStart;
    private final boolean[] polygon;
    private final HPRtree index = new HPRtree();
    private final Envelope bounds = new Envelope();

    private SimplifiedLines(List<? extends Geometry> lonLat) {
        DoubleList xs = new DoubleList();
        DoubleList ys = new DoubleList();
        IntList lines = new IntList();
        itemStart = new int[lonLat.size() + 1];
        polygon = new boolean[lonLat.size()];
        for (int item = 0; item < lonLat.size(); item++) {
            itemStart[item] = lines.size();
            Geometry shape = lonLat.get(item);
            for (int part = 0; part < shape.getNumGeometries(); part++) {
                polygon[item] |= add(shape.getGeometryN(part), xs, ys, lines);
            }
            if (!shape.isEmpty()) {
                Envelope box = Mercator.toWorld(shape.getEnvelopeInternal());
                index.insert(box, item);
                bounds.expandToInclude(box);
            }
        }
        itemStart[lonLat.size()] = lines.size();
        lines.add(xs.size());
        index.build();
        x = xs.toArray();
        y = ys.toArray();
        lineStart = lines.toArray();
        rank = VertexRank.rankAll(x, y, lineStart);
    }

    /// @param lonLat lines or polygons in degrees; points are left out
    public static SimplifiedLines of(List<? extends Geometry> lonLat) {
        return new SimplifiedLines(lonLat);
    }

    private static boolean add(Geometry shape, DoubleList xs, DoubleList ys, IntList lines) {
        if (shape instanceof Polygon area && !area.isEmpty()) {
            addRing(area.getExteriorRing(), true, xs, ys, lines);
            for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
                addRing(area.getInteriorRingN(hole), false, xs, ys, lines);
            }
            return true;
        }
        if (shape instanceof LineString line) {
            addPoints(line.getCoordinateSequence(), false, xs, ys, lines);
        }
        return false;
    }

    /// Shells and holes run in opposite directions, as a fill by signed areas needs it.
    private static void addRing(
            LinearRing ring, boolean shell, DoubleList xs, DoubleList ys, IntList lines) {
        CoordinateSequence points = ring.getCoordinateSequence();
        double twice = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            twice += points.getX(i) * points.getY(i + 1) - points.getX(i + 1) * points.getY(i);
        }
        addPoints(points, twice > 0 != shell, xs, ys, lines);
    }

    private static void addPoints(
            CoordinateSequence points,
            boolean backwards,
            DoubleList xs,
            DoubleList ys,
            IntList lines) {
        lines.add(xs.size());
        for (int i = 0; i < points.size(); i++) {
            int k = backwards ? points.size() - 1 - i : i;
            xs.add(Mercator.x(points.getX(k)));
            ys.add(Mercator.y(points.getY(k)));
        }
    }

    /// Box around everything, world units.
    public Envelope bounds() {
        return new Envelope(bounds);
    }

    public boolean isPolygon(int item) {
        return polygon[item];
    }

    /// Visits the items whose box meets a box of world units, in no order.
    public void visit(Envelope world, IntConsumer visitor) {
        index.query(world, item -> visitor.accept((Integer) item));
    }

    /// Sends the lines or closed rings of an item without the vertices that do not matter.
    ///
    /// @param pixel size of a device pixel in world units; 0 sends every vertex
    public void send(int item, double pixel, VertexSink sink) {
        float least = VertexRank.least(pixel);
        for (int line = itemStart[item]; line < itemStart[item + 1]; line++) {
            for (int i = lineStart[line]; i < lineStart[line + 1]; i++) {
                if (rank[i] >= least) {
                    sink.vertex(x[i], y[i], i == lineStart[line]);
                }
            }
        }
    }
}

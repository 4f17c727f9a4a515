package org.fengqiao.console.geo;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.fengqiao.console.geo.SimplifiedCoverage.VertexSink;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/// Lines and polygons that share no borders, each vertex with the zoom at which it begins to
/// matter. Long ones are cut to what is in sight. Immutable, safe for any thread.
public final class SimplifiedLines {

    /// Vertices from which on boxes around the pieces of a line are worth their memory: most lines
    /// of a city are short, and there are many of them.
    private static final int LONG = 8 * ArcTree.STRETCH;

    private final double[] x;
    private final double[] y;
    private final float[] rank;
    private final int[] lineStart;
    private final int[] itemStart;
    private final boolean[] polygon;

    /// Which lines are long, rising. They have no vertices among the others.
    private final int[] longLines;

    /// An arc for each long line.
    private final ArcTree longOnes;

    private final HPRtree index = new HPRtree();
    private final Envelope bounds = new Envelope();

    private SimplifiedLines(List<? extends Geometry> lonLat) {
        Reader reader = new Reader();
        itemStart = new int[lonLat.size() + 1];
        polygon = new boolean[lonLat.size()];
        for (int item = 0; item < lonLat.size(); item++) {
            itemStart[item] = reader.starts.size();
            Geometry shape = lonLat.get(item);
            for (int part = 0; part < shape.getNumGeometries(); part++) {
                polygon[item] |= reader.add(shape.getGeometryN(part));
            }
            if (!shape.isEmpty()) {
                Envelope box = Mercator.toWorld(shape.getEnvelopeInternal());
                index.insert(box, item);
                bounds.expandToInclude(box);
            }
        }
        index.build();
        itemStart[lonLat.size()] = reader.starts.size();
        reader.starts.add(reader.xs.size());
        reader.longStarts.add(reader.longXs.size());
        x = reader.xs.toArray();
        y = reader.ys.toArray();
        lineStart = reader.starts.toArray();
        rank = VertexRank.rankAll(x, y, lineStart);
        longLines = reader.longLines.toArray();
        double[] longX = reader.longXs.toArray();
        double[] longY = reader.longYs.toArray();
        int[] longStart = reader.longStarts.toArray();
        longOnes = new ArcTree(longX, longY, longStart);
        longOnes.setRanks(VertexRank.rankAll(longX, longY, longStart));
    }

    /// @param lonLat lines or polygons in degrees; points are left out
    public static SimplifiedLines of(List<? extends Geometry> lonLat) {
        return new SimplifiedLines(lonLat);
    }

    /// Takes shapes apart.
    private static final class Reader {
        private final DoubleList xs = new DoubleList();
        private final DoubleList ys = new DoubleList();
        private final IntList starts = new IntList();
        private final DoubleList longXs = new DoubleList();
        private final DoubleList longYs = new DoubleList();
        private final IntList longStarts = new IntList();
        private final IntList longLines = new IntList();

        /// @return whether it is a polygon
        boolean add(Geometry shape) {
            if (shape instanceof Polygon area && !area.isEmpty()) {
                addRing(area.getExteriorRing(), true);
                for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
                    addRing(area.getInteriorRingN(hole), false);
                }
                return true;
            }
            if (shape instanceof LineString line) {
                addPoints(line.getCoordinateSequence(), false);
            }
            return false;
        }

        /// Shells and holes run in opposite directions, as a fill by signed areas needs it.
        private void addRing(LinearRing ring, boolean shell) {
            CoordinateSequence points = ring.getCoordinateSequence();
            double twice = 0;
            for (int i = 0; i + 1 < points.size(); i++) {
                twice += points.getX(i) * points.getY(i + 1) - points.getX(i + 1) * points.getY(i);
            }
            addPoints(points, twice > 0 != shell);
        }

        private void addPoints(CoordinateSequence points, boolean backwards) {
            boolean isLong = points.size() > LONG;
            if (isLong) {
                longLines.add(starts.size());
                longStarts.add(longXs.size());
            }
            starts.add(xs.size());
            DoubleList toX = isLong ? longXs : xs;
            DoubleList toY = isLong ? longYs : ys;
            for (int i = 0; i < points.size(); i++) {
                int k = backwards ? points.size() - 1 - i : i;
                toX.add(Mercator.x(points.getX(k)));
                toY.add(Mercator.y(points.getY(k)));
            }
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
        send(item, pixel, null, sink);
    }

    /// Sends lines or rings whose fill and stroke in a box of world units are those of the item;
    /// what lies outside of it is cut short, so that dashes would begin elsewhere.
    public void send(int item, double pixel, @Nullable Envelope world, VertexSink sink) {
        float least = VertexRank.least(pixel);
        for (int line = itemStart[item]; line < itemStart[item + 1]; line++) {
            int from = lineStart[line];
            int to = lineStart[line + 1];
            if (from == to) {
                int arc = Arrays.binarySearch(longLines, line);
                if (arc >= 0) { // else it is empty
                    longOnes.send(arc, false, least, world, true, sink);
                }
            }
            for (int i = from; i < to; i++) {
                if (rank[i] >= least) {
                    sink.vertex(x[i], y[i], i == from);
                }
            }
        }
    }
}

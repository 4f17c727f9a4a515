package org.fengqiao.console.geo;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/// Areas cut into the arcs that neighbours share, each vertex with the zoom at which it begins to
/// matter. A border is simplified once for both its sides, so neighbours never show a sliver at any
/// zoom; one ranking serves every zoom, unlike a simplified copy per zoom. Immutable once built;
/// safe for any thread.
///
/// Areas that do not share vertices exactly (levels or sources that do not fit) are drawn correctly
/// too; their borders are then simplified separately, within a third of a pixel.
public final class SimplifiedCoverage {

    /// Edges of an arc that are looked at or passed over together.
    private static final int STRETCH = 32;

    private final double[] x;
    private final double[] y;
    private final float[] rank;
    private final int[] arcStart;
    private final int[] ringStart;
    private final int[] ringArcStart;
    private final int[] ringArcs;
    private final double[] areaBox;
    private final double[] arcBox;
    private final int[] stretchStart;
    private final double[] stretchLow;
    private final double[] stretchHigh;
    private final HPRtree areas = new HPRtree();
    private final HPRtree arcs = new HPRtree();
    private final Envelope bounds = new Envelope();

    SimplifiedCoverage(
            double[] x,
            double[] y,
            int[] arcStart,
            int[] ringStart,
            int[] ringArcStart,
            int[] ringArcs) {
        this.x = x;
        this.y = y;
        this.arcStart = arcStart;
        this.ringStart = ringStart;
        this.ringArcStart = ringArcStart;
        this.ringArcs = ringArcs;
        var ranking = CompletableFuture.supplyAsync(() -> VertexRank.rankAll(x, y, arcStart));
        stretchStart = countStretches();
        stretchLow = new double[stretchStart[arcCount()]];
        stretchHigh = new double[stretchLow.length];
        measureStretches();
        arcBox = new double[arcCount() * 4];
        for (int arc = 0; arc < arcCount(); arc++) {
            measure(arc);
            arcs.insert(box(arcBox, arc), arc);
        }
        areaBox = new double[areaCount() * 4];
        for (int area = 0; area < areaCount(); area++) {
            Envelope box = new Envelope();
            for (int i = ringArcStart[ringStart[area]];
                    i < ringArcStart[ringStart[area + 1]];
                    i++) {
                box.expandToInclude(box(arcBox, ringArcs[i] < 0 ? ~ringArcs[i] : ringArcs[i]));
            }
            put(areaBox, area, box);
            bounds.expandToInclude(box);
            if (!box.isNull()) {
                areas.insert(box, area);
            }
        }
        areas.build();
        arcs.build();
        rank = ranking.join();
    }

    /// @param lonLat polygons or multi-polygons in degrees; other geometry makes an empty area
    public static SimplifiedCoverage of(List<? extends Geometry> lonLat) {
        return new ArcBuilder(lonLat).build();
    }

    /// How far an arc reaches; it has two vertices or more.
    private void measure(int arc) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (int i = arcStart[arc]; i < arcStart[arc + 1]; i++) {
            west = Math.min(west, x[i]);
            east = Math.max(east, x[i]);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = stretchStart[arc]; i < stretchStart[arc + 1]; i++) {
            low = Math.min(low, stretchLow[i]);
            high = Math.max(high, stretchHigh[i]);
        }
        arcBox[4 * arc] = west;
        arcBox[4 * arc + 1] = east;
        arcBox[4 * arc + 2] = low;
        arcBox[4 * arc + 3] = high;
    }

    private static void put(double[] boxes, int i, Envelope box) {
        boxes[4 * i] = box.getMinX();
        boxes[4 * i + 1] = box.getMaxX();
        boxes[4 * i + 2] = box.getMinY();
        boxes[4 * i + 3] = box.getMaxY();
    }

    private static Envelope box(double[] boxes, int i) {
        if (boxes[4 * i] > boxes[4 * i + 1]) {
            return new Envelope();
        }
        return new Envelope(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]);
    }

    public int areaCount() {
        return ringStart.length - 1;
    }

    public int arcCount() {
        return arcStart.length - 1;
    }

    public int vertexCount() {
        return x.length;
    }

    /// Box around everything, world units.
    public Envelope bounds() {
        return new Envelope(bounds);
    }

    /// Box around one area, world units.
    public Envelope bounds(int area) {
        return box(areaBox, area);
    }

    /// Visits the areas whose box meets a box of world units, in no order.
    public void visitAreas(Envelope world, IntConsumer visitor) {
        areas.query(world, item -> visitor.accept((Integer) item));
    }

    /// Visits the arcs whose box meets a box of world units, in no order.
    public void visitArcs(Envelope world, IntConsumer visitor) {
        arcs.query(world, item -> visitor.accept((Integer) item));
    }

    /// The area that holds a place of world units; empty outside all. A place on a shared border
    /// belongs to one of its sides.
    public OptionalInt find(double worldX, double worldY) {
        int[] found = {-1};
        areas.query(
                new Envelope(worldX, worldX, worldY, worldY),
                item -> {
                    int area = (Integer) item;
                    if (found[0] < 0 && holds(area, worldX, worldY)) {
                        found[0] = area;
                    }
                });
        return found[0] < 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
    }

    /// Whether one area holds a place of world units, as its whole border says it.
    public boolean holds(int area, double worldX, double worldY) {
        boolean inside = false;
        int last = ringArcStart[ringStart[area + 1]];
        for (int k = ringArcStart[ringStart[area]]; k < last; k++) {
            int arc = ringArcs[k] < 0 ? ~ringArcs[k] : ringArcs[k];
            // A line to the right meets no arc that is above, below or left of it.
            if (worldY >= arcBox[4 * arc + 2]
                    && worldY <= arcBox[4 * arc + 3]
                    && worldX <= arcBox[4 * arc + 1]) {
                inside ^= crossesOddly(arc, worldX, worldY);
            }
        }
        return inside;
    }

    private boolean crossesOddly(int arc, double px, double py) {
        boolean odd = false;
        int last = arcStart[arc + 1] - 1;
        int stretch = stretchStart[arc];
        for (int from = arcStart[arc]; from < last; from += STRETCH, stretch++) {
            if (py < stretchLow[stretch] || py > stretchHigh[stretch]) {
                continue;
            }
            for (int i = from; i < Math.min(from + STRETCH, last); i++) {
                if (y[i] > py != y[i + 1] > py
                        && px < (x[i + 1] - x[i]) * (py - y[i]) / (y[i + 1] - y[i]) + x[i]) {
                    odd = !odd;
                }
            }
        }
        return odd;
    }

    /// How low and high each stretch of an arc reaches: a city's outline is a single arc of many
    /// thousand vertices, of which a place meets few.
    private void measureStretches() {
        for (int arc = 0; arc < arcCount(); arc++) {
            int last = arcStart[arc + 1] - 1;
            int stretch = stretchStart[arc];
            for (int from = arcStart[arc]; from < last; from += STRETCH, stretch++) {
                double low = y[from];
                double high = low;
                for (int i = from + 1; i <= Math.min(from + STRETCH, last); i++) {
                    low = Math.min(low, y[i]);
                    high = Math.max(high, y[i]);
                }
                stretchLow[stretch] = low;
                stretchHigh[stretch] = high;
            }
        }
    }

    private int[] countStretches() {
        int[] starts = new int[arcCount() + 1];
        for (int arc = 0; arc < arcCount(); arc++) {
            int edges = arcStart[arc + 1] - arcStart[arc] - 1;
            starts[arc + 1] = starts[arc] + (edges + STRETCH - 1) / STRETCH;
        }
        return starts;
    }

    /// Receives the vertices of a line or ring in order.
    public interface VertexSink {
        /// @param first whether a new line or ring begins here
        void vertex(double worldX, double worldY, boolean first);
    }

    /// Sends one border, without the vertices that do not matter.
    ///
    /// @param pixel size of a device pixel in world units; 0 sends every vertex
    public void sendArc(int arc, double pixel, VertexSink sink) {
        float least = VertexRank.least(pixel);
        int from = arcStart[arc];
        sink.vertex(x[from], y[from], true);
        for (int i = from + 1; i < arcStart[arc + 1]; i++) {
            if (rank[i] >= least) {
                sink.vertex(x[i], y[i], false);
            }
        }
    }

    /// Sends the closed rings of one area, shells and holes running in opposite directions. The
    /// last vertex repeats the first.
    public void sendRings(int area, double pixel, VertexSink sink) {
        float least = VertexRank.least(pixel);
        for (int ring = ringStart[area]; ring < ringStart[area + 1]; ring++) {
            boolean first = true;
            for (int k = ringArcStart[ring]; k < ringArcStart[ring + 1]; k++) {
                int arc = ringArcs[k];
                if (arc >= 0) {
                    for (int i = arcStart[arc] + (first ? 0 : 1); i < arcStart[arc + 1]; i++) {
                        if (rank[i] >= least) {
                            sink.vertex(x[i], y[i], first);
                            first = false;
                        }
                    }
                } else {
                    for (int i = arcStart[~arc + 1] - (first ? 1 : 2); i >= arcStart[~arc]; i--) {
                        if (rank[i] >= least) {
                            sink.vertex(x[i], y[i], first);
                            first = false;
                        }
                    }
                }
            }
        }
    }
}

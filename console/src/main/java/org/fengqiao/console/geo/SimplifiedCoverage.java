package org.fengqiao.console.geo;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/// Areas cut into the arcs that neighbours share, each vertex with the zoom at which it begins to
/// matter. A border is simplified once for both its sides, so neighbours never show a sliver at any
/// zoom; one ranking serves every zoom, unlike a simplified copy per zoom. Immutable once built;
/// safe for any thread.
///
/// What is left out are triangles of less than 0.22 square pixels, one after the other: a border
/// mostly stays within a third of a pixel, thin spikes go whole. Nothing looks whether borders
/// cross then: where two run about a pixel apart they may.
///
/// Areas that do not share vertices exactly (levels or sources that do not fit) are drawn correctly
/// too; their borders are then simplified separately.
public final class SimplifiedCoverage {

    private final double[] x;
    private final double[] y;
    private final int[] arcStart;
    private final int[] ringStart;
    private final int[] ringArcStart;
    private final int[] ringArcs;
    private final double[] areaBox;
    private final ArcTree tree;
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
        tree = new ArcTree(x, y, arcStart);
        for (int arc = 0; arc < arcCount(); arc++) {
            arcs.insert(tree.bounds(arc), arc);
        }
        areaBox = new double[areaCount() * 4];
        for (int area = 0; area < areaCount(); area++) {
            Envelope box = new Envelope();
            for (int i = ringArcStart[ringStart[area]];
                    i < ringArcStart[ringStart[area + 1]];
                    i++) {
                box.expandToInclude(tree.bounds(ringArcs[i] < 0 ? ~ringArcs[i] : ringArcs[i]));
            }
            put(areaBox, area, box);
            bounds.expandToInclude(box);
            if (!box.isNull()) {
                areas.insert(box, area);
            }
        }
        areas.build();
        arcs.build();
        tree.setRanks(ranking.join());
    }

    /// @param lonLat polygons or multi-polygons in degrees; other geometry makes an empty area
    public static SimplifiedCoverage of(List<? extends Geometry> lonLat) {
        return new ArcBuilder(lonLat).build();
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
            inside ^= tree.crossesOddly(arc, worldX, worldY);
        }
        return inside;
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
        tree.send(arc, false, VertexRank.least(pixel), null, true, sink);
    }

    /// Sends of one border what is seen in a box of world units; what lies outside of it is cut
    /// short, so that dashes would begin elsewhere.
    public void sendArc(int arc, double pixel, Envelope world, VertexSink sink) {
        tree.send(arc, false, VertexRank.least(pixel), world, true, sink);
    }

    /// Sends the closed rings of one area, shells and holes running in opposite directions. The
    /// last vertex repeats the first.
    public void sendRings(int area, double pixel, VertexSink sink) {
        sendRings(area, pixel, null, sink);
    }

    /// Sends rings whose fill and stroke in a box of world units are those of the area's rings;
    /// what lies outside of it is cut short.
    public void sendRings(int area, double pixel, @Nullable Envelope world, VertexSink sink) {
        float least = VertexRank.least(pixel);
        for (int ring = ringStart[area]; ring < ringStart[area + 1]; ring++) {
            for (int k = ringArcStart[ring]; k < ringArcStart[ring + 1]; k++) {
                int arc = ringArcs[k];
                boolean begins = k == ringArcStart[ring];
                tree.send(arc < 0 ? ~arc : arc, arc < 0, least, world, begins, sink);
            }
        }
    }
}

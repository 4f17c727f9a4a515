package org.fengqiao.cityimport.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/// The sea. OpenStreetMap has only its shore, as lines with the land on their left; together with
/// the frame of the map they cut it into pieces, each wholly land or wholly sea. Where the shore
/// ends within the frame, because an extract was cut there, it is led on to the frame the shortest
/// way.
final class Coastline {

    /// How far beside the shore it is looked which piece lies there; a centimetre.
    private static final double BESIDE_DEG = 1e-7;

    /// So many times more shore must say sea than says land.
    private static final int CLEARLY = 4;

    private Coastline() {}

    /// @param shore lines in degrees
    /// @param box frame of the map, degrees
    static List<Polygon> sea(List<LineString> shore, Envelope box) {
        if (shore.isEmpty()) {
            return List.of();
        }
        GeometryFactory factory = shore.getFirst().getFactory();
        Polygon frame = (Polygon) factory.toGeometry(box);
        Geometry lines = factory.buildGeometry(shore);
        // Only lines: where a shore but touches the frame, a point would be left.
        Geometry inside = new Clip(box).apply(lines);
        if (inside.isEmpty()) {
            return List.of();
        }
        Geometry whole = OverlayNGRobust.overlay(inside, ledOn(inside, box), OverlayNG.UNION);
        Polygonizer pieces = new Polygonizer();
        pieces.add(OverlayNGRobust.overlay(whole, frame.getExteriorRing(), OverlayNG.UNION));
        List<Polygon> sea = new ArrayList<>();
        for (Object piece : pieces.getPolygons()) {
            if (isSea((Polygon) piece, shore, box)) {
                sea.add((Polygon) piece);
            }
        }
        return sea;
    }

    private static Geometry ledOn(Geometry shore, Envelope box) {
        LineMerger merger = new LineMerger();
        merger.add(shore);
        List<LineString> ways = new ArrayList<>();
        for (Object merged : merger.getMergedLineStrings()) {
            LineString line = (LineString) merged;
            if (!line.isClosed()) {
                Coordinate first = line.getCoordinateN(0);
                Coordinate last = line.getCoordinateN(line.getNumPoints() - 1);
                for (Coordinate end : List.of(first, last)) {
                    Coordinate edge = nearestEdge(end, box);
                    if (end.distance(edge) > BESIDE_DEG) {
                        ways.add(shore.getFactory().createLineString(new Coordinate[] {end, edge}));
                    }
                }
            }
        }
        return shore.getFactory().buildGeometry(ways);
    }

    private static Coordinate nearestEdge(Coordinate at, Envelope box) {
        return Stream.of(
                        new Coordinate(box.getMinX(), at.y),
                        new Coordinate(box.getMaxX(), at.y),
                        new Coordinate(at.x, box.getMinY()),
                        new Coordinate(at.x, box.getMaxY()))
                .min(Comparator.comparingDouble(at::distance))
                .orElseThrow();
    }

    /// Asks every bit of shore in sight that touches a piece; one drawn the wrong way is outvoted.
    /// A piece with shore inside it is both and so neither.
    private static boolean isSea(Polygon piece, List<LineString> shore, Envelope box) {
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(piece);
        Envelope around = new Envelope(piece.getEnvelopeInternal());
        around.expandBy(BESIDE_DEG);
        int sea = 0;
        int land = 0;
        for (LineString line : shore) {
            if (!line.getEnvelopeInternal().intersects(around)) {
                continue;
            }
            for (int i = 0; i + 1 < line.getNumPoints(); i++) {
                Coordinate a = line.getCoordinateN(i);
                Coordinate b = line.getCoordinateN(i + 1);
                double length = a.distance(b);
                Coordinate middle = new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
                if (length == 0 || !around.contains(middle) || !box.contains(middle)) {
                    continue;
                }
                double dx = (b.y - a.y) / length * BESIDE_DEG;
                double dy = (a.x - b.x) / length * BESIDE_DEG;
                // Southwards of a line to the east, and so on: to its right.
                sea += isIn(inside, middle.x + dx, middle.y + dy) ? 1 : 0;
                land += isIn(inside, middle.x - dx, middle.y - dy) ? 1 : 0;
            }
        }
        return sea > CLEARLY * land;
    }

    private static boolean isIn(IndexedPointInAreaLocator area, double x, double y) {
        return area.locate(new Coordinate(x, y)) == Location.INTERIOR;
    }
}

package org.fengqiao.cityimport.osm;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/// The sea. OpenStreetMap has only its shore, as lines with the land on their left; together with
/// the frame of the map they cut it into pieces, each wholly land or wholly sea.
final class Coastline {

    /// How far beside the shore it is looked which piece lies there; a centimetre.
    private static final double BESIDE_DEG = 1e-7;

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
        Geometry inside = OverlayNGRobust.overlay(lines, frame, OverlayNG.INTERSECTION);
        if (inside.isEmpty()) {
            return List.of();
        }
        Polygonizer pieces = new Polygonizer();
        pieces.add(OverlayNGRobust.overlay(inside, frame.getExteriorRing(), OverlayNG.UNION));
        List<Polygon> sea = new ArrayList<>();
        for (Object piece : pieces.getPolygons()) {
            if (isSea((Polygon) piece, shore, box)) {
                sea.add((Polygon) piece);
            }
        }
        return sea;
    }

    /// Asks every bit of shore in sight that touches a piece; one drawn the wrong way is outvoted.
    private static boolean isSea(Polygon piece, List<LineString> shore, Envelope box) {
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(piece);
        Envelope around = new Envelope(piece.getEnvelopeInternal());
        around.expandBy(BESIDE_DEG);
        int votes = 0;
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
                votes += isIn(inside, middle.x + dx, middle.y + dy) ? 1 : 0;
                votes -= isIn(inside, middle.x - dx, middle.y - dy) ? 1 : 0;
            }
        }
        return votes > 0;
    }

    private static boolean isIn(IndexedPointInAreaLocator area, double x, double y) {
        return area.locate(new Coordinate(x, y)) == Location.INTERIOR;
    }
}

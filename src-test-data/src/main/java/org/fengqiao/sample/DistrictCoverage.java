package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/// Makes a coverage of the published outlines, which are none: neighbours overlap, leave slivers
/// and do not share vertices.
///
/// Works in the published lattice (1/1024° = 1). All outlines are noded together and cut into
/// faces; a face claimed by one district is its; a face claimed by several or by none goes to the
/// neighbour, of those who may have it, with the longest common border. What is left over of a
/// district apart from its largest part (crumbs of some hectares) goes the same way.
final class DistrictCoverage {

    /// Parts below this share of a district's area are crumbs.
    private static final double CRUMB_SHARE = 0.01;

    private static final double LATTICE = 1024;

    /// Drops vertices that make corners of less than about half a cell.
    private static final double SIMPLIFY_CELLS = 0.5;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(64));

    private DistrictCoverage() {}

    /// One simple polygon without holes per district, in lattice units, in the order of the input.
    static List<Polygon> clean(Map<String, List<Coordinate[]>> outlines) {
        List<Geometry> dirty = outlines.values().stream().map(DistrictCoverage::repair).toList();
        List<Face> faces = cutIntoFaces(dirty);
        claim(faces, dirty);
        settleUnclaimed(faces);
        List<Polygon> whole = cutCorners(unite(faces, dirty.size()));
        Geometry[] simplified =
                CoverageSimplifier.simplify(whole.toArray(new Geometry[0]), SIMPLIFY_CELLS);
        return Arrays.stream(simplified).map(g -> (Polygon) g.norm()).toList();
    }

    private static Geometry repair(List<Coordinate[]> rings) {
        List<Polygon> parts = new ArrayList<>();
        for (Coordinate[] ring : rings) {
            List<Coordinate> kept = new ArrayList<>();
            for (Coordinate c : ring) {
                Coordinate cell = new Coordinate(c.x * LATTICE, c.y * LATTICE);
                if (kept.isEmpty() || !kept.getLast().equals2D(cell)) {
                    kept.add(cell);
                }
            }
            if (kept.size() >= 4) {
                parts.add(FACTORY.createPolygon(kept.toArray(new Coordinate[0])));
            }
        }
        return GeometryFixer.fix(FACTORY.createMultiPolygon(parts.toArray(new Polygon[0])));
    }

    /// A piece of the plane bounded by outlines.
    private static final class Face {
        final Polygon shape;
        final List<Integer> claims = new ArrayList<>();
        int owner = -1;

        Face(Polygon shape) {
            this.shape = shape;
        }
    }

    private static List<Face> cutIntoFaces(List<Geometry> dirty) {
        Geometry[] lines = dirty.stream().map(Geometry::getBoundary).toArray(Geometry[]::new);
        Geometry noded =
                UnaryUnionNG.union(
                        FACTORY.createGeometryCollection(lines), FACTORY.getPrecisionModel());
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Face> faces = new ArrayList<>();
        for (Object polygon : polygonizer.getPolygons()) {
            faces.add(new Face((Polygon) ((Polygon) polygon).norm()));
        }
        faces.sort(
                Comparator.comparingDouble((Face f) -> -f.shape.getArea())
                        .thenComparing(f -> f.shape.getCoordinate()));
        return faces;
    }

    private static void claim(List<Face> faces, List<Geometry> dirty) {
        for (int d = 0; d < dirty.size(); d++) {
            IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(dirty.get(d));
            for (Face face : faces) {
                if (locator.locate(face.shape.getInteriorPoint().getCoordinate())
                        != Location.EXTERIOR) {
                    face.claims.add(d);
                }
            }
        }
        for (int d = 0; d < dirty.size(); d++) {
            double least = dirty.get(d).getArea() * CRUMB_SHARE;
            for (Face face : faces) {
                if (face.claims.equals(List.of(d)) && face.shape.getArea() > least) {
                    face.owner = d;
                }
            }
        }
    }

    /// Hands out the rest, longest common border first, until nothing is left.
    private static void settleUnclaimed(List<Face> faces) {
        while (true) {
            Face best = null;
            int bestOwner = -1;
            double bestLength = 0;
            for (Face open : faces) {
                if (open.owner >= 0) {
                    continue;
                }
                for (Face owned : faces) {
                    boolean may =
                            open.claims.isEmpty()
                                    || open.claims.size() == 1
                                    || open.claims.contains(owned.owner);
                    if (owned.owner < 0
                            || !may
                            || !open.shape
                                    .getEnvelopeInternal()
                                    .intersects(owned.shape.getEnvelopeInternal())) {
                        continue;
                    }
                    double length =
                            OverlayNG.overlay(
                                            open.shape.getBoundary(),
                                            owned.shape.getBoundary(),
                                            OverlayNG.INTERSECTION,
                                            FACTORY.getPrecisionModel())
                                    .getLength();
                    if (length > bestLength) {
                        best = open;
                        bestOwner = owned.owner;
                        bestLength = length;
                    }
                }
            }
            if (best == null) {
                return;
            }
            best.owner = bestOwner;
        }
    }

    /// Takes the stairs of the lattice away without favouring a side: between the points where
    /// three borders meet, every border is drawn through the middles of its pieces.
    private static List<Polygon> cutCorners(List<Polygon> stairs) {
        Map<Coordinate, Set<Coordinate>> neighbours = new HashMap<>();
        for (Polygon polygon : stairs) {
            Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
            for (int i = 0; i + 1 < ring.length; i++) {
                neighbours.computeIfAbsent(ring[i], _ -> new HashSet<>()).add(ring[i + 1]);
                neighbours.computeIfAbsent(ring[i + 1], _ -> new HashSet<>()).add(ring[i]);
            }
        }
        List<Polygon> smooth = new ArrayList<>();
        for (Polygon polygon : stairs) {
            Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
            CoordinateList cut = new CoordinateList();
            for (int i = 0; i + 1 < ring.length; i++) {
                if (neighbours.getOrDefault(ring[i], Set.of()).size() > 2) {
                    cut.add(ring[i], false);
                }
                cut.add(LineSegment.midPoint(ring[i], ring[i + 1]), false);
            }
            cut.closeRing();
            smooth.add(FACTORY.createPolygon(cut.toCoordinateArray()));
        }
        return smooth;
    }

    private static List<Polygon> unite(List<Face> faces, int count) {
        List<Polygon> districts = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            int owner = d;
            Geometry[] own =
                    faces.stream()
                            .filter(f -> f.owner == owner)
                            .map(f -> f.shape)
                            .toArray(Geometry[]::new);
            Geometry union = CoverageUnion.union(FACTORY.createGeometryCollection(own));
            if (!(union instanceof Polygon whole) || whole.getNumInteriorRing() > 0) {
                throw new IllegalStateException(
                        "district number " + d + " is not one polygon: " + union.getGeometryType());
            }
            districts.add((Polygon) whole.norm());
        }
        return districts;
    }
}

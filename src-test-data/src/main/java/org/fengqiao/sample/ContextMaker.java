package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.sample.BorderNet.Arc;
import org.fengqiao.sample.BuildingMaker.Building;
import org.fengqiao.sample.GreenMaker.Green;
import org.fengqiao.sample.RoadMaker.Road;
import org.fengqiao.sample.WaterMaker.Water;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Everything on the map that is not an area of the division (示意).
///
/// @param water the rivers and lakes
/// @param green hills and parks
/// @param roads one connected net; roads join where they share a vertex
record ContextMaker(
        List<ContextFeature> water,
        List<ContextFeature> green,
        List<ContextFeature> roads,
        List<ContextFeature> buildings) {

    /// Rivers that stop a road; the small ones have bridges.
    private static final Set<String> WIDE_RIVERS = Set.of("长江", "夹江");

    private static final double CLEAR_M = 40;

    static ContextMaker make(AreaTree tree, long seed, Density density) {
        List<Arc> arcs = BorderNet.arcs(tree);
        Geometry city = Sketch.toMetres(Chain.of((Polygon) tree.root().shape()));
        city = Sketch.FACTORY.createPolygon(closed(city.getCoordinates()));
        List<Water> water = WaterMaker.make(arcs, city);
        List<Green> green = GreenMaker.make(water, city);
        Geometry wide =
                union(
                        water.stream()
                                .filter(w ->
                                        w.kind() == ContextClass.LAKE
                                                || WIDE_RIVERS.contains(w.name()))
                                .map(Water::shape)
                                .toList());
        Geometry hills = union(green.stream().map(Green::shape).toList());
        List<Road> roads = RoadMaker.make(tree, arcs, city, wide, hills, density);
        List<Geometry> kept = new ArrayList<>(green.stream().map(Green::shape).toList());
        water.forEach(w -> kept.add(w.shape()));
        List<Building> buildings =
                new BuildingMaker(seed, clearance(union(kept), roads)).make(tree, density);
        return new ContextMaker(
                water.stream().map(w -> area(w.kind(), w.name(), w.shape())).toList(),
                green.stream().map(g -> area(g.kind(), g.name(), g.shape())).toList(),
                roads.stream().map(ContextMaker::road).toList(),
                buildings.stream().map(ContextMaker::building).toList());
    }

    private static Geometry union(List<Geometry> shapes) {
        return OverlayNGRobust.union(Sketch.FACTORY.buildGeometry(shapes));
    }

    private static Coordinate[] closed(Coordinate[] open) {
        Coordinate[] ring = Arrays.copyOf(open, open.length + 1);
        ring[open.length] = open[0].copy();
        return ring;
    }

    /// Metres to the nearest road that has a name, that is, crosses grids, up to [#CLEAR_M]; 0 on
    /// water or green.
    private static DoubleBinaryOperator clearance(Geometry kept, List<Road> roads) {
        AreaIndex index = new AreaIndex(kept);
        STRtree lines = new STRtree();
        for (Road road : roads) {
            if (!road.name().isEmpty()) {
                LineString line = Sketch.toMetres(road.line());
                for (int i = 0; i + 1 < line.getNumPoints(); i++) {
                    LineString piece =
                            Sketch.FACTORY.createLineString(
                                    new Coordinate[] {
                                        line.getCoordinateN(i), line.getCoordinateN(i + 1)
                                    });
                    lines.insert(piece.getEnvelopeInternal(), piece);
                }
            }
        }
        return (x, y) -> {
            if (index.contains(x, y)) {
                return 0;
            }
            Coordinate here = new Coordinate(x, y);
            double least = CLEAR_M;
            Envelope around = new Envelope(here);
            around.expandBy(CLEAR_M);
            for (Object piece : lines.query(around)) {
                LineString line = (LineString) piece;
                least =
                        Math.min(
                                least,
                                Distance.pointToSegment(
                                        here, line.getCoordinateN(0), line.getCoordinateN(1)));
            }
            return least;
        };
    }

    private static ContextFeature area(ContextClass kind, String name, Geometry metres) {
        Geometry degrees = Sketch.toDegrees(metres);
        return new ContextFeature(
                kind, name, 0, degrees.isValid() ? degrees : GeometryFixer.fix(degrees));
    }

    private static ContextFeature road(Road road) {
        Coordinate[] points = new Coordinate[road.line().size()];
        for (int i = 0; i < points.length; i++) {
            points[i] =
                    new Coordinate(
                            Plane.degrees(road.line().lon()[i]),
                            Plane.degrees(road.line().lat()[i]));
        }
        return new ContextFeature(
                road.kind(), road.name(), 0, Sketch.FACTORY.createLineString(points));
    }

    private static ContextFeature building(Building building) {
        return new ContextFeature(
                ContextClass.BUILDING,
                "",
                building.storeys(),
                CityBuilder.polygon(building.corners()));
    }
}

package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.sample.BorderNet.Arc;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/// Water roughly where it is (示意). The Yangtze follows the real border between the districts of its
/// two banks, which runs in midstream.
final class WaterMaker {

    /// A named area in metres on the [Plane].
    record Water(ContextClass kind, String name, Geometry shape) {}

    private static final Set<String> NORTH_BANK = Set.of("320111", "320116");
    private static final double HALF_WIDTH_M = 750;
    private static final double NARROW_HALF_WIDTH_M = 300;

    private WaterMaker() {}

    /// @param city outline in metres; everything is cut to it
    static List<Water> make(List<Arc> arcs, Geometry city) {
        List<Water> water = new ArrayList<>();
        add(water, ContextClass.RIVER, "长江", yangtze(arcs), city);
        lakes(water, city);
        rivers(water, city);
        return water;
    }

    private static Geometry yangtze(List<Arc> arcs) {
        LineMerger merger = new LineMerger();
        for (Arc arc : arcs) {
            if (arc.level() == Level.DISTRICT && isNorth(arc.left()) != isNorth(arc.right())) {
                merger.add(Sketch.toMetres(arc.line()));
            }
        }
        Geometry river =
                Sketch.smooth(
                                Sketch.line(
                                        118.764, 32.130, 118.79, 32.142, 118.825, 32.155, 118.857,
                                        32.167, 118.885, 32.180, 118.91, 32.182),
                                3)
                        .buffer(HALF_WIDTH_M * 0.8);
        for (Object merged : merger.getMergedLineStrings()) {
            LineString line =
                    (LineString) DouglasPeuckerSimplifier.simplify((LineString) merged, 250);
            line = Sketch.smooth(line, 3);
            river = river.union(buffered(line));
        }
        river =
                river.union(
                        Sketch.smooth(
                                        Sketch.line(
                                                118.502, 31.852, 118.489, 31.815, 118.480, 31.785),
                                        3)
                                .buffer(HALF_WIDTH_M));
        return river.union(
                Sketch.smooth(
                                Sketch.line(
                                        119.070, 32.237, 119.10, 32.245, 119.135, 32.246, 119.205,
                                        32.229, 119.24, 32.213),
                                3)
                        .buffer(HALF_WIDTH_M));
    }

    /// North of 八卦洲 the river is a side arm.
    private static Geometry buffered(LineString line) {
        List<Geometry> parts = new ArrayList<>();
        Coordinate[] points = line.getCoordinates();
        for (int i = 0; i + 1 < points.length; i++) {
            double lat = Plane.degrees(Plane.lat(points[i].y));
            double lon = Plane.degrees(Plane.lon(points[i].x));
            boolean sideArm = lat > 32.14 && lon > 118.74 && lon < 118.88;
            parts.add(
                    Sketch.FACTORY
                            .createLineString(new Coordinate[] {points[i], points[i + 1]})
                            .buffer(sideArm ? NARROW_HALF_WIDTH_M : HALF_WIDTH_M));
        }
        return OverlayNGRobust.union(Sketch.FACTORY.buildGeometry(parts));
    }

    private static boolean isNorth(@Nullable AreaCode grid) {
        return grid != null && NORTH_BANK.contains(grid.at(Level.DISTRICT).digits());
    }

    private static void lakes(List<Water> water, Geometry city) {
        add(
                water,
                ContextClass.LAKE,
                "玄武湖",
                Sketch.area(
                                118.789, 32.066, 118.797, 32.062, 118.803, 32.066, 118.806, 32.073,
                                118.803, 32.080, 118.797, 32.088, 118.790, 32.086, 118.787, 32.076)
                        .difference(Sketch.blob(118.797, 32.074, 500, 260, 60, 11)),
                city);
        add(
                water,
                ContextClass.LAKE,
                "莫愁湖",
                Sketch.area(
                        118.7545, 32.040, 118.7535, 32.035, 118.757, 32.0325, 118.7605, 32.034,
                        118.7600, 32.039, 118.757, 32.0415),
                city);
        add(
                water,
                ContextClass.LAKE,
                "石臼湖",
                Sketch.blob(118.875, 31.475, 16000, 9000, 60, 12),
                city);
        add(
                water,
                ContextClass.LAKE,
                "固城湖",
                Sketch.blob(118.925, 31.285, 7000, 4200, 70, 13),
                city);
        add(
                water,
                ContextClass.LAKE,
                "金牛湖",
                Sketch.blob(118.975, 32.445, 4200, 2600, 30, 14),
                city);
        add(water, ContextClass.LAKE, "百家湖", Sketch.blob(118.817, 31.934, 1300, 800, 40, 15), city);
        add(water, ContextClass.LAKE, "紫霞湖", Sketch.blob(118.845, 32.060, 360, 240, 10, 16), city);
        add(
                water,
                ContextClass.LAKE,
                "中山水库",
                Sketch.blob(119.05, 31.63, 1800, 1100, 120, 17),
                city);
    }

    private static void rivers(List<Water> water, Geometry city) {
        river(
                water, city, "秦淮河", 45, 118.895, 31.80, 118.862, 31.86, 118.845, 31.905, 118.838,
                31.945, 118.822, 31.985, 118.806, 32.012, 118.790, 32.012, 118.772, 32.008, 118.760,
                32.016, 118.755, 32.027, 118.751, 32.045, 118.746, 32.060, 118.737, 32.078, 118.725,
                32.085);
        river(
                water, city, "秦淮新河", 40, 118.836, 31.950, 118.80, 31.962, 118.76, 31.952, 118.72,
                31.965, 118.685, 31.972, 118.655, 31.975);
        river(
                water, city, "夹江", 130, 118.655, 31.968, 118.682, 31.990, 118.702, 32.018, 118.717,
                32.045, 118.728, 32.066, 118.733, 32.085);
        river(
                water, city, "滁河", 50, 118.45, 32.17, 118.56, 32.215, 118.66, 32.245, 118.74,
                32.290, 118.83, 32.335, 118.88, 32.315, 118.91, 32.26, 118.955, 32.20);
        river(
                water, city, "内秦淮河", 12, 118.806, 32.018, 118.795, 32.021, 118.786, 32.018, 118.777,
                32.014, 118.770, 32.019, 118.760, 32.026);
        river(
                water, city, "胥河", 40, 118.925, 31.29, 118.97, 31.335, 119.06, 31.36, 119.15, 31.37,
                119.22, 31.38);
    }

    private static void river(
            List<Water> water, Geometry city, String name, double halfWidthM, double... degrees) {
        add(
                water,
                ContextClass.RIVER,
                name,
                Sketch.smooth(Sketch.line(degrees), 4).buffer(halfWidthM),
                city);
    }

    private static void add(
            List<Water> water, ContextClass kind, String name, Geometry shape, Geometry city) {
        Geometry inside = OverlayNGRobust.overlay(shape, city, OverlayNG.INTERSECTION);
        if (inside.isEmpty()) {
            throw new IllegalStateException(name + " lies outside the city");
        }
        water.add(new Water(kind, name, inside));
    }
}

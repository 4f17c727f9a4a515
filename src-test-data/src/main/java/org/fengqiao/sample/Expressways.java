package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.sample.RoadMaker.Road;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/// Roads that run across all borders, roughly where the real ones do (示意).
final class Expressways {

    private Expressways() {}

    /// @param city outline in metres; roads are cut to it
    static List<Road> make(Geometry city) {
        List<Road> roads = new ArrayList<>();
        express(
                roads, city, "绕城高速", 118.648, 31.965, 118.70, 31.945, 118.745, 31.935, 118.79,
                31.938, 118.835, 31.962, 118.878, 31.995, 118.897, 32.035, 118.905, 32.085, 118.880,
                32.125, 118.842, 32.145, 118.825, 32.185, 118.790, 32.215, 118.735, 32.205, 118.680,
                32.175, 118.625, 32.120, 118.585, 32.050, 118.600, 31.990, 118.648, 31.965);
        express(
                roads, city, "机场高速", 118.790, 31.985, 118.805, 31.938, 118.825, 31.880, 118.845,
                31.810, 118.868, 31.735, 118.93, 31.63, 118.925, 31.48, 118.95, 31.36, 118.96,
                31.22);
        express(
                roads, city, "宁杭高速", 118.845, 31.985, 118.905, 31.92, 118.98, 31.80, 119.07, 31.66,
                119.13, 31.52, 119.25, 31.43);
        express(
                roads, city, "沪宁高速", 118.860, 32.035, 118.897, 32.035, 118.96, 32.045, 119.04,
                32.075, 119.20, 32.10);
        express(
                roads, city, "宁马高速", 118.735, 31.985, 118.705, 31.92, 118.64, 31.845, 118.56,
                31.77);
        express(roads, city, "宁洛高速", 118.680, 32.175, 118.62, 32.20, 118.55, 32.225, 118.40, 32.25);
        express(
                roads, city, "宁连高速", 118.735, 32.205, 118.765, 32.27, 118.79, 32.36, 118.82, 32.46,
                118.84, 32.66);
        express(
                roads, city, "宁通高速", 118.790, 32.215, 118.86, 32.26, 118.95, 32.30, 119.05, 32.325,
                119.25, 32.36);
        express(
                roads, city, "江北大道", 118.585, 32.010, 118.625, 32.065, 118.675, 32.115, 118.72,
                32.165, 118.755, 32.225, 118.80, 32.29, 118.84, 32.345);
        express(
                roads, city, "内环快速路", 118.738, 32.065, 118.752, 32.083, 118.785, 32.095, 118.815,
                32.085, 118.825, 32.050, 118.815, 32.018, 118.780, 32.003, 118.748, 32.012, 118.735,
                32.035, 118.738, 32.065);
        arterial(
                roads, city, "长江大桥", 118.700, 32.165, 118.722, 32.138, 118.745, 32.115, 118.762,
                32.092, 118.772, 32.068, 118.778, 32.043, 118.780, 32.015, 118.778, 31.985);
        arterial(
                roads, city, "纬七路", 118.625, 32.065, 118.665, 32.040, 118.705, 32.020, 118.745,
                32.010, 118.79, 32.005, 118.84, 32.000);
        arterial(
                roads, city, "中山路", 118.700, 32.036, 118.735, 32.041, 118.778, 32.043, 118.815,
                32.042, 118.86, 32.035);
        arterial(
                roads, city, "双龙大道", 118.805, 32.005, 118.822, 31.965, 118.838, 31.93, 118.85,
                31.88, 118.87, 31.82);
        arterial(
                roads, city, "仙林大道", 118.815, 32.085, 118.86, 32.098, 118.91, 32.104, 118.97,
                32.112);
        return roads;
    }

    private static void express(List<Road> roads, Geometry city, String name, double... degrees) {
        add(roads, city, ContextClass.EXPRESSWAY, name, degrees);
    }

    private static void arterial(List<Road> roads, Geometry city, String name, double... degrees) {
        add(roads, city, ContextClass.ARTERIAL, name, degrees);
    }

    private static void add(
            List<Road> roads, Geometry city, ContextClass kind, String name, double... degrees) {
        LineString line = Sketch.smooth(Sketch.line(degrees), 4);
        Geometry inside = line.intersection(city);
        for (int i = 0; i < inside.getNumGeometries(); i++) {
            if (inside.getGeometryN(i) instanceof LineString part && part.getLength() > 500) {
                roads.add(new Road(kind, name + "（示意）", chain(part)));
            }
        }
    }

    private static Chain chain(LineString line) {
        List<int[]> points = new ArrayList<>();
        for (Coordinate c : line.getCoordinates()) {
            int[] p = {Plane.lon(c.x), Plane.lat(c.y)};
            if (points.isEmpty() || points.getLast()[0] != p[0] || points.getLast()[1] != p[1]) {
                points.add(p);
            }
        }
        return new Chain(
                points.stream().mapToInt(p -> p[0]).toArray(),
                points.stream().mapToInt(p -> p[1]).toArray());
    }
}

package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.sample.WaterMaker.Water;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Wooded hills roughly where they are, and parks (示意).
final class GreenMaker {

    /// A named area in metres on the [Plane].
    record Green(ContextClass kind, String name, Geometry shape) {}

    private GreenMaker() {}

    /// @param city outline in metres; everything is cut to it and kept off the water
    static List<Green> make(List<Water> water, Geometry city) {
        List<Green> green = new ArrayList<>();
        forest(green, "紫金山", Sketch.blob(118.848, 32.070, 7200, 3900, 20, 21));
        forest(green, "老山", Sketch.blob(118.575, 32.095, 19000, 4600, 33, 22));
        forest(green, "栖霞山", Sketch.blob(118.957, 32.158, 2700, 1600, 60, 23));
        forest(green, "牛首山", Sketch.blob(118.742, 31.915, 4800, 3000, 70, 24));
        forest(green, "方山", Sketch.blob(118.876, 31.893, 2200, 1900, 0, 25));
        forest(green, "汤山", Sketch.blob(119.035, 32.062, 4200, 1500, 25, 26));
        forest(green, "青龙山", Sketch.blob(118.955, 31.985, 9000, 2400, 55, 27));
        forest(green, "幕府山", Sketch.blob(118.795, 32.127, 3900, 750, 25, 28));
        forest(green, "灵岩山", Sketch.blob(118.880, 32.295, 2600, 1800, 0, 29));
        forest(green, "无想山", Sketch.blob(119.025, 31.585, 6800, 3600, 80, 30));
        forest(green, "游子山", Sketch.blob(119.020, 31.375, 4600, 2600, 60, 31));
        forest(green, "横山", Sketch.blob(118.775, 31.665, 6500, 2600, 25, 32));
        park(green, "雨花台", Sketch.blob(118.778, 32.004, 1300, 1000, 80, 33));
        park(green, "清凉山公园", Sketch.blob(118.756, 32.052, 560, 380, 60, 34));
        park(green, "狮子山", Sketch.blob(118.744, 32.094, 480, 330, 20, 35));
        park(green, "鱼嘴湿地公园", Sketch.blob(118.675, 31.978, 1200, 700, 40, 36));
        park(green, "绿博园", Sketch.blob(118.690, 32.013, 2600, 420, 58, 37));
        park(green, "珍珠泉", Sketch.blob(118.655, 32.125, 1500, 1000, 0, 38));
        park(green, "羊山公园", Sketch.blob(118.925, 32.108, 1000, 700, 15, 39));
        park(green, "龙池公园", Sketch.blob(118.832, 32.325, 900, 600, 30, 40));
        park(green, "宝塔公园", Sketch.blob(119.033, 31.652, 700, 520, 0, 41));
        park(green, "濑渚洲公园", Sketch.blob(118.873, 31.322, 900, 420, 70, 42));
        return green.stream().map(g -> cut(g, water, city)).toList();
    }

    private static void forest(List<Green> green, String name, Geometry shape) {
        green.add(new Green(ContextClass.FOREST, name, shape));
    }

    private static void park(List<Green> green, String name, Geometry shape) {
        green.add(new Green(ContextClass.PARK, name, shape));
    }

    private static Green cut(Green green, List<Water> water, Geometry city) {
        Geometry shape = OverlayNGRobust.overlay(green.shape, city, OverlayNG.INTERSECTION);
        for (Water one : water) {
            if (one.shape().getEnvelopeInternal().intersects(shape.getEnvelopeInternal())) {
                shape = OverlayNGRobust.overlay(shape, one.shape(), OverlayNG.DIFFERENCE);
            }
        }
        if (shape.isEmpty()) {
            throw new IllegalStateException(green.name + " lies outside the city");
        }
        return new Green(green.kind, green.name, shape);
    }
}

package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.locationtech.jts.geom.Polygon;

/// Rows of rectangular buildings in dense grids, off the borders (示意).
final class BuildingMaker {

    /// @param corners ring of four corners
    record Building(int storeys, Chain corners) {}

    /// Persons per km² below which no buildings are drawn.
    private static final double DENSE = 9_000;

    private static final int MOST_PER_GRID = 12;
    private static final double OFF_BORDER_M = 7;
    private static final double LOT_LONG_M = 40;
    private static final double LOT_DEEP_M = 30;

    private final long seed;
    private final DoubleBinaryOperator clearanceM;

    /// @param clearanceM metres from a place to the nearest thing no building may stand on
    BuildingMaker(long seed, DoubleBinaryOperator clearanceM) {
        this.seed = seed;
        this.clearanceM = clearanceM;
    }

    List<Building> make(AreaTree tree, Density density) {
        List<Building> buildings = new ArrayList<>();
        for (Area grid : tree.listLevel(Level.GRID)) {
            Chain ring = Chain.of((Polygon) grid.shape());
            double[] middle = GridOrder.middle(ring);
            double perKm2 = density.persons(middle[0], middle[1]) * 1e6;
            if (perKm2 > DENSE) {
                fill(ring, middle, perKm2, buildings, grid.code().digits());
            }
        }
        return buildings;
    }

    private void fill(Chain ring, double[] middle, double perKm2, List<Building> out, String code) {
        SplittableRandom random = new SplittableRandom(Noise.seed(seed, "buildings " + code));
        double angle = longestSide(ring);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double reach = Math.sqrt(ring.area());
        List<Building> fitting = new ArrayList<>();
        for (double v = -reach; v <= reach; v += LOT_DEEP_M) {
            for (double u = -reach; u <= reach; u += LOT_LONG_M) {
                boolean tower = random.nextInt(100) < (perKm2 > 18_000 ? 35 : 15);
                double halfLong = tower ? random.nextDouble(8, 11) : random.nextDouble(10, 17);
                double halfDeep = tower ? random.nextDouble(8, 11) : random.nextDouble(5, 7);
                int storeys = tower ? random.nextInt(16, 42) : random.nextInt(3, 8);
                double x = middle[0] + u * cos - v * sin;
                double y = middle[1] + u * sin + v * cos;
                Chain plot =
                        rectangle(x, y, halfLong + OFF_BORDER_M, halfDeep + OFF_BORDER_M, cos, sin);
                if (inside(ring, plot)
                        && clearanceM.applyAsDouble(x, y) > halfLong + 8
                        && isClear(plot)) {
                    fitting.add(
                            new Building(storeys, rectangle(x, y, halfLong, halfDeep, cos, sin)));
                }
            }
        }
        while (fitting.size() > MOST_PER_GRID) {
            fitting.remove(random.nextInt(fitting.size()));
        }
        out.addAll(fitting);
    }

    private boolean isClear(Chain plot) {
        for (int i = 0; i < plot.size(); i++) {
            if (clearanceM.applyAsDouble(plot.x(i), plot.y(i)) == 0) {
                return false;
            }
        }
        return true;
    }

    private static Chain rectangle(
            double x, double y, double halfLong, double halfDeep, double cos, double sin) {
        int[] lon = new int[4];
        int[] lat = new int[4];
        double[] us = {-halfLong, halfLong, halfLong, -halfLong};
        double[] vs = {-halfDeep, -halfDeep, halfDeep, halfDeep};
        for (int i = 0; i < 4; i++) {
            lon[i] = Plane.lon(x + us[i] * cos - vs[i] * sin);
            lat[i] = Plane.lat(y + us[i] * sin + vs[i] * cos);
        }
        return new Chain(lon, lat);
    }

    private static boolean inside(Chain ring, Chain rectangle) {
        for (int i = 0; i < 4; i++) {
            int j = (i + 1) % 4;
            int middleLon = rectangle.lon()[i] + (rectangle.lon()[j] - rectangle.lon()[i]) / 2;
            int middleLat = rectangle.lat()[i] + (rectangle.lat()[j] - rectangle.lat()[i]) / 2;
            if (!ring.encloses(rectangle.lon()[i], rectangle.lat()[i])
                    || !ring.encloses(middleLon, middleLat)) {
                return false;
            }
        }
        return true;
    }

    /// Direction of the longest stretch of border, so that rows run along a street.
    private static double longestSide(Chain ring) {
        int n = ring.size();
        int stretch = Math.max(1, n / 6);
        double best = -1;
        double angle = 0;
        for (int i = 0; i < n; i++) {
            int j = (i + stretch) % n;
            double dx = ring.x(j) - ring.x(i);
            double dy = ring.y(j) - ring.y(i);
            if (dx * dx + dy * dy > best) {
                best = dx * dx + dy * dy;
                angle = StrictMath.atan2(dy, dx);
            }
        }
        return angle;
    }
}

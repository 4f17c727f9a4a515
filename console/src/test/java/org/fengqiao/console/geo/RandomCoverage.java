package org.fengqiao.console.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// Crooked quadrilaterals that share their borders exactly: a grid whose corners and whose border
/// points are moved about at random.
public final class RandomCoverage {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int POINTS = 9;

    private RandomCoverage() {}

    public static List<Geometry> of(int side, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double cell = 0.5 / side;
        Coordinate[][] corner = new Coordinate[side + 1][side + 1];
        for (int row = 0; row <= side; row++) {
            for (int column = 0; column <= side; column++) {
                corner[row][column] =
                        new Coordinate(
                                118.5 + cell * (column + random.nextDouble(-0.2, 0.2)),
                                31.5 + cell * (row + random.nextDouble(-0.2, 0.2)));
            }
        }
        List<List<List<Coordinate>>> across = new ArrayList<>();
        List<List<List<Coordinate>>> up = new ArrayList<>();
        for (int row = 0; row <= side; row++) {
            across.add(new ArrayList<>());
            up.add(new ArrayList<>());
            for (int column = 0; column <= side; column++) {
                if (column < side) {
                    across.get(row)
                            .add(wavy(corner[row][column], corner[row][column + 1], cell, random));
                }
                if (row < side) {
                    up.get(row)
                            .add(wavy(corner[row][column], corner[row + 1][column], cell, random));
                }
            }
        }
        List<Geometry> areas = new ArrayList<>();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                List<Coordinate> ring = new ArrayList<>(across.get(row).get(column));
                ring.addAll(up.get(row).get(column + 1));
                ring.addAll(across.get(row + 1).get(column).reversed());
                ring.addAll(up.get(row).get(column).reversed());
                List<Coordinate> clean = new ArrayList<>();
                for (Coordinate c : ring) {
                    if (clean.isEmpty() || !clean.getLast().equals2D(c)) {
                        clean.add(c);
                    }
                }
                areas.add(GEOMETRIES.createPolygon(clean.toArray(Coordinate[]::new)));
            }
        }
        return areas;
    }

    private static List<Coordinate> wavy(
            Coordinate from, Coordinate to, double cell, SplittableRandom random) {
        List<Coordinate> line = new ArrayList<>();
        line.add(from);
        double nx = -(to.y - from.y) / cell;
        double ny = (to.x - from.x) / cell;
        for (int i = 1; i < POINTS; i++) {
            double t = (double) i / POINTS;
            double off = cell * random.nextDouble(-0.06, 0.06);
            line.add(
                    new Coordinate(
                            from.x + (to.x - from.x) * t + nx * off,
                            from.y + (to.y - from.y) * t + ny * off));
        }
        line.add(to);
        return line;
    }
}

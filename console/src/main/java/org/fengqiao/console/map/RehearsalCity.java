package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// A city that does not exist, in the shape of those that do: areas side by side with winding
/// borders that neighbours share to the bit.
final class RehearsalCity {

    /// Areas along a side, for each level, the highest first.
    static final List<Integer> COUNTS = List.of(2, 6, 16);

    static final double LON = 118.8;
    static final double LAT = 32;

    private static final double EXTENT_DEG = 0.9;

    /// Corners of a border between two areas.
    private static final int BENDS = 9;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /// A place in the city, degrees, longitude first; the same for the same number.
    double[] place(int number) {
        double u = number * 0.618034 % 1;
        double v = number * 0.754878 % 1;
        return new double[] {LON + (u - 0.5) * EXTENT_DEG, LAT + (v - 0.5) * EXTENT_DEG};
    }

    /// Square areas with bent borders.
    ///
    /// @param side areas along each side
    List<AreaShape> level(int side) {
        List<AreaShape> areas = new ArrayList<>();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                String id = side + "-" + column + "-" + row;
                areas.add(
                        new AreaShape(
                                id,
                                "枫桥" + column,
                                true,
                                SHAPES.createPolygon(ring(side, column, row))));
            }
        }
        return areas;
    }

    private static Coordinate[] ring(int side, int column, int row) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < BENDS; i++) {
            ring.add(corner(side, column + i / (double) BENDS, row));
        }
        for (int i = 0; i < BENDS; i++) {
            ring.add(corner(side, column + 1, row + i / (double) BENDS));
        }
        for (int i = BENDS; i > 0; i--) {
            ring.add(corner(side, column + i / (double) BENDS, row + 1));
        }
        for (int i = BENDS; i > 0; i--) {
            ring.add(corner(side, column, row + i / (double) BENDS));
        }
        ring.add(ring.getFirst().copy());
        return ring.toArray(Coordinate[]::new);
    }

    /// Both neighbours ask for the same numbers and so get the same place.
    private static Coordinate corner(int side, double column, double row) {
        double bend = 0.12 * Math.sin(7.3 * column + 3.1 * row) / side;
        double sway = 0.12 * Math.cos(5.9 * row - 2.7 * column) / side;
        return new Coordinate(
                LON + (column / side - 0.5 + bend) * EXTENT_DEG,
                LAT + (row / side - 0.5 + sway) * EXTENT_DEG);
    }
}

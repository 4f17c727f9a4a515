package org.fengqiao.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Numbers grids inside their community W→E, N→S: rows from north to south, each from west to east.
final class GridOrder {

    private GridOrder() {}

    /// @return the rings in the order of their numbers
    static List<Chain> sort(List<Chain> rings) {
        List<Chain> northFirst = new ArrayList<>(rings);
        northFirst.sort(Comparator.comparingDouble((Chain r) -> -middle(r)[1]));
        int rows = rows(rings.size());
        List<Chain> sorted = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Chain> cells =
                    new ArrayList<>(
                            northFirst.subList(
                                    rings.size() * row / rows, rings.size() * (row + 1) / rows));
            cells.sort(Comparator.comparingDouble(r -> middle(r)[0]));
            sorted.addAll(cells);
        }
        return sorted;
    }

    /// How many rows so many grids are laid in.
    static int rows(int grids) {
        return Math.max(1, (int) Math.round(Math.sqrt(grids)));
    }

    /// Middle of a ring's area in metres on the [Plane].
    static double[] middle(Chain ring) {
        double twice = 0;
        double mx = 0;
        double my = 0;
        double ox = ring.x(0);
        double oy = ring.y(0);
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            double ax = ring.x(j) - ox;
            double ay = ring.y(j) - oy;
            double bx = ring.x(i) - ox;
            double by = ring.y(i) - oy;
            double c = ax * by - bx * ay;
            twice += c;
            mx += (ax + bx) * c;
            my += (ay + by) * c;
        }
        return new double[] {ox + mx / (3 * twice), oy + my / (3 * twice)};
    }
}

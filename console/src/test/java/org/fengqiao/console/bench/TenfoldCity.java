package org.fengqiao.console.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.console.map.AreaShape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;

/// Ten times the common city in the same box: 120,000 grids with crooked borders of 36 vertices,
/// 12,000 communities, 1,000 streets, 100 districts, and 1,000,000 events.
final class TenfoldCity {

    private static final int COLUMNS = 300;
    private static final int ROWS = 400;
    private static final int EVENTS = 1_000_000;
    private static final double WEST = 118.35;
    private static final double SOUTH = 31.23;
    private static final double WIDTH = 0.9 / COLUMNS;
    private static final double HEIGHT = 1.39 / ROWS;
    private static final int BENDS = 8;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private TenfoldCity() {}

    static BenchCity make() {
        SplittableRandom random = new SplittableRandom(20260711);
        int[] classes = new int[COLUMNS * ROWS];
        Arrays.setAll(classes, _ -> random.nextInt(7));
        double[] lon = new double[EVENTS];
        double[] lat = new double[EVENTS];
        int[] status = new int[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            lon[i] = WEST + random.nextDouble() * WIDTH * COLUMNS;
            lat[i] = SOUTH + random.nextDouble() * HEIGHT * ROWS;
            status[i] = random.nextInt(4);
        }
        return new BenchCity(
                Map.of(
                        "grid", blocks(1, 1),
                        "comm", blocks(5, 2),
                        "street", blocks(15, 8),
                        "district", blocks(30, 40)),
                classes,
                new BenchCity.Events(lon, lat, status));
    }

    /// Areas of so many grids across and down; their borders run along those of the grids.
    private static List<AreaShape> blocks(int across, int down) {
        List<AreaShape> areas = new ArrayList<>();
        for (int row = 0; row < ROWS; row += down) {
            for (int column = 0; column < COLUMNS; column += across) {
                CoordinateList ring = new CoordinateList();
                for (int i = 0; i < across; i++) {
                    addEdge(ring, column + i, row, 1, 0);
                }
                for (int i = 0; i < down; i++) {
                    addEdge(ring, column + across, row + i, 0, 1);
                }
                for (int i = 0; i < across; i++) {
                    addEdge(ring, column + across - i, row + down, -1, 0);
                }
                for (int i = 0; i < down; i++) {
                    addEdge(ring, column, row + down - i, 0, -1);
                }
                ring.closeRing();
                String id = across + "-" + areas.size();
                areas.add(
                        new AreaShape(
                                id,
                                "第" + areas.size() + "区",
                                true,
                                SHAPES.createPolygon(ring.toCoordinateArray())));
            }
        }
        return areas;
    }

    /// Adds a border between two corners of grids; the same from either end.
    private static void addEdge(CoordinateList ring, int column, int row, int right, int up) {
        for (int i = 0; i <= BENDS; i++) {
            int from = right + up > 0 ? i : BENDS + 1 - i;
            int baseColumn = Math.min(column, column + right);
            int baseRow = Math.min(row, row + up);
            double along = (double) from / (BENDS + 1);
            double aside = bend(baseColumn, baseRow, right != 0, from % (BENDS + 1));
            double x = right != 0 ? baseColumn + along : baseColumn + aside;
            double y = right != 0 ? baseRow + aside : baseRow + along;
            ring.add(new Coordinate(WEST + x * WIDTH, SOUTH + y * HEIGHT), false);
        }
    }

    /// How far a border bends aside, in parts of a grid; corners stay.
    private static double bend(int column, int row, boolean lying, int step) {
        if (step == 0) {
            return 0;
        }
        long seed = (((long) column * 1009 + row) * 2 + (lying ? 1 : 0)) * 16 + step;
        return (new SplittableRandom(seed).nextDouble() - 0.5) * 0.24;
    }
}

package org.fengqiao.sample;

/// Where people live: a few centres on a thin background, persons per square kilometre before each
/// district is scaled to its own total. The centres are real places; their weights are guesses
/// (示意).
final class Density {

    /// Centre: longitude, latitude, persons per km² in the middle, reach in metres.
    private static final double[][] CENTRES = {
        {118.778, 32.043, 26_000, 5_200}, // 新街口
        {118.765, 32.070, 14_000, 3_500}, // 鼓楼 下关
        {118.790, 32.015, 12_000, 3_500}, // 秦淮 中华门
        {118.735, 32.015, 13_000, 3_800}, // 河西
        {118.840, 32.035, 9_000, 3_000}, // 孝陵卫 马群
        {118.790, 32.100, 9_000, 3_000}, // 迈皋桥
        {118.735, 31.960, 8_000, 3_500}, // 铁心桥 西善桥
        {118.840, 31.950, 13_000, 4_500}, // 东山
        {118.820, 31.900, 7_000, 4_000}, // 百家湖 九龙湖
        {118.920, 32.100, 7_000, 4_000}, // 仙林
        {118.625, 32.060, 9_000, 3_500}, // 江浦
        {118.700, 32.140, 9_000, 3_500}, // 泰山 沿江
        {118.750, 32.220, 8_000, 3_200}, // 大厂
        {118.840, 32.345, 9_000, 3_200}, // 雄州
        {118.870, 31.740, 4_000, 3_000}, // 禄口
        {119.050, 32.055, 3_000, 2_500}, // 汤山
        {119.020, 31.650, 9_000, 3_000}, // 永阳
        {118.880, 31.325, 8_500, 3_000}, // 淳溪
        {118.560, 31.830, 2_500, 2_500}, // 江宁街道
        {118.950, 32.160, 4_000, 3_000}, // 龙潭
    };

    private static final double BACKGROUND = 320;
    private static final double CELL_M = 200;
    private static final double WEST_M = -60_000;
    private static final double SOUTH_M = -110_000;
    private static final int COLUMNS = 550;
    private static final int ROWS = 900;

    private final double[] density = new double[COLUMNS * ROWS];

    /// Persons west of a node of the raster per metre of northing.
    private final double[] west = new double[COLUMNS * ROWS];

    Density() {
        for (int row = 0; row < ROWS; row++) {
            double sum = 0;
            for (int column = 0; column < COLUMNS; column++) {
                int i = row * COLUMNS + column;
                density[i] = at(WEST_M + column * CELL_M, SOUTH_M + row * CELL_M) / 1e6;
                if (column > 0) {
                    sum += (density[i - 1] + density[i]) / 2 * CELL_M;
                }
                west[i] = sum;
            }
        }
    }

    private static double at(double x, double y) {
        double sum = BACKGROUND;
        for (double[] centre : CENTRES) {
            double dx = x - Plane.x(Plane.units(centre[0]));
            double dy = y - Plane.y(Plane.units(centre[1]));
            double reach = centre[3];
            sum += centre[2] * StrictMath.exp(-(dx * dx + dy * dy) / (2 * reach * reach));
        }
        return sum;
    }

    /// Persons per square metre before scaling.
    double persons(double x, double y) {
        return sample(density, x, y);
    }

    /// The primitive of [#persons] along x: by Green's theorem a ring's people are its integral
    /// over dy.
    double westOf(double x, double y) {
        return sample(west, x, y);
    }

    private static double sample(double[] field, double x, double y) {
        double u = Math.clamp((x - WEST_M) / CELL_M, 0, COLUMNS - 1.001);
        double v = Math.clamp((y - SOUTH_M) / CELL_M, 0, ROWS - 1.001);
        int column = (int) u;
        int row = (int) v;
        double fu = u - column;
        double fv = v - row;
        int i = row * COLUMNS + column;
        return (field[i] * (1 - fu) + field[i + 1] * fu) * (1 - fv)
                + (field[i + COLUMNS] * (1 - fu) + field[i + COLUMNS + 1] * fu) * fv;
    }

    /// People in a ring before scaling.
    double personsIn(Chain ring) {
        double sum = 0;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            sum += westOfSegment(ring.x(j), ring.y(j), ring.x(i), ring.y(i));
        }
        return sum;
    }

    /// The part of a segment in the integral; exact enough for segments up to some cells.
    double westOfSegment(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        int pieces = 1 + (int) ((Math.abs(dx) + Math.abs(dy)) / 400);
        double sum = 0;
        for (int k = 0; k < pieces; k++) {
            double t = (k + 0.5) / pieces;
            sum += westOf(ax + dx * t, ay + dy * t);
        }
        return sum * dy / pieces;
    }
}

package org.fengqiao.sample;

/// Integer positions and the plane they are measured in.
///
/// A vertex is a pair of ints in 1e-7 degrees (about 1 cm), so that equal vertices are equal and
/// predicates are exact. Distances are measured in metres on a plane scaled at 31.9° N, which is
/// good to 1 % over the whole city: enough for growing plausible shapes, not for surveying.
final class Plane {

    static final double UNITS_PER_DEGREE = 1e7;

    private static final int ORIGIN_LON = 1_188_000_000;
    private static final int ORIGIN_LAT = 320_000_000;
    private static final double METRES_PER_UNIT_X = 0.0094565;
    private static final double METRES_PER_UNIT_Y = 0.0110870;

    private Plane() {}

    static double x(int lon) {
        return (lon - ORIGIN_LON) * METRES_PER_UNIT_X;
    }

    static double y(int lat) {
        return (lat - ORIGIN_LAT) * METRES_PER_UNIT_Y;
    }

    static int lon(double x) {
        return (int) Math.round(x / METRES_PER_UNIT_X) + ORIGIN_LON;
    }

    static int lat(double y) {
        return (int) Math.round(y / METRES_PER_UNIT_Y) + ORIGIN_LAT;
    }

    static int units(double degrees) {
        return (int) Math.round(degrees * UNITS_PER_DEGREE);
    }

    static double degrees(int units) {
        return units / UNITS_PER_DEGREE;
    }
}

package org.fengqiao.domain.geodesy;

/// The second shift on top of GCJ-02 that Baidu's maps have. As with [Gcj02] the formula is the one
/// that circulates in public code; the inverse is iterated to 1e-9 degrees.
public final class Bd09 {

    private static final double X_PI = Math.PI * 3000 / 180;
    private static final double TOLERANCE_DEG = 1e-9;

    private Bd09() {}

    /// Shifts from GCJ-02 to BD-09.
    public static LonLat fromGcj02(LonLat gcj) {
        double x = gcj.lon();
        double y = gcj.lat();
        double z = Math.hypot(x, y) + 0.00002 * Math.sin(y * X_PI);
        double theta = Math.atan2(y, x) + 0.000003 * Math.cos(x * X_PI);
        return new LonLat(z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006);
    }

    /// Shifts from BD-09 to GCJ-02.
    public static LonLat toGcj02(LonLat bd) {
        LonLat guess = new LonLat(bd.lon() - 0.0065, bd.lat() - 0.006);
        for (int round = 0; round < 30; round++) {
            LonLat there = fromGcj02(guess);
            double dLon = bd.lon() - there.lon();
            double dLat = bd.lat() - there.lat();
            guess = new LonLat(guess.lon() + dLon, guess.lat() + dLat);
            if (Math.abs(dLon) < TOLERANCE_DEG && Math.abs(dLat) < TOLERANCE_DEG) {
                break;
            }
        }
        return guess;
    }

    /// Shifts from BD-09 to CGCS2000.
    public static LonLat toCgcs2000(LonLat bd) {
        return Gcj02.toCgcs2000(toGcj02(bd));
    }
}

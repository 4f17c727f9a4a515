package org.fengqiao.domain.geodesy;

/// The datum shift between GCJ-02, in which public Chinese maps are published, and CGCS2000.
///
/// The forward formula is the one that circulates since 2013 in public code ("eviltransform",
/// "coordtransform"): a sum of sines on the ellipsoid of Krasovsky 1940. It was never published by
/// its authority, so it is as right as the public maps it reproduces: some metres. The inverse is
/// iterated until the forward formula returns the input to 1e-9 degrees (0.1 mm), so the round trip
/// adds nothing. WGS 84 and CGCS2000 are the same here (they differ by less than a metre).
public final class Gcj02 {

    private static final double SEMI_MAJOR_M = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double TOLERANCE_DEG = 1e-9;

    private Gcj02() {}

    /// Shifts to GCJ-02. The formula is meant for positions in mainland China only; outside, the
    /// position is returned as it is.
    public static LonLat fromCgcs2000(LonLat p) {
        if (!isShifted(p)) {
            return p;
        }
        double x = p.lon() - 105;
        double y = p.lat() - 35;
        double phi = Math.toRadians(p.lat());
        double w = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) * Math.sin(phi);
        double meridianM = SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
        double parallelM = SEMI_MAJOR_M / Math.sqrt(w) * Math.cos(phi);
        return new LonLat(
                p.lon() + Math.toDegrees(eastM(x, y) / parallelM),
                p.lat() + Math.toDegrees(northM(x, y) / meridianM));
    }

    /// Shifts from GCJ-02.
    public static LonLat toCgcs2000(LonLat gcj) {
        if (!isShifted(gcj)) {
            return gcj;
        }
        LonLat guess = gcj;
        for (int round = 0; round < 30; round++) {
            LonLat there = fromCgcs2000(guess);
            double dLon = gcj.lon() - there.lon();
            double dLat = gcj.lat() - there.lat();
            guess = new LonLat(guess.lon() + dLon, guess.lat() + dLat);
            if (Math.abs(dLon) < TOLERANCE_DEG && Math.abs(dLat) < TOLERANCE_DEG) {
                break;
            }
        }
        return guess;
    }

    /// The box outside which the shift is not applied, as the public code has it.
    private static boolean isShifted(LonLat p) {
        return p.lon() > 72.004 && p.lon() < 137.8347 && p.lat() > 0.8293 && p.lat() < 55.8271;
    }

    private static double eastM(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(6 * x, 20, 2 * x, 20)
                + waves(x, 20, x / 3, 40)
                + waves(x / 12, 150, x / 30, 300);
    }

    private static double northM(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(6 * x, 20, 2 * x, 20)
                + waves(y, 20, y / 3, 40)
                + waves(y / 12, 160, y / 30, 320);
    }

    private static double waves(double a, double amplitudeA, double b, double amplitudeB) {
        return (amplitudeA * Math.sin(a * Math.PI) + amplitudeB * Math.sin(b * Math.PI)) * 2 / 3;
    }
}

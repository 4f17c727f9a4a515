package org.fengqiao.console.geo;

/// Distance and direction on the CGCS2000 ellipsoid (a = 6,378,137 m, 1/f = 298.257222101). After
/// Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid", 1975; better than a
/// millimetre at the distances of a city. Points that are nearly antipodal are not supported.
public final class Geodesic {

    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257222101;
    private static final double B = A * (1 - F);
    private static final int ROUNDS = 100;

    private Geodesic() {}

    /// A place in degrees.
    public record Place(double lon, double lat) {}

    /// Metres along the shortest line between two places in degrees.
    ///
    /// @throws ArithmeticException for points that are nearly antipodal
    public static double distanceM(double lon1, double lat1, double lon2, double lat2) {
        double l = Math.toRadians(lon2 - lon1);
        double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat1)));
        double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat2)));
        double sinU1 = Math.sin(u1);
        double cosU1 = Math.cos(u1);
        double sinU2 = Math.sin(u2);
        double cosU2 = Math.cos(u2);
        double lambda = l;
        for (int round = 0; round < ROUNDS; round++) {
            double sinL = Math.sin(lambda);
            double cosL = Math.cos(lambda);
            double sinSigma = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL);
            if (sinSigma == 0) {
                return 0;
            }
            double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cosU1 * cosU2 * sinL / sinSigma;
            double cos2Alpha = 1 - sinAlpha * sinAlpha;
            double cos2M = cos2Alpha == 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cos2Alpha;
            double c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
            double bend = cos2M + c * cosSigma * (2 * cos2M * cos2M - 1);
            double next = l + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * bend);
            if (Math.abs(next - lambda) < 1e-12) {
                double k = cos2Alpha * (A * A - B * B) / (B * B);
                return B * big(k) * (sigma - delta(k, sinSigma, cosSigma, cos2M));
            }
            lambda = next;
        }
        throw new ArithmeticException(
                "no geodesic found from " + lon1 + "," + lat1 + " to " + lon2 + "," + lat2);
    }

    /// The place reached by going straight on.
    ///
    /// @param azimuth degrees clockwise from north
    public static Place destination(double lon, double lat, double azimuth, double metres) {
        double alpha = Math.toRadians(azimuth);
        double tanU = (1 - F) * Math.tan(Math.toRadians(lat));
        double cosU = 1 / Math.sqrt(1 + tanU * tanU);
        double sinU = tanU * cosU;
        double sigma1 = Math.atan2(tanU, Math.cos(alpha));
        double sinAlpha = cosU * Math.sin(alpha);
        double cos2Alpha = 1 - sinAlpha * sinAlpha;
        double k = cos2Alpha * (A * A - B * B) / (B * B);
        double straight = metres / (B * big(k));
        double sigma = straight;
        double cos2M = 0;
        for (int round = 0; round < ROUNDS; round++) {
            cos2M = Math.cos(2 * sigma1 + sigma);
            double next = straight + delta(k, Math.sin(sigma), Math.cos(sigma), cos2M);
            boolean done = Math.abs(next - sigma) < 1e-12;
            sigma = next;
            if (done) {
                break;
            }
        }
        double sinS = Math.sin(sigma);
        double cosS = Math.cos(sigma);
        double cosA = Math.cos(alpha);
        double rest = sinU * sinS - cosU * cosS * cosA;
        double lat2 =
                Math.atan2(sinU * cosS + cosU * sinS * cosA, (1 - F) * Math.hypot(sinAlpha, rest));
        double lambda = Math.atan2(sinS * Math.sin(alpha), cosU * cosS - sinU * sinS * cosA);
        double c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
        double bend = cos2M + c * cosS * (2 * cos2M * cos2M - 1);
        double l = lambda - (1 - c) * F * sinAlpha * (sigma + c * sinS * bend);
        return new Place(lon + Math.toDegrees(l), Math.toDegrees(lat2));
    }

    private static double big(double k) {
        return 1 + k / 16384 * (4096 + k * (-768 + k * (320 - 175 * k)));
    }

    private static double delta(double k, double sinS, double cosS, double cos2M) {
        double b = k / 1024 * (256 + k * (-128 + k * (74 - 47 * k)));
        double cube = cos2M * (4 * sinS * sinS - 3) * (4 * cos2M * cos2M - 3);
        return b * sinS * (cos2M + b / 4 * (cosS * (2 * cos2M * cos2M - 1) - b / 6 * cube));
    }
}

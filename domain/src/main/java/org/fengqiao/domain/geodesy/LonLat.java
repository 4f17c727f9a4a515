package org.fengqiao.domain.geodesy;

/// A position in degrees, CGCS2000 (EPSG:4490), longitude first (the registry's axis order is the
/// other way round).
///
/// @param lon −180 to 180, east positive
/// @param lat −90 to 90, north positive
public record LonLat(double lon, double lat) {

    /// Mean radius of the earth in metres (IUGG); good for distances within a city.
    private static final double EARTH_RADIUS_M = 6_371_008.8;

    public LonLat {
        // Written so that NaN is rejected too.
        if (!(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("longitude must lie in -180..180 degrees: " + lon);
        }
        if (!(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("latitude must lie in -90..90 degrees: " + lat);
        }
    }

    /// Straight-line distance over a sphere in metres (haversine); up to 0.5 % off the ellipsoid.
    public double distanceTo(LonLat other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double sinLat = Math.sin(dLat / 2);
        double sinLon = Math.sin(dLon / 2);
        double h =
                sinLat * sinLat
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(other.lat))
                                * sinLon
                                * sinLon;
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    @Override
    public String toString() {
        return lon + "," + lat;
    }
}

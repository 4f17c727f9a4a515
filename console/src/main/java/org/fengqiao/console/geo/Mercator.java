package org.fengqiao.console.geo;

import org.locationtech.jts.geom.Envelope;

/// Web Mercator between degrees and world units 0..1, x eastwards from 180° W, y southwards from
/// 85.05° N.
///
/// Degrees are CGCS2000, and WGS 84 is taken for the same. The ellipsoids differ by a tenth of a
/// millimetre, but CGCS2000 has places where they were in the year 2000, and WGS 84 where they are
/// now: eastern China moves by about 3 cm a year, so that what is measured today lies 0.8 m off.
public final class Mercator {

    /// Where the square world ends; latitudes beyond are clamped to it.
    public static final double MAX_LAT = 85.05112877980659;

    /// Length of the equator in metres, on the semi-major axis 6,378,137 m.
    public static final double EQUATOR_M = 2 * Math.PI * 6_378_137;

    private Mercator() {}

    public static double x(double lon) {
        return (lon + 180) / 360;
    }

    public static double y(double lat) {
        double clamped = Math.clamp(lat, -MAX_LAT, MAX_LAT);
        double sin = Math.sin(Math.toRadians(clamped));
        return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }

    public static double lon(double x) {
        return x * 360 - 180;
    }

    public static double lat(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }

    /// Ground metres in one world unit at a latitude; the scale of Mercator grows with 1 /
    /// cos(lat).
    public static double metresPerUnit(double lat) {
        return EQUATOR_M * Math.cos(Math.toRadians(lat));
    }

    /// The box in world units around a box in degrees.
    public static Envelope toWorld(Envelope lonLat) {
        return new Envelope(
                x(lonLat.getMinX()), x(lonLat.getMaxX()), y(lonLat.getMaxY()), y(lonLat.getMinY()));
    }

    /// The box in degrees around a box in world units.
    public static Envelope toLonLat(Envelope world) {
        return new Envelope(
                lon(world.getMinX()),
                lon(world.getMaxX()),
                lat(world.getMaxY()),
                lat(world.getMinY()));
    }
}

package org.fengqiao.console.map;

import java.util.Locale;

/// Places in words, longitude first, in degrees of CGCS2000. Pure.
public final class CoordinateText {

    private static final long MILLISECONDS = 1000;

    private CoordinateText() {}

    /// As programs and other maps take it: `118.796877, 32.060255`; a millionth of a degree is
    /// about a tenth of a metre.
    public static String decimal(double lon, double lat) {
        return String.format(Locale.ROOT, "%.6f, %.6f", lon, lat);
    }

    /// As people write it: `118°47′48.757″E 32°03′36.918″N`; a thousandth of a second is about
    /// three centimetres.
    public static String degrees(double lon, double lat) {
        return sexagesimal(lon, lon < 0 ? "W" : "E") + " " + sexagesimal(lat, lat < 0 ? "S" : "N");
    }

    /// Rounded first, because 59.9996″ is a whole minute.
    private static String sexagesimal(double value, String side) {
        long all = Math.round(Math.abs(value) * 3600 * MILLISECONDS);
        long seconds = all / MILLISECONDS;
        return String.format(
                Locale.ROOT,
                "%d°%02d′%02d.%03d″%s",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60,
                all % MILLISECONDS,
                side);
    }
}

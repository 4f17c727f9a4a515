package org.fengqiao.cityimport.datum;

import java.util.Locale;

/// The coordinate system a file is in.
public sealed interface Datum {

    /// CGCS2000 or WGS 84 in degrees, longitude first; they differ by less than a metre, the way
    /// the ground has moved since the year 2000.
    Datum CGCS2000 = new Geographic();

    Datum GCJ02 = new Gcj();
    Datum BD09 = new Baidu();

    record Geographic() implements Datum {
        @Override
        public String name() {
            return "CGCS2000";
        }
    }

    /// In which public Chinese maps are published.
    record Gcj() implements Datum {
        @Override
        public String name() {
            return "GCJ-02";
        }
    }

    /// In which Baidu's maps are published.
    record Baidu() implements Datum {
        @Override
        public String name() {
            return "BD-09";
        }
    }

    /// One that GeoTools knows.
    ///
    /// @param definition `EPSG:n` or WKT
    record Defined(String definition) implements Datum {
        @Override
        public String name() {
            if (definition.startsWith("EPSG:")) {
                return definition;
            }
            int from = definition.indexOf('"');
            int to = definition.indexOf('"', from + 1);
            return to > from ? definition.substring(from + 1, to) : "WKT";
        }
    }

    /// As people call it; recorded with what was brought in.
    String name();

    /// From what was typed or stands in a file: `GCJ-02`, `BD09`, `CGCS2000`, `WGS84`, `EPSG:n`, a
    /// bare number, or WKT.
    static Datum of(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "");
        return switch (plain) {
            case "GCJ02", "GCJ" -> GCJ02;
            case "BD09", "BD", "BD09LL" -> BD09;
            case "CGCS2000", "WGS84", "CRS84", "EPSG:4490", "EPSG:4326", "4490", "4326" -> CGCS2000;
            default ->
                    new Defined(
                            plain.matches("\\d{4,6}")
                                    ? "EPSG:" + plain
                                    : plain.matches("EPSG:\\d{4,6}") ? plain : text.strip());
        };
    }
}

package org.fengqiao.cityimport.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// Where the rows of a table are, from columns with coordinates, both in one column, or WKT. The
/// columns are known by their names.
final class TablePlaces {

    private static final Set<String> X =
            Set.of("x", "lon", "lng", "long", "longitude", "经度", "x坐标", "东坐标", "坐标x", "gps_x");
    private static final Set<String> Y =
            Set.of("y", "lat", "latitude", "纬度", "y坐标", "北坐标", "坐标y", "gps_y");
    private static final Set<String> BOTH =
            Set.of("location", "lonlat", "lnglat", "coordinates", "坐标", "经纬度");
    private static final Set<String> WKT = Set.of("wkt", "geom", "geometry", "the_geom", "空间数据");

    private final Shapes shapes;
    private final @Nullable String x;
    private final @Nullable String y;
    private final @Nullable String both;
    private final @Nullable String wkt;

    TablePlaces(List<String> columns, Shapes shapes) {
        this.shapes = shapes;
        x = find(columns, X);
        y = find(columns, Y);
        both = find(columns, BOTH);
        wkt = find(columns, WKT);
    }

    private static @Nullable String find(List<String> columns, Set<String> names) {
        return columns.stream()
                .filter(column ->
                        names.contains(column.toLowerCase(Locale.ROOT).replaceAll("[ (（].*", "")))
                .findFirst()
                .orElse(null);
    }

    /// Null where the row has no place; what is there and makes no sense is noted.
    @Nullable Geometry of(Map<String, String> row) {
        String lon = row.getOrDefault(x == null ? "" : x, "");
        String lat = row.getOrDefault(y == null ? "" : y, "");
        if (!lon.isEmpty() || !lat.isEmpty()) {
            return point(lon, lat);
        }
        String text = row.getOrDefault(both == null ? "" : both, "");
        if (!text.isEmpty()) {
            String[] parts = text.strip().split("[,，;\\s]+");
            return parts.length == 2 ? point(parts[0], parts[1]) : bad(text);
        }
        String shape = row.getOrDefault(wkt == null ? "" : wkt, "");
        return shape.isEmpty() ? null : wkt(shape);
    }

    private @Nullable Geometry point(String lon, String lat) {
        try {
            return shapes.point(Double.parseDouble(lon.strip()), Double.parseDouble(lat.strip()));
        } catch (NumberFormatException | BadShape _) {
            return bad(lon + ", " + lat); // noted, and reported with the row
        }
    }

    private @Nullable Geometry wkt(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth > Limits.DEPTH) {
                shapes.note(ReadNote.Kind.BAD_SHAPE, "depth > " + Limits.DEPTH);
                return null;
            }
        }
        try {
            return new WKTReader(Shapes.FACTORY).read(text);
        } catch (ParseException | IllegalArgumentException e) {
            shapes.note(ReadNote.Kind.BAD_SHAPE, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Geometry bad(String text) {
        shapes.note(ReadNote.Kind.BAD_COORDINATES, text);
        return null;
    }
}

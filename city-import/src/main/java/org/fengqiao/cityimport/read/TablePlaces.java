package org.fengqiao.cityimport.read;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where the rows of a table are, from columns with coordinates, both in one column, or WKT. The
/// columns are known by their names.
final class TablePlaces {

    private static final Set<String> BOTH =
            Set.of("location", "lonlat", "lnglat", "coordinates", "坐标", "经纬度");
    private static final Set<String> WKT =
            Set.of(
                    "wkt",
                    "geom",
                    "geometry",
                    "the_geom",
                    "shape",
                    "geo_shape",
                    "wkb_geometry",
                    "wkt_geom",
                    "geom_wkt",
                    "polygon",
                    "boundary",
                    "空间数据",
                    "边界",
                    "边界坐标");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Shapes shapes;
    private final @Nullable String x;
    private final @Nullable String y;
    private final @Nullable String both;
    private final @Nullable String wkt;

    TablePlaces(List<String> columns, Shapes shapes) {
        this.shapes = shapes;
        PlaceColumns guess = PlaceColumns.guess(columns);
        x = guess.x();
        y = guess.y();
        both = find(columns, BOTH);
        wkt = find(columns, WKT);
    }

    /// Reads two columns and nothing else.
    TablePlaces(PlaceColumns columns, Shapes shapes) {
        this.shapes = shapes;
        x = columns.x();
        y = columns.y();
        both = null;
        wkt = null;
    }

    /// The columns with coordinates; none of them in a table that says places in another way.
    PlaceColumns columns() {
        return wkt == null ? new PlaceColumns(x, y) : PlaceColumns.NONE;
    }

    private static @Nullable String find(List<String> columns, Set<String> names) {
        return columns.stream()
                .filter(column -> names.contains(column.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() ->
                        columns.stream()
                                .filter(column ->
                                        names.contains(
                                                column.toLowerCase(Locale.ROOT)
                                                        .replaceAll("[ (（].*", "")))
                                .findFirst())
                .orElse(null);
    }

    /// Null where the row has no place; what is there and makes no sense is noted.
    @Nullable Geometry of(Map<String, String> row) {
        String shape = row.getOrDefault(wkt == null ? "" : wkt, "");
        if (!shape.isEmpty()) {
            return shape(shape); // says more than a point in the middle beside it
        }
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
        return null;
    }

    /// WKT, also with the number of its system before it; WKB in hexadecimal digits; GeoJSON.
    private @Nullable Geometry shape(String text) {
        if (text.startsWith("{")) {
            return tried(() -> new JsonShapes(shapes).read(JSON.readTree(text)));
        }
        if (text.length() % 2 == 0 && text.matches("0[01][0-9A-Fa-f]{8,}")) {
            ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(text));
            return tried(() -> new WkbShapes(shapes).read(bytes));
        }
        return wkt(text.replaceFirst("^SRID=\\d+; *", ""));
    }

    private @Nullable Geometry tried(Supplier<@Nullable Geometry> reader) {
        try {
            return reader.get();
        } catch (BadShape e) {
            shapes.note(ReadNote.Kind.BAD_SHAPE, e.detail());
        } catch (JacksonException e) {
            shapes.note(ReadNote.Kind.BAD_SHAPE, String.valueOf(e.getOriginalMessage()));
        }
        return null;
    }

    private @Nullable Geometry point(String lon, String lat) {
        try {
            return shapes.point(number(lon), number(lat));
        } catch (NumberFormatException | BadShape _) {
            return bad(lon + ", " + lat); // noted, and reported with the row
        }
    }

    /// Where semicolons part the columns a comma is often the decimal point.
    private static double number(String text) {
        String plain = text.strip();
        return Double.parseDouble(
                plain.indexOf('.') < 0 && plain.indexOf(',') == plain.lastIndexOf(',')
                        ? plain.replace(',', '.')
                        : plain);
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
            Geometry shape = new WKTReader(Shapes.FACTORY).read(text);
            Shapes.checkAll(shape);
            return shape;
        } catch (BadShape e) {
            shapes.note(ReadNote.Kind.BAD_SHAPE, e.detail());
            return null;
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

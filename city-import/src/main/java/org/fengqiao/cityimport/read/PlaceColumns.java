package org.fengqiao.cityimport.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The two columns of a table that hold coordinates.
///
/// @param x easting or longitude; null where no column is it
/// @param y northing or latitude; null where no column is it
public record PlaceColumns(@Nullable String x, @Nullable String y) {

    private static final Set<String> X =
            Set.of(
                    "x",
                    "lon",
                    "lng",
                    "long",
                    "longitude",
                    "easting",
                    "经度",
                    "横坐标",
                    "东坐标",
                    "x坐标",
                    "坐标x",
                    "gps_x",
                    "xcoord");
    private static final Set<String> Y =
            Set.of(
                    "y",
                    "lat",
                    "latitude",
                    "northing",
                    "纬度",
                    "纵坐标",
                    "北坐标",
                    "y坐标",
                    "坐标y",
                    "gps_y",
                    "ycoord");

    /// How the first and the second of two columns differ, whatever else their names say.
    private static final List<List<String>> PAIRS =
            List.of(
                    List.of("longitude", "latitude"),
                    List.of("lng", "lat"),
                    List.of("lon", "lat"),
                    List.of("经度", "纬度"),
                    List.of("横坐标", "纵坐标"),
                    List.of("easting", "northing"),
                    List.of("x", "y"));

    /// Names of coordinate systems as they stand in names of columns.
    private static final Map<String, Pattern> DATUMS = new LinkedHashMap<>();

    static {
        DATUMS.put("GCJ-02", Pattern.compile("gcj[ _-]?02|gcj|火星|高德|amap|gaode|腾讯"));
        DATUMS.put("BD-09", Pattern.compile("bd[ _-]?09(ll)?|百度|baidu"));
        DATUMS.put("CGCS2000", Pattern.compile("wgs[ _-]?84|cgcs[ _-]?2000|国家2000"));
    }

    private static final Pattern UNIT = Pattern.compile("[ (（].*");

    public static final PlaceColumns NONE = new PlaceColumns(null, null);

    /// By the names of the columns: those that say nothing else first, then those that say in which
    /// coordinate system they are, CGCS2000 before the shifted ones, then any two alike.
    public static PlaceColumns guess(List<String> columns) {
        PlaceColumns plain = new PlaceColumns(named(columns, X), named(columns, Y));
        if (plain.x() != null && plain.y() != null) {
            return plain;
        }
        List<PlaceColumns> pairs = pairs(columns);
        return pairs.stream()
                .filter(pair -> pair.datum().filter("CGCS2000"::equals).isPresent())
                .findFirst()
                .or(() -> pairs.stream().findFirst())
                .orElse(plain);
    }

    private static @Nullable String named(List<String> columns, Set<String> names) {
        return columns.stream()
                .filter(column -> names.contains(lower(column)))
                .findFirst()
                .or(() ->
                        columns.stream()
                                .filter(column ->
                                        names.contains(UNIT.matcher(lower(column)).replaceAll("")))
                                .findFirst())
                .orElse(null);
    }

    private static List<PlaceColumns> pairs(List<String> columns) {
        Map<String, String> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.putIfAbsent(lower(column), column));
        List<PlaceColumns> found = new ArrayList<>();
        for (List<String> pair : PAIRS) {
            Pattern first = Pattern.compile(whole(pair.getFirst()));
            for (Map.Entry<String, String> each : byName.entrySet()) {
                String other = first.matcher(each.getKey()).replaceFirst(pair.getLast());
                String y = byName.get(other);
                if (y != null && !other.equals(each.getKey())) {
                    found.add(new PlaceColumns(each.getValue(), y));
                }
            }
        }
        return found;
    }

    /// A word in Latin letters must not be part of another.
    private static String whole(String word) {
        return word.charAt(0) < 0x80 ? "(?<![a-z])" + word + "(?![a-z])" : word;
    }

    private static String lower(String column) {
        return column.toLowerCase(Locale.ROOT).strip();
    }

    /// The coordinate system that both names say: `GCJ-02` for `lng_gcj02` and `lat_gcj02`.
    public Optional<String> datum() {
        if (x == null || y == null) {
            return Optional.empty();
        }
        Optional<String> first = datumIn(x);
        return first.equals(datumIn(y)) ? first : Optional.empty();
    }

    /// The coordinate system whose name stands in that of a column or a file.
    public static Optional<String> datumIn(String name) {
        String plain = lower(name);
        return DATUMS.entrySet().stream()
                .filter(each -> each.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The same layer with its places read from these columns. Rows whose columns are both empty
    /// keep a shape that is not of columns.
    public RawLayer place(RawLayer layer) {
        boolean table = !layer.places().equals(NONE);
        List<ReadNote> notes = new ArrayList<>();
        Shapes shapes = new Shapes(notes);
        TablePlaces places = new TablePlaces(this, shapes);
        List<RawFeature> features = new ArrayList<>();
        for (RawFeature feature : layer.features()) {
            shapes.begin(feature.number());
            boolean said = !value(feature, x).isEmpty() || !value(feature, y).isEmpty();
            features.add(
                    said || table
                            ? new RawFeature(
                                    feature.number(),
                                    feature.values(),
                                    said ? places.of(feature.values()) : null)
                            : feature);
        }
        return AxisOrder.righted(layer.reread(features, notes, this));
    }

    private static String value(RawFeature feature, @Nullable String column) {
        return column == null ? "" : feature.value(column);
    }
}

package org.fengqiao.cityimport.assemble;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.fengqiao.cityimport.datum.Datum;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.cityimport.read.RawLayer;
import org.jspecify.annotations.Nullable;

/// What the columns of a layer probably mean, by their names and by what stands in them. A start
/// for a person to change.
public final class Guess {

    private static final List<String> CODE =
            List.of(
                    "code",
                    "adcode",
                    "区划代码",
                    "行政区划代码",
                    "行政代码",
                    "代码",
                    "编码",
                    "区划码",
                    "dm",
                    "gb",
                    "pac",
                    "xzqdm",
                    "key_code",
                    "団体コード",
                    "市区町村コード",
                    "ags",
                    "ars",
                    "insee",
                    "insee_com",
                    "codigo",
                    "código",
                    "id",
                    "编号",
                    "osm_id",
                    "fid");
    private static final List<String> NAME =
            List.of(
                    "name",
                    "名称",
                    "mc",
                    "xzqmc",
                    "区划名称",
                    "name_zh",
                    "name:zh",
                    "name_en",
                    "title",
                    "社区名称",
                    "街道名称",
                    "市区町村名",
                    "町丁名",
                    "町名",
                    "gen",
                    "nom",
                    "nombre",
                    "nome",
                    "libgeo",
                    "bezeichnung",
                    "label");
    private static final List<String> PARENT =
            List.of(
                    "parent",
                    "parent_code",
                    "parentcode",
                    "pcode",
                    "上级",
                    "上级代码",
                    "父级代码",
                    "parent_id",
                    "pid",
                    "所属");
    private static final List<String> LEVEL =
            List.of("level", "级别", "层级", "admin_level", "类型", "lv", "rank");
    private static final List<String> KIND =
            List.of("kind", "类别", "类型", "资源类型", "type", "category");
    private static final List<String> PHONE = List.of("phone", "电话", "联系电话", "手机", "tel", "mobile");
    private static final List<String> ADDRESS = List.of("address", "地址", "位置", "详细地址", "addr");

    /// Names that are found in words that mean something else, such as `zipcode`.
    private static final List<String> WHOLE =
            List.of("pcode", "pid", "rank", "title", "ags", "ars", "gen");

    private static final Set<String> MAP_KEYS =
            Set.of(
                    "highway",
                    "building",
                    "natural",
                    "waterway",
                    "landuse",
                    "railway",
                    "leisure",
                    "amenity");

    private static final List<String> NUMBERS = List.of("id", "编号", "osm_id", "fid");

    private Guess() {}

    /// Whether most of a layer's features are areas.
    public static boolean isAreas(RawLayer layer) {
        long areas =
                layer.features().stream()
                        .map(RawFeature::shape)
                        .filter(Objects::nonNull)
                        .filter(shape -> shape.getDimension() == 2)
                        .count();
        return 2 * areas > layer.features().size();
    }

    /// Whether a layer looks like OpenStreetMap data for a base map: lines, or several of the keys
    /// that tell its classes.
    public static boolean isBaseMap(RawLayer layer) {
        long lines =
                layer.features().stream()
                        .map(RawFeature::shape)
                        .filter(shape -> shape != null && shape.getDimension() == 1)
                        .count();
        return 2 * lines > layer.features().size()
                || layer.columns().stream().filter(MAP_KEYS::contains).count() > 1;
    }

    /// The layer as areas.
    public static AreaSource areas(RawLayer layer, Datum datum) {
        AreaSource.Columns columns = nested(layer).orElseGet(() -> columns(layer));
        return new AreaSource(layer, datum, columns, OptionalInt.empty())
                .withFigures(FigureGuess.of(layer, columns));
    }

    private static AreaSource.Columns columns(RawLayer layer) {
        String code = code(layer);
        return new AreaSource.Columns(
                code,
                name(layer, code),
                parent(layer, code),
                find(layer, LEVEL, column -> few(layer, column)));
    }

    private static @Nullable String parent(RawLayer layer, @Nullable String code) {
        String called = find(layer, PARENT, column -> !column.equals(code));
        return called != null
                ? called
                : layer.columns().stream()
                        .filter(column -> column.startsWith("所属") || column.startsWith("所在"))
                        .filter(column -> !column.equals(code) && !distinct(layer, column))
                        .findFirst()
                        .orElse(null);
    }

    /// Of columns that have names in part the one that tells areas apart: a layer of wards has
    /// those of their districts too.
    private static @Nullable String name(RawLayer layer, @Nullable String code) {
        Predicate<String> other = column -> !column.equals(code);
        String exact = exact(layer, NAME, other);
        String telling =
                exact == null
                        ? find(layer, NAME, other.and(column -> distinct(layer, column)))
                        : exact;
        return telling == null ? find(layer, NAME, other) : telling;
    }

    /// Files of one level that repeat the levels above it: `GID_1`, `NAME_1`, `GID_2`, `NAME_2`.
    private static Optional<AreaSource.Columns> nested(RawLayer layer) {
        for (int level = 5; level > 0; level--) {
            String code = "GID_" + level;
            if (layer.columns().contains(code)) {
                String parent = "GID_" + (level - 1);
                return Optional.of(
                        new AreaSource.Columns(
                                code,
                                layer.columns().contains("NAME_" + level) ? "NAME_" + level : null,
                                layer.columns().contains(parent) ? parent : null,
                                null));
            }
        }
        return Optional.empty();
    }

    /// What is called a code is one even if several features share it (an area of several parts);
    /// what is called a number must tell them apart.
    private static @Nullable String code(RawLayer layer) {
        for (String name : CODE) {
            for (String column : layer.columns()) {
                if (column.toLowerCase(Locale.ROOT).equals(name)
                        && (!NUMBERS.contains(name) || distinct(layer, column))) {
                    return column;
                }
            }
        }
        return find(layer, CODE, column -> distinct(layer, column));
    }

    /// The layer as points; of what kind may stand in its file's name.
    public static PointSource points(RawLayer layer, Datum datum) {
        String kind = find(layer, KIND, column -> knownKinds(layer, column));
        return new PointSource(
                layer,
                datum,
                new PointSource.Columns(
                        find(layer, CODE, column -> mostlyDistinct(layer, column)),
                        find(layer, NAME, _ -> true),
                        kind,
                        find(layer, PHONE, _ -> true),
                        find(layer, ADDRESS, _ -> true)),
                KindWords.find(layer.file()).orElse(null));
    }

    /// The first name that a column has, whole before in part.
    private static @Nullable String find(
            RawLayer layer, List<String> names, Predicate<String> wanted) {
        String exact = exact(layer, names, wanted);
        return exact == null ? inPart(layer, names, wanted) : exact;
    }

    private static @Nullable String exact(
            RawLayer layer, List<String> names, Predicate<String> wanted) {
        for (String name : names) {
            for (String column : layer.columns()) {
                if (column.toLowerCase(Locale.ROOT).equals(name) && wanted.test(column)) {
                    return column;
                }
            }
        }
        return null;
    }

    private static @Nullable String inPart(
            RawLayer layer, List<String> names, Predicate<String> wanted) {
        for (String name : names) {
            for (String column : layer.columns()) {
                String lower = column.toLowerCase(Locale.ROOT);
                boolean part =
                        name.length() > 2 && !WHOLE.contains(name)
                                ? lower.contains(name)
                                : name.length() < 3 && lower.endsWith(name);
                if (part && wanted.test(column)) {
                    return column;
                }
            }
        }
        return null;
    }

    /// A code says which: hardly two rows have the same, and hardly one has none.
    private static boolean distinct(RawLayer layer, String column) {
        return 10 * different(layer, column) >= 8L * layer.features().size();
    }

    /// Points that are there twice are to be found by their ids, so up to half may be.
    private static boolean mostlyDistinct(RawLayer layer, String column) {
        return 2 * different(layer, column) >= layer.features().size();
    }

    private static long different(RawLayer layer, String column) {
        return layer.features().stream()
                .map(f -> f.value(column))
                .filter(value -> !value.isEmpty())
                .distinct()
                .count();
    }

    private static boolean few(RawLayer layer, String column) {
        long different = layer.features().stream().map(f -> f.value(column)).distinct().count();
        boolean everywhere = layer.features().stream().noneMatch(f -> f.value(column).isEmpty());
        return everywhere && different <= 12;
    }

    private static boolean knownKinds(RawLayer layer, String column) {
        return layer.features().stream().anyMatch(f -> KindWords.find(f.value(column)).isPresent());
    }
}

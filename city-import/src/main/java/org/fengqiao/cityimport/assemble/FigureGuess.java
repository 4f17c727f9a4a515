package org.fengqiao.cityimport.assemble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.fengqiao.cityimport.read.RawLayer;
import org.fengqiao.domain.boundary.AreaFigures;

/// Which columns of a layer of areas are figures: those that hold numbers and are not called as
/// codes, positions or the running numbers of other programs are. A start for a person to change.
public final class FigureGuess {

    /// What people call the counts that the console has words for.
    private static final Map<String, List<String>> COUNTS = new LinkedHashMap<>();

    static {
        COUNTS.put(
                AreaFigures.POPULATION,
                List.of("population", "pop", "人口", "人口数", "常住人口", "总人口", "rk"));
        COUNTS.put(AreaFigures.HOUSEHOLDS, List.of("households", "户数", "总户数", "家庭户"));
        COUNTS.put(AreaFigures.DWELLINGS, List.of("dwellings", "房屋", "房屋数", "住房", "房屋套数"));
        COUNTS.put(AreaFigures.UNITS, List.of("units", "单位", "单位数", "企业数", "单位数量"));
        COUNTS.put(AreaFigures.KEY_PLACES, List.of("keyplaces", "key_places", "重点场所", "重点场所数"));
        COUNTS.put(AreaFigures.COMPONENTS, List.of("components", "部件", "部件数"));
    }

    private static final Pattern NO_FIGURE =
            Pattern.compile(
                    "(.*[_ ])?(id|fid|gid|oid|objectid|uid|no|code|level|lv|rank|year|date|zip"
                            + "|postcode|x|y|lon|lng|lat|longitude|latitude|phone|tel)[0-9]*"
                            + "|.*(adcode|代码|编码|编号|序号|邮编|区号|电话|年份|日期|经度|纬度|级别|层级).*"
                            + "|.*(code|_id)|gid_?\\d|shape_?(area|leng(th)?|starea|stlength).*"
                            + "|(st_)?(perimeter|length)(\\(.*)?|osm_.*|admin_level|wikidata.*");

    /// What is left of a bracket in a name that a shapefile has cut.
    private static final Pattern UNCLOSED = Pattern.compile("\\s*[(（][^)）]*$");

    /// So many rows tell what a column holds; a layer may have millions.
    private static final int SAMPLE = 1000;

    private FigureGuess() {}

    /// Columns that hold mostly numbers, whatever they are called.
    public static List<String> listNumeric(RawLayer layer) {
        return layer.columns().stream().filter(column -> isNumeric(layer, column)).toList();
    }

    private static boolean isNumeric(RawLayer layer, String column) {
        List<String> texts =
                layer.features().stream()
                        .map(feature -> feature.value(column))
                        .filter(text -> !text.isBlank())
                        .limit(SAMPLE)
                        .toList();
        long numbers = texts.stream().filter(text -> FigureReader.number(text).isPresent()).count();
        return 2 * numbers > texts.size();
    }

    /// Columns to be taken in, with the figures they become.
    static Map<String, Figure> of(RawLayer layer, AreaSource.Columns other) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (String column : listNumeric(layer)) {
            boolean said =
                    column.equals(other.code())
                            || column.equals(other.name())
                            || column.equals(other.parent())
                            || column.equals(other.level())
                            || column.equals(layer.places().x())
                            || column.equals(layer.places().y());
            Figure figure = figure(column);
            if (!said
                    && !NO_FIGURE.matcher(column.toLowerCase(Locale.ROOT)).matches()
                    && figures.values().stream().noneMatch(f -> f.name().equals(figure.name()))) {
                figures.put(column, figure);
            }
        }
        return figures;
    }

    /// What a column probably becomes: its name, and the unit that stands in brackets after it.
    public static Figure figure(String column) {
        return Figure.of(column, name(column));
    }

    /// The count that a column is called after, else what the column is called.
    public static String name(String column) {
        String plain = column.toLowerCase(Locale.ROOT).replaceAll("[ (（].*", "");
        return COUNTS.entrySet().stream()
                .filter(each -> each.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> UNCLOSED.matcher(column.strip()).replaceAll(""));
    }
}

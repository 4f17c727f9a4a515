package org.fengqiao.cityimport.assemble;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.domain.boundary.AreaFigures;

/// What a column of numbers becomes.
///
/// @param name one of the counts that the console has words for, or the city's own
/// @param unit as it is shown, such as `亿元`; empty where it is not known
public record Figure(String name, String unit) {

    /// Shapefiles cut names after ten bytes, so the last bracket may be missing.
    private static final Pattern IN_BRACKETS = Pattern.compile(".*[(（]([^()（）]+)[)）]?\\s*");

    private static final Map<String, Integer> MULTIPLES =
            Map.of("千", 1_000, "万", 10_000, "十万", 100_000, "百万", 1_000_000, "亿", 100_000_000);

    /// The longest first: ten thousand is not ten.
    private static final List<String> LONGEST_FIRST = List.of("十万", "百万", "千", "万", "亿");

    public Figure {
        name = name.strip();
        unit = unit.strip();
    }

    /// One whose unit is the one in brackets after the name of its column, if there is any.
    public static Figure of(String column, String name) {
        Matcher found = IN_BRACKETS.matcher(column);
        return new Figure(name, found.matches() ? found.group(1) : "");
    }

    /// Whether it is one of the counts, whose units are known to all.
    public boolean isCount() {
        return AreaFigures.COUNTS.contains(name);
    }

    /// A number of its column as it is kept: counts whole, also where a column has them in ten
    /// thousands; a city's own figures as they stand.
    double kept(double number) {
        return isCount() && multiple() > 1 ? Math.rint(number * multiple()) : number;
    }

    private int multiple() {
        return LONGEST_FIRST.stream()
                .filter(unit::startsWith)
                .findFirst()
                .map(MULTIPLES::get)
                .orElse(1);
    }
}

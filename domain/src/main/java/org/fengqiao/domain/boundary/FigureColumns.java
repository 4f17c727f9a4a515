package org.fengqiao.domain.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.feature.Column;

/// Figures of areas as columns of the file they travel in: the counts under their own names, a
/// city's own under `figure.` and theirs, so that none is taken for something else.
final class FigureColumns {

    private static final String OWN = "figure.";

    private FigureColumns() {}

    /// The columns for what these areas have.
    static List<Column> of(List<Area> areas) {
        List<Column> columns = new ArrayList<>();
        for (String name : AreaFigures.listNames(areas)) {
            boolean count =
                    AreaFigures.COUNTS.contains(name)
                            && areas.stream()
                                    .flatMapToDouble(area -> area.figures().find(name).stream())
                                    .allMatch(FigureColumns::isWhole);
            columns.add(new Column(column(name), count ? Column.Type.INT : Column.Type.DOUBLE));
        }
        return columns;
    }

    private static boolean isWhole(double value) {
        return value == (int) value;
    }

    private static String column(String name) {
        return AreaFigures.COUNTS.contains(name) ? name : OWN + name;
    }

    /// The values of an area for the columns.
    static void put(AreaFigures figures, List<Column> columns, Map<String, Object> values) {
        figures.values()
                .forEach((name, value) -> {
                    String column = column(name);
                    boolean count = columns.contains(new Column(column, Column.Type.INT));
                    if (count) {
                        values.put(column, (int) (double) value);
                    } else {
                        values.put(column, value);
                    }
                });
    }

    /// The figures among the values of a feature. Earlier versions wrote all counts as 0 where none
    /// was known.
    static AreaFigures read(Map<String, Object> values) {
        Map<String, Double> figures = new HashMap<>();
        values.forEach((column, value) -> {
            if (value instanceof Number number) {
                String name = column.startsWith(OWN) ? column.substring(OWN.length()) : column;
                if (column.startsWith(OWN) || AreaFigures.COUNTS.contains(column)) {
                    figures.put(name, number.doubleValue());
                }
            }
        });
        boolean nothing =
                figures.keySet().containsAll(AreaFigures.COUNTS)
                        && AreaFigures.COUNTS.stream()
                                .allMatch(name -> figures.getOrDefault(name, 0.0) == 0);
        if (nothing) {
            AreaFigures.COUNTS.forEach(figures::remove);
        }
        return figures.isEmpty() ? AreaFigures.NONE : new AreaFigures(figures);
    }
}

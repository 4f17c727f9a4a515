package org.fengqiao.console.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.cityimport.assemble.AreaSource;
import org.fengqiao.cityimport.assemble.Figure;
import org.fengqiao.cityimport.assemble.FigureGuess;
import org.fengqiao.cityimport.read.RawLayer;

/// What the command line says of the figures of areas.
///
/// @param said `column`, `column=name` or `column=name:unit` each; empty to have them guessed
/// @param none whether none are wanted
record FigureOptions(List<String> said, boolean none) {

    private static String column(String option) {
        return option.replaceAll("=.*", "");
    }

    /// Columns that were named and that no file of areas has.
    List<String> listMissing(List<Proposal> proposals) {
        return said.stream()
                .map(FigureOptions::column)
                .filter(column ->
                        proposals.stream()
                                .filter(Proposal::areas)
                                .noneMatch(each -> each.layer().columns().contains(column)))
                .toList();
    }

    /// The same source with the figures that are wanted. What is guessed leaves out the columns
    /// that are said to be something else.
    AreaSource of(AreaSource source) {
        return none ? source.withFigures(Map.of()) : source.withFigures(figures(source));
    }

    private Map<String, Figure> figures(AreaSource source) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        if (said.isEmpty()) {
            figures.putAll(source.figures());
            AreaSource.Columns columns = source.columns();
            figures.remove(Objects.requireNonNullElse(columns.code(), ""));
            figures.remove(Objects.requireNonNullElse(columns.name(), ""));
            figures.remove(Objects.requireNonNullElse(columns.parent(), ""));
            figures.remove(Objects.requireNonNullElse(columns.level(), ""));
        }
        said.stream()
                .filter(each -> has(source.layer(), column(each)))
                .forEach(each -> {
                    int equals = each.indexOf('=');
                    figures.put(
                            column(each),
                            figure(column(each), equals < 0 ? "" : each.substring(equals + 1)));
                });
        return figures;
    }

    /// @param words name, unit or both, with a colon before the unit
    private static Figure figure(String column, String words) {
        int colon = Math.max(words.lastIndexOf(':'), words.lastIndexOf('：'));
        String name = (colon < 0 ? words : words.substring(0, colon)).strip();
        String unit = colon < 0 ? "" : words.substring(colon + 1).strip();
        Figure guess = FigureGuess.figure(column);
        return new Figure(
                name.isEmpty() ? guess.name() : FigureGuess.name(FigureNames.figure(name)),
                unit.isEmpty() ? guess.unit() : unit);
    }

    private static boolean has(RawLayer layer, String column) {
        return layer.columns().contains(column);
    }
}

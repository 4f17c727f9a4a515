package org.fengqiao.cityimport.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fengqiao.cityimport.read.RawFeature;
import org.fengqiao.domain.boundary.AreaFigures;

/// Reads the figures of areas from the columns that somebody wants to have. What is no number is
/// told and missing, as an empty cell is.
final class FigureReader {

    private final List<Finding> findings;

    FigureReader(List<Finding> findings) {
        this.findings = findings;
    }

    AreaFigures of(AreaSource source, RawFeature feature, Candidate area) {
        Map<String, Double> figures = new HashMap<>();
        source.figures()
                .forEach((column, figure) -> {
                    String text = feature.value(column);
                    OptionalDouble number = number(text);
                    if (number.isPresent()) {
                        figures.put(figure.name(), figure.kept(number.getAsDouble()));
                    } else if (!text.isBlank()) {
                        findings.add(area.finding(Finding.Kind.NO_NUMBER, column + ": " + text, 0));
                    }
                });
        return new AreaFigures(figures);
    }

    /// Also with commas or spaces between thousands, or a percent sign; empty where it is no finite
    /// number.
    static OptionalDouble number(String text) {
        String plain = text.strip().replaceAll("[ \u00A0]|,(?=\\d{3}(?!\\d))|[%％]$", "");
        if (!plain.matches("[-+]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][-+]?\\d+)?")) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(plain.replace(',', '.'));
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}

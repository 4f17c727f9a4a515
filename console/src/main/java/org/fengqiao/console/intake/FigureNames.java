package org.fengqiao.console.intake;

import java.util.List;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.AreaFigures;

/// What figures are called in front of people: the counts by their words, a city's own as they are.
final class FigureNames {

    private static final Texts TEXTS = Texts.of("intake");

    private FigureNames() {}

    static String word(String figure) {
        return AreaFigures.COUNTS.contains(figure) ? TEXTS.get("figure." + figure) : figure;
    }

    /// The figure that somebody calls by a word, or by its own name.
    static String figure(String word) {
        String plain = word.strip();
        return AreaFigures.COUNTS.stream()
                .filter(count -> TEXTS.get("figure." + count).equals(plain))
                .findFirst()
                .orElse(plain);
    }

    static List<String> listWords() {
        return AreaFigures.COUNTS.stream().map(FigureNames::word).toList();
    }
}

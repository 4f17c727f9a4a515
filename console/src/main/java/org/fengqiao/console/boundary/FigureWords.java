package org.fengqiao.console.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.AreaFigures;

/// The figures of an area in words, only those that are known.
final class FigureWords {

    private static final Texts TEXTS = Texts.of("boundary");

    /// A tip is one line.
    private static final int MOST_OWN = 3;

    private FigureWords() {}

    /// `人口 12,345`, empty where it is not known.
    static String population(AreaFigures figures) {
        OptionalDouble persons = figures.find(AreaFigures.POPULATION);
        return persons.isPresent()
                ? TEXTS.get("tip.population", Math.round(persons.getAsDouble()))
                : "";
    }

    /// The population and a few figures that this city has of its own.
    static List<String> list(AreaFigures figures, FigureUnits units) {
        List<String> words = new ArrayList<>();
        String persons = population(figures);
        if (!persons.isEmpty()) {
            words.add(persons);
        }
        new TreeMap<>(figures.values())
                .entrySet().stream()
                        .filter(each -> !AreaFigures.COUNTS.contains(each.getKey()))
                        .limit(MOST_OWN)
                        .forEach(each -> words.add(own(each.getKey(), each.getValue(), units)));
        return words;
    }

    private static String own(String name, double value, FigureUnits units) {
        return (name + " " + ValueWords.of(value, Relation.ABSOLUTE) + " " + units.of(name))
                .strip();
    }
}

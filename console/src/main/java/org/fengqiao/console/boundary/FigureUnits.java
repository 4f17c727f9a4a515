package org.fengqiao.console.boundary;

import java.util.Map;

/// What a city counts its own figures in, by the names of the figures; of some it is not known.
public record FigureUnits(Map<String, String> byFigure) {

    public static final FigureUnits NONE = new FigureUnits(Map.of());

    public FigureUnits {
        byFigure = Map.copyOf(byFigure);
    }

    /// Empty where it is not known.
    String of(String figure) {
        return byFigure.getOrDefault(figure, "");
    }
}

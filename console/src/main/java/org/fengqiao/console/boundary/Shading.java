package org.fengqiao.console.boundary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;
import org.fengqiao.domain.code.AreaCode;

/// The shade of each area shown: values cut into classes, 0 the palest. Pure and immutable.
///
/// @param values of the areas that have one
/// @param ownUnit what a city's own figure is counted in; empty where it is not known
/// @param missing areas without data, which is something else than nothing
public record Shading(
        Measure measure,
        Relation relation,
        String ownUnit,
        Map<AreaCode, Double> values,
        Set<AreaCode> missing,
        ValueClasses classes) {

    /// As many as the map's style has shades for.
    public static final int MOST_CLASSES = 5;

    /// The class by which the style hatches an area without data.
    public static final int NO_DATA = 101;

    public static final Shading OFF =
            new Shading(
                    Measure.NONE,
                    Relation.ABSOLUTE,
                    "",
                    Map.of(),
                    Set.of(),
                    new ValueClasses(List.of()));

    private static final double THOUSAND = 1000;

    public Shading {
        values = Map.copyOf(values);
        missing = Set.copyOf(missing);
    }

    static Shading of(
            List<Area> areas,
            Measure measure,
            Relation relation,
            Classing classing,
            IncidentCounts counts,
            AreaSizes sizes) {
        if (measure.isNone()) {
            return OFF;
        }
        Map<AreaCode, Double> values = new HashMap<>();
        Set<AreaCode> missing = new HashSet<>();
        for (Area area : areas) {
            OptionalDouble value = set(measure.find(area, counts), relation, area, sizes);
            if (value.isPresent()) {
                values.put(area.code(), value.getAsDouble());
            } else {
                missing.add(area.code());
            }
        }
        double[] all = values.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new Shading(
                measure,
                relation,
                "",
                values,
                missing,
                ValueClasses.of(classing, MOST_CLASSES, all));
    }

    /// The same where it is known what the city's own figures are counted in.
    Shading in(FigureUnits units) {
        return new Shading(measure, relation, measure.ownUnit(units), values, missing, classes);
    }

    /// A number set against what is asked for; empty where that is not known.
    private static OptionalDouble set(
            OptionalDouble number, Relation relation, Area area, AreaSizes sizes) {
        double against =
                switch (relation) {
                    case ABSOLUTE -> 1;
                    case PER_THOUSAND ->
                            area.figures().find(AreaFigures.POPULATION).orElse(0) / THOUSAND;
                    case PER_KM2 -> sizes.km2(area);
                };
        return against > 0 && number.isPresent()
                ? OptionalDouble.of(number.getAsDouble() / against)
                : OptionalDouble.empty();
    }

    /// Shade of an area, [#NO_DATA] where it has no data, −1 for none.
    public int shadeOf(AreaCode area) {
        if (missing.contains(area)) {
            return NO_DATA;
        }
        Double value = values.get(area);
        return value == null ? -1 : classes.find(value).orElse(-1);
    }
}

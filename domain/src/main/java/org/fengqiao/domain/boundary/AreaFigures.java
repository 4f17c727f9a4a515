package org.fengqiao.domain.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;

/// What is known of an area in numbers, by name. A figure that is not known is absent: that is
/// something else than nothing.
///
/// Every city may bring figures of its own, under whatever names it has for them. Those that are
/// counts of what an area holds have the names below; of these a parent's is the sum of its
/// children's.
public record AreaFigures(Map<String, Double> values) {

    /// 人口, persons.
    public static final String POPULATION = "population";

    /// 户
    public static final String HOUSEHOLDS = "households";

    /// 房屋, flats and houses.
    public static final String DWELLINGS = "dwellings";

    /// 单位, firms and institutions.
    public static final String UNITS = "units";

    /// 重点场所
    public static final String KEY_PLACES = "keyPlaces";

    /// 部件, city components.
    public static final String COMPONENTS = "components";

    /// The counts, in the order in which they are shown.
    public static final List<String> COUNTS =
            List.of(POPULATION, HOUSEHOLDS, DWELLINGS, UNITS, KEY_PLACES, COMPONENTS);

    public static final AreaFigures NONE = new AreaFigures(Map.of());

    public AreaFigures {
        values = Map.copyOf(values);
        values.forEach((name, value) -> {
            if (name.isBlank() || !Double.isFinite(value)) {
                throw new IllegalArgumentException("no figure: '" + name + "' = " + value);
            }
        });
    }

    /// All six counts.
    public AreaFigures(
            int population,
            int households,
            int dwellings,
            int units,
            int keyPlaces,
            int components) {
        this(
                Map.of(
                        POPULATION, (double) population,
                        HOUSEHOLDS, (double) households,
                        DWELLINGS, (double) dwellings,
                        UNITS, (double) units,
                        KEY_PLACES, (double) keyPlaces,
                        COMPONENTS, (double) components));
    }

    public OptionalDouble find(String name) {
        Double value = values.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// A count for who weighs one area against others: 0 also where it is not known. Who shows it
    /// to people asks [#find].
    public int weight(String name) {
        return (int) Math.round(values.getOrDefault(name, 0.0));
    }

    /// What is known of one of them only stands as it is.
    public AreaFigures plus(AreaFigures other) {
        Map<String, Double> sum = new HashMap<>(values);
        other.values.forEach((name, value) -> sum.merge(name, value, Double::sum));
        return new AreaFigures(sum);
    }

    /// The names of all figures that any of the areas has: the counts, then the city's own in
    /// order.
    public static List<String> listNames(Collection<Area> areas) {
        TreeSet<String> own = new TreeSet<>();
        areas.forEach(area -> own.addAll(area.figures().values().keySet()));
        List<String> names = new ArrayList<>(COUNTS);
        names.retainAll(own);
        names.forEach(own::remove);
        names.addAll(own);
        return List.copyOf(names);
    }
}

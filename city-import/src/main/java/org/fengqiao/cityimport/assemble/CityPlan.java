package org.fengqiao.cityimport.assemble;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengqiao.domain.code.LevelNames;
import org.jspecify.annotations.Nullable;

/// What a person has said about a city to be made.
///
/// @param code of the city itself, used where no feature is the city; empty to make one up
/// @param levels what its levels are called; null for the usual names
/// @param classes those of components that the city has
/// @param surveyed false where the boundaries are to be shown as 示意
public record CityPlan(
        String code,
        String nameZh,
        String nameEn,
        String timezone,
        String locale,
        @Nullable LevelNames levels,
        ParentRule rule,
        boolean surveyed,
        List<AreaSource> areas,
        List<PointSource> points,
        List<ComponentSource> components,
        ComponentClasses classes) {

    /// How an area's parent is found.
    public enum ParentRule {
        /// Parent column, else prefix of the code, else place; whatever agrees with the place.
        AUTO,
        COLUMN,
        PREFIX,
        PLACE
    }

    /// What a city's own figures are counted in.
    ///
    /// @param byFigure the first unit that is said of each
    /// @param differing figures of which another unit is said too, with both
    public record Units(Map<String, String> byFigure, List<String> differing) {}

    public CityPlan {
        areas = List.copyOf(areas);
        points = List.copyOf(points);
        components = List.copyOf(components);
    }

    /// One without components.
    public CityPlan(
            String code,
            String nameZh,
            String nameEn,
            String timezone,
            String locale,
            @Nullable LevelNames levels,
            ParentRule rule,
            boolean surveyed,
            List<AreaSource> areas,
            List<PointSource> points) {
        this(
                code,
                nameZh,
                nameEn,
                timezone,
                locale,
                levels,
                rule,
                surveyed,
                areas,
                points,
                List.of(),
                new ComponentClasses(List.of()));
    }

    /// The same with components.
    ///
    /// @param dictionary the classes of the city they may be of
    public CityPlan withComponents(List<ComponentSource> sources, ComponentClasses dictionary) {
        return new CityPlan(
                code,
                nameZh,
                nameEn,
                timezone,
                locale,
                levels,
                rule,
                surveyed,
                areas,
                points,
                sources,
                dictionary);
    }

    /// What its own figures are counted in, where that is said.
    public Units units() {
        Map<String, String> byFigure = new TreeMap<>();
        Set<String> differing = new TreeSet<>();
        for (AreaSource source : areas) {
            for (Figure figure : source.figures().values()) {
                if (figure.isCount() || figure.unit().isEmpty()) {
                    continue;
                }
                String first = byFigure.putIfAbsent(figure.name(), figure.unit());
                if (first != null && !first.equals(figure.unit())) {
                    differing.add(figure.name() + ": " + first + ", " + figure.unit());
                }
            }
        }
        return new Units(Map.copyOf(byFigure), List.copyOf(differing));
    }
}

package org.fengqiao.cityimport.assemble;

import java.util.List;
import org.fengqiao.domain.code.LevelNames;
import org.jspecify.annotations.Nullable;

/// What a person has said about a city to be made.
///
/// @param code of the city itself, used where no feature is the city; empty to make one up
/// @param levels what its levels are called; null for the usual names
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
        List<PointSource> points) {

    /// How an area's parent is found.
    public enum ParentRule {
        /// Parent column, else prefix of the code, else place; whatever agrees with the place.
        AUTO,
        COLUMN,
        PREFIX,
        PLACE
    }

    public CityPlan {
        areas = List.copyOf(areas);
        points = List.copyOf(points);
    }
}

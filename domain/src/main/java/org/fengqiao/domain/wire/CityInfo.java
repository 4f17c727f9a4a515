package org.fengqiao.domain.wire;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.basemap.ContextOrigin;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.code.LevelNames;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;

/// What a console must know of the city before it draws anything.
///
/// @param levels what the city calls its levels, outermost first
/// @param surveyed levels whose boundaries come from a real source; the others are drawn with the
///   note 示意边界
/// @param basemap where the context layers come from; null where the city has none
/// @param figureUnits what the city's own figures are counted in, by their names, where it is known
public record CityInfo(
        AreaCode code,
        String nameZh,
        String nameEn,
        LonLat centre,
        ZoneId zone,
        LevelNames levels,
        Set<Level> surveyed,
        @Nullable ContextOrigin basemap,
        Map<String, String> figureUnits) {

    public CityInfo {
        surveyed = Set.copyOf(surveyed);
        // Null from a backend of before there were any.
        figureUnits = figureUnits == null ? Map.of() : Map.copyOf(figureUnits);
    }
}

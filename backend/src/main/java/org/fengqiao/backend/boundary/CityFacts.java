package org.fengqiao.backend.boundary;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.basemap.ContextOrigin;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.wire.CityInfo;
import org.jspecify.annotations.Nullable;

/// Puts together what consoles are told of the city.
final class CityFacts {

    private CityFacts() {}

    /// A level counts as surveyed if every boundary on it comes from a real source.
    static CityInfo info(CityFolder city, AreaTree tree) {
        CityManifest manifest = city.manifest();
        Set<Level> surveyed =
                tree.listLevels().stream()
                        .filter(level -> tree.listLevel(level).stream().allMatch(Area::surveyed))
                        .collect(Collectors.toSet());
        return new CityInfo(
                manifest.code(),
                manifest.nameZh(),
                manifest.nameEn(),
                manifest.centre(),
                ZoneId.of(manifest.timezone()),
                manifest.levels(),
                surveyed,
                origin(city),
                manifest.figureUnits());
    }

    /// A base map whose manifest does not say where it comes from is one from before that was
    /// asked, and those were all generated.
    private static @Nullable ContextOrigin origin(CityFolder city) {
        if (city.basemap().isEmpty()) {
            return null;
        }
        ContextOrigin told = city.manifest().basemap();
        return told == null ? ContextOrigin.GENERATED : told;
    }
}

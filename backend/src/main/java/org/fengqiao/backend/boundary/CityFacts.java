package org.fengqiao.backend.boundary;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.city.CityManifest;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.wire.CityInfo;

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
                !city.basemap().isEmpty());
    }
}

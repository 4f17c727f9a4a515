package org.fengqiao.cityimport.assemble;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.geodesy.LonLat;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/// The innermost area that has a position.
final class PlaceIndex {

    private final HPRtree index = new HPRtree();

    PlaceIndex(AreaTree tree) {
        tree.listLevels().stream()
                .flatMap(level -> tree.listLevel(level).stream())
                .forEach(area -> index.insert(area.shape().getEnvelopeInternal(), area));
        index.build();
    }

    Optional<Area> find(LonLat place) {
        Coordinate point = new Coordinate(place.lon(), place.lat());
        List<?> near = index.query(new Envelope(point));
        return near.stream()
                .map(Area.class::cast)
                .sorted(Comparator.comparing(Area::level).reversed().thenComparing(Area::code))
                .filter(area ->
                        SimplePointInAreaLocator.locate(point, area.shape()) != Location.EXTERIOR)
                .findFirst();
    }
}

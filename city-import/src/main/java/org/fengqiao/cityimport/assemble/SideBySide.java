package org.fengqiao.cityimport.assemble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

/// Tells which layers lie beside one another, so that no area of one has an area of the other
/// within. A layer that lies inside another's areas is of another level than that.
final class SideBySide {

    private SideBySide() {}

    /// The group of each layer, called by its first layer.
    static Map<Integer, Integer> groups(List<Candidate> all) {
        Map<Integer, List<Candidate>> layers = new TreeMap<>();
        all.forEach(c -> layers.computeIfAbsent(c.source(), _ -> new ArrayList<>()).add(c));
        Map<Integer, HPRtree> indexes = new HashMap<>();
        layers.forEach((source, areas) -> indexes.put(source, index(areas)));
        Map<Integer, Integer> groups = new TreeMap<>();
        for (Integer source : layers.keySet()) {
            int group =
                    groups.values().stream()
                            .distinct()
                            .filter(each ->
                                    groups.entrySet().stream()
                                            .filter(e -> e.getValue().equals(each))
                                            .allMatch(e ->
                                                    areApart(source, e.getKey(), layers, indexes)))
                            .findFirst()
                            .orElse(source);
            groups.put(source, group);
        }
        return groups;
    }

    private static HPRtree index(List<Candidate> areas) {
        HPRtree index = new HPRtree();
        areas.forEach(c -> index.insert(c.shape().getEnvelopeInternal(), c));
        index.build();
        return index;
    }

    private static boolean areApart(
            int one,
            int other,
            Map<Integer, List<Candidate>> layers,
            Map<Integer, HPRtree> indexes) {
        return noneWithin(
                        layers.getOrDefault(one, List.of()),
                        Objects.requireNonNull(indexes.get(other)))
                && noneWithin(
                        layers.getOrDefault(other, List.of()),
                        Objects.requireNonNull(indexes.get(one)));
    }

    private static boolean noneWithin(Collection<Candidate> areas, HPRtree others) {
        return areas.stream()
                .noneMatch(area -> {
                    Coordinate inside = area.shape().getInteriorPoint().getCoordinate();
                    List<?> near = others.query(new Envelope(inside));
                    return near.stream()
                            .map(Candidate.class::cast)
                            .anyMatch(c ->
                                    SimplePointInAreaLocator.locate(inside, c.shape())
                                            == Location.INTERIOR);
                });
    }
}

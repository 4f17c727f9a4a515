package org.fengqiao.cityimport.osm;

import java.util.List;
import java.util.Map;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextLayer;
import org.fengqiao.domain.basemap.ContextOrigin;

/// A base map ready to be written.
///
/// @param file it was made of
/// @param layers every layer, those without anything too
public record BaseMap(
        String file,
        ContextOrigin origin,
        Map<ContextLayer, List<ContextFeature>> layers,
        OsmTally tally) {

    public BaseMap {
        layers = Map.copyOf(layers);
    }

    /// What a layer has; empty where it has nothing.
    public List<ContextFeature> list(ContextLayer layer) {
        return layers.getOrDefault(layer, List.of());
    }

    public int size() {
        return layers.values().stream().mapToInt(List::size).sum();
    }
}

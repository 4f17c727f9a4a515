package org.fengqiao.console.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.console.basemap.RasterLayer;
import org.fengqiao.console.boundary.BoundaryLayers;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.domain.code.Level;

/// What of the ground, borders, names and shades is hidden and faint, as a change of the map's
/// style, for it is the tiles that are drawn otherwise. Markers are made faint by their layers. A
/// snapshot, for the threads that draw tiles. Pure.
///
/// @param strengths by id of the layer, 0 to 1
record LayerFading(Map<String, Double> strengths, double shade) {

    private static final Set<String> LEVELS =
            Stream.of(Level.values())
                    .map(BoundaryLayers::idOf)
                    .collect(Collectors.toUnmodifiableSet());

    static LayerFading of(LayerModel model) {
        Map<String, Double> strengths = new HashMap<>();
        double shade = 1;
        for (var item : model.list()) {
            switch (item.group()) {
                case FIGURES -> shade = model.isShown(item.id()) ? model.opacity(item.id()) : shade;
                case AREAS, GROUND, BASEMAP -> strengths.put(item.id(), model.strength(item.id()));
                case INCIDENTS, RESOURCES, SITES, COMPONENTS -> {}
            }
        }
        return new LayerFading(Map.copyOf(strengths), shade);
    }

    MapStyle apply(MapStyle style) {
        return style.changed(this::change);
    }

    private Optional<StyleLayer> change(StyleLayer layer) {
        String source = layer.source();
        if (LayerCatalog.GROUNDS.contains(source)) {
            return faded(layer, strength(LayerCatalog.GROUND + source));
        }
        if (source.equals(RasterLayer.SOURCE)) {
            return faded(layer, strength(LayerCatalog.BASEMAP_LAYER.id()));
        }
        if (LEVELS.contains(source)) {
            return switch (layer.kind()) {
                case LINE -> faded(layer, strength(LayerCatalog.BORDER));
                case SYMBOL -> faded(layer, strength(LayerCatalog.LABEL));
                case FILL ->
                        Optional.of(shade == 1 ? layer : layer.faded(feature -> shade(feature)));
                case BACKGROUND, CIRCLE, HEATMAP, RASTER -> Optional.of(layer);
            };
        }
        return Optional.of(layer);
    }

    private double strength(String id) {
        return strengths.getOrDefault(id, 1.0);
    }

    /// Land and what dims the surroundings stay as they are.
    private double shade(FeatureProperties feature) {
        Object shown = feature.findState("class");
        return shown instanceof Double number && number != BoundaryLayers.DIMMED ? shade : 1;
    }

    private static Optional<StyleLayer> faded(StyleLayer layer, double strength) {
        if (strength == 1) {
            return Optional.of(layer);
        }
        return strength == 0 ? Optional.empty() : Optional.of(layer.faded(_ -> strength));
    }
}

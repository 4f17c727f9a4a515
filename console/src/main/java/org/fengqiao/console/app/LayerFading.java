package org.fengqiao.console.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.console.boundary.BoundaryLayers;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.resource.KeyPlaceLayer;
import org.fengqiao.domain.code.Level;

/// What is hidden and what is faint, as a change of the map's style: the ground, borders and names
/// need no layer taken off for it. A snapshot, for the threads that draw tiles. Pure.
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
            // Resources that are hidden are taken off the map; their style stays, unchanged, for a
            // search, and making faint what is not there draws nothing anew.
            switch (item.group()) {
                case FIGURES -> shade = model.isShown(item.id()) ? model.opacity(item.id()) : shade;
                case RESOURCES, SITES ->
                        strengths.put(
                                item.id(), model.isShown(item.id()) ? model.opacity(item.id()) : 1);
                case AREAS, GROUND -> strengths.put(item.id(), model.strength(item.id()));
                case INCIDENTS -> {}
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
        if (LEVELS.contains(source)) {
            return switch (layer.kind()) {
                case LINE -> faded(layer, strength(LayerCatalog.BORDER));
                case SYMBOL -> faded(layer, strength(LayerCatalog.LABEL));
                case FILL ->
                        Optional.of(shade == 1 ? layer : layer.faded(feature -> shade(feature)));
                case BACKGROUND, CIRCLE, HEATMAP, RASTER -> Optional.of(layer);
            };
        }
        if (source.equals("resource")) {
            return Optional.of(
                    layer.faded(
                            feature -> strength(LayerCatalog.RESOURCE + feature.find("class"))));
        }
        if (source.equals(KeyPlaceLayer.ID)) {
            return Optional.of(
                    layer.faded(
                            feature -> strength(LayerCatalog.KEY_PLACE + feature.find("class"))));
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

package org.fengqiao.console.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextFile;
import org.fengqiao.domain.basemap.ContextLayer;

/// The files of a base map as the map draws them, in the words of its styles.
final class ContextSources {

    /// The backend's layers and what the map styles call them.
    private static final Map<String, String> STYLED =
            Map.of(
                    ContextLayer.WATER.id(), "water",
                    ContextLayer.GREEN.id(), "green",
                    ContextLayer.ROADS.id(), "road",
                    ContextLayer.BUILDINGS.id(), "building",
                    ContextLayer.PLACES.id(), "place");

    private ContextSources() {}

    static boolean isStyled(String layer) {
        return STYLED.containsKey(layer);
    }

    /// Loads a layer and makes it ready for drawing and labelling; seconds for a large one, so
    /// never on the FX thread.
    static VectorSource load(String layer, Path file) throws IOException {
        return prepare(layer, ContextFile.load(file));
    }

    /// Makes a layer ready that is in memory already; not on the FX thread either.
    static VectorSource prepare(String layer, List<ContextFeature> features) {
        return new VectorSource(
                STYLED.getOrDefault(layer, layer),
                features.stream().map(ContextSources::feature).toList());
    }

    private static VectorSource.Feature feature(ContextFeature one) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("class", className(one.kind()));
        properties.put("name", one.name());
        properties.put("underground", one.underground());
        if (!one.nameEn().isEmpty()) {
            properties.put("name:en", one.nameEn());
        }
        return new VectorSource.Feature(properties, one.shape());
    }

    /// The styles speak the classes of OpenStreetMap.
    private static String className(ContextClass kind) {
        return switch (kind) {
            case EXPRESSWAY -> "motorway";
            case ARTERIAL -> "primary";
            case SECONDARY -> "secondary";
            case LOCAL -> "residential";
            case RIVER -> "river";
            case LAKE -> "lake";
            case FOREST -> "forest";
            case PARK -> "park";
            case GRASS -> "grass";
            case BUILDING -> "building";
            case PATH -> "path";
            case RAILWAY -> "rail";
            case SEA -> "sea";
            case WATERWAY -> "waterway";
            case STREAM -> "stream";
            case TOWN -> "town";
            case QUARTER -> "quarter";
            case NEIGHBOURHOOD -> "neighbourhood";
            case STATION -> "station";
            case LANDMARK -> "landmark";
        };
    }
}

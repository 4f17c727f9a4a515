package org.fengqiao.console.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.VectorLayer;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.TaggedBody;
import org.fengqiao.domain.basemap.ContextClass;
import org.fengqiao.domain.basemap.ContextFeature;
import org.fengqiao.domain.basemap.ContextFile;

/// Water, green, roads and buildings under the areas; they come after the desk is open, because
/// nobody has to wait for them. A city without them, or a layer that does not arrive, leaves plain
/// ground.
final class ContextDesk {

    private static final Logger LOG = Logger.getLogger(ContextDesk.class.getName());

    /// The backend's layers and what the map styles call them.
    private static final Map<String, String> STYLED =
            Map.of("water", "water", "green", "green", "roads", "road", "buildings", "building");

    private final BackendApi api;
    private final MapView map;
    private final Path folder;
    private final Executor worker;

    /// @param folder for the files on their way into memory
    ContextDesk(BackendApi api, MapView map, Path folder, Executor worker) {
        this.api = api;
        this.map = map;
        this.folder = folder;
        this.worker = worker;
    }

    /// Asks for the layers; each is put on the map as it comes.
    void load() {
        api.loadBasemapLayers()
                .whenComplete((layers, failure) -> {
                    if (layers == null) {
                        LOG.log(Level.WARNING, "no context layers", failure);
                    } else {
                        layers.stream().filter(STYLED::containsKey).forEach(this::load);
                    }
                });
    }

    private void load(String layer) {
        api.loadBasemap(layer, null)
                .thenApplyAsync(answer -> read(layer, answer), worker)
                .whenCompleteAsync(
                        (source, failure) -> {
                            if (source == null || source.isEmpty()) {
                                LOG.log(Level.WARNING, "no context layer " + layer, failure);
                            } else {
                                map.addLayerBelow(new VectorLayer(styled(layer), source.get()));
                            }
                        },
                        FxThread.executor());
    }

    private static String styled(String layer) {
        return STYLED.getOrDefault(layer, layer);
    }

    private Optional<VectorSource> read(String layer, Optional<TaggedBody> answer) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.resolve(layer + ".fgb");
        try {
            Files.createDirectories(folder);
            Files.write(file, answer.get().bytes());
            List<VectorSource.Feature> features =
                    ContextFile.load(file).stream().map(ContextDesk::feature).toList();
            return Optional.of(new VectorSource(styled(layer), features));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "context layer " + layer + " cannot be read", e);
            return Optional.empty();
        }
    }

    private static VectorSource.Feature feature(ContextFeature one) {
        return new VectorSource.Feature(
                Map.of("class", className(one.kind()), "name", one.name()), one.shape());
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
            case BUILDING -> "building";
        };
    }
}

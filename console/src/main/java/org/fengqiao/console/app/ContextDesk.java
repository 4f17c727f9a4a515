package org.fengqiao.console.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.VectorLayer;
import org.fengqiao.console.map.VectorSource;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.KeptFile;
import org.fengqiao.domain.basemap.ContextOrigin;
import org.jspecify.annotations.Nullable;

/// Water, green, roads and buildings under the areas; they come after the desk is open, because
/// nobody has to wait for them. A city without them, or a layer that does not arrive, leaves plain
/// ground.
final class ContextDesk {

    private static final Logger LOG = Logger.getLogger(ContextDesk.class.getName());

    private static final Texts TEXTS = Texts.of("app");

    private final BackendApi api;
    private final MapView map;
    private final Path folder;
    private final Executor worker;
    private final @Nullable ContextOrigin origin;
    private final List<VectorLayer> shown = new ArrayList<>();

    /// @param folder where the files are kept
    /// @param origin where they come from; null where the city has none
    ContextDesk(
            BackendApi api,
            MapView map,
            Path folder,
            Executor worker,
            @Nullable ContextOrigin origin) {
        this.origin = origin;
        this.api = api;
        this.map = map;
        this.folder = folder;
        this.worker = worker;
    }

    /// Asks for the layers; each is put on the map as it comes.
    ///
    /// @return ends that names follow the language
    Subscription load() {
        api.loadBasemapLayers()
                .whenComplete((layers, failure) -> {
                    if (layers == null) {
                        LOG.log(Level.WARNING, "no context layers", failure);
                    } else {
                        layers.stream().filter(ContextSources::isStyled).forEach(this::load);
                    }
                });
        return Subscription.listen(Texts.localeProperty(), (_, _, _) -> tell());
    }

    private void load(String layer) {
        new KeptFile(folder.resolve(layer + ".fgb"))
                .refresh(tag -> api.loadBasemap(layer, tag), worker)
                .thenApplyAsync(file -> read(layer, file), worker)
                .whenCompleteAsync(
                        (source, failure) -> {
                            if (source == null) {
                                LOG.log(Level.WARNING, "no context layer " + layer, failure);
                            } else {
                                show(new VectorLayer(source.name(), source));
                            }
                        },
                        FxThread.executor());
    }

    private void show(VectorLayer layer) {
        shown.add(layer);
        map.addLayerBelow(layer);
        tell();
    }

    /// Says whose map it is, or that it is made up, while it is drawn.
    private void tell() {
        shown.forEach(layer -> layer.setEnglish(!Texts.isChinese()));
        if (!shown.isEmpty() && origin != null) {
            map.setNote("basemap", source(origin));
        }
    }

    /// Whose data a base map is, or that it is made up.
    static String source(ContextOrigin origin) {
        return origin.generated() ? TEXTS.get("note.basemap") : origin.attribution();
    }

    private static VectorSource read(String layer, Path file) {
        try {
            return ContextSources.load(layer, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

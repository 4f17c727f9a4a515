package org.fengqiao.console.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.fengqiao.console.basemap.BasemapBox;
import org.fengqiao.console.basemap.BasemapOpener;
import org.fengqiao.console.basemap.RasterLayer;
import org.fengqiao.console.basemap.list.Basemap;
import org.fengqiao.console.basemap.list.BasemapList;
import org.fengqiao.console.basemap.source.SourceException;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.Failures;
import org.jspecify.annotations.Nullable;

/// The base maps of the site: the list, the choice that the layers remember, the chosen one on the
/// map with its makers named. Without a list there is nothing to choose and no way to any server.
/// FX thread.
final class BasemapDesk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BasemapDesk.class.getName());
    private static final Texts TEXTS = Texts.of("basemap");

    private final MapView map;
    private final Path list;
    private final boolean optional;
    private final LayerModel model;
    private final Executor worker;
    private final Consumer<String> trouble;
    private final BasemapBox box = new BasemapBox();
    private final BasemapOpener opener;
    private final Subscription subscriptions;
    private @Nullable RasterLayer shown;
    private Basemap chosen = BasemapBox.NONE;
    private boolean loading = true;
    private List<Basemap> offered = List.of();

    /// @param asked the list, where somebody asked for one; else it is the one in `folder`, which
    ///   need not be there
    /// @param model remembers the choice
    /// @param opener stays open when the desk is closed
    /// @param trouble tells people what is wrong
    BasemapDesk(
            MapView map,
            Optional<Path> asked,
            Path folder,
            LayerModel model,
            BasemapOpener opener,
            Executor worker,
            Consumer<String> trouble) {
        this.map = map;
        list = asked.orElse(folder.resolve("basemaps.json"));
        optional = asked.isEmpty();
        this.worker = worker;
        this.trouble = trouble;
        this.model = model;
        this.opener = opener;
        subscriptions =
                Subscription.all(
                        Subscription.listen(box.chosenProperty(), (_, _, now) -> choose(now)),
                        model.listen(name -> {
                            if (name.equals(LayerCatalog.BASEMAP)) {
                                takeUp();
                            }
                        }),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> credit()));
    }

    /// Reads the list and takes up the choice of the last time, as soon as both are there.
    void load() {
        CompletableFuture.supplyAsync(this::read, worker)
                .whenCompleteAsync(
                        (found, failure) -> {
                            if (found == null) {
                                LOG.log(Level.WARNING, "no base maps", failure);
                            } else {
                                offer(found);
                            }
                        },
                        FxThread.executor());
    }

    private BasemapList read() {
        return optional && !Files.exists(list)
                ? BasemapList.NONE
                : BasemapList.load(list, System::getenv);
    }

    private void offer(BasemapList found) {
        found.faults()
                .forEach(fault -> {
                    LOG.log(Level.WARNING, "base maps: {0}", fault);
                    trouble.accept(fault.say());
                });
        offered = found.maps();
        box.offer(offered);
        loading = false;
        takeUp();
    }

    /// A base map that is not in the list today stays remembered: it may be there tomorrow.
    private void takeUp() {
        String id = model.choice(LayerCatalog.BASEMAP);
        Stream.concat(Stream.of(BasemapBox.NONE), offered.stream())
                .filter(one -> !loading && one.id().equals(id))
                .findFirst()
                .ifPresent(box.chosenProperty()::set);
    }

    private void choose(@Nullable Basemap now) {
        Basemap next = now == null ? BasemapBox.NONE : now;
        if (loading || next.equals(chosen)) {
            return;
        }
        chosen = next;
        takeOff();
        model.choose(LayerCatalog.BASEMAP, next.id());
        if (next.tiles().isEmpty()) {
            return;
        }
        opener.open(next)
                .whenCompleteAsync(
                        (layer, failure) -> {
                            if (layer == null) {
                                fail(next, failure);
                            } else {
                                show(next, layer);
                            }
                        },
                        FxThread.executor());
    }

    private void show(Basemap opened, RasterLayer layer) {
        if (chosen.equals(opened) && shown == null) {
            shown = layer;
            map.addLayerBelow(layer);
            credit();
        } else {
            layer.detach(); // Something else was chosen meanwhile.
        }
    }

    private void fail(Basemap broken, Throwable failure) {
        Throwable cause = Failures.inner(failure);
        String reason =
                cause instanceof SourceException known ? known.say() : Failures.reason(cause);
        LOG.log(Level.WARNING, "base map " + broken.id() + " cannot be opened", cause);
        trouble.accept(TEXTS.get("open.failed", broken.name().say(), reason));
    }

    private void takeOff() {
        RasterLayer before = shown;
        if (before != null) {
            shown = null;
            map.removeLayer(before);
        }
        credit();
    }

    private void credit() {
        map.setAttribution(shown == null ? "" : chosen.credit());
    }

    /// Where the base map is chosen.
    Node box() {
        return box;
    }

    @Override
    public void close() {
        subscriptions.close();
        loading = true;
        chosen = BasemapBox.NONE;
        takeOff();
    }
}

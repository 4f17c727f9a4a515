package org.fengqiao.console.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.basemap.BasemapOpener;
import org.fengqiao.console.basemap.RasterLayer;
import org.fengqiao.console.basemap.list.Basemap;
import org.fengqiao.console.basemap.list.BasemapList;
import org.fengqiao.console.basemap.source.SourceException;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.console.layers.LayerOptions;
import org.fengqiao.console.layers.LayerOptions.Option;
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
    private final Consumer<ObservableValue<String>> trouble;
    private final Consumer<LayerOptions> offer;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final BasemapOpener opener;
    private final Subscription subscriptions;
    private @Nullable RasterLayer shown;
    private Basemap chosen = Basemap.NONE;
    private @Nullable Throwable unopened;
    private boolean loading = true;
    private List<Basemap> offered = List.of();

    /// @param asked the list, where somebody asked for one; else it is the one in `folder`, which
    ///   need not be there
    /// @param model remembers the choice
    /// @param offer takes what there is to choose; not called where the site has no base map
    /// @param opener stays open when the desk is closed
    /// @param trouble tells people what is wrong
    BasemapDesk(
            MapView map,
            Optional<Path> asked,
            Path folder,
            LayerModel model,
            Consumer<LayerOptions> offer,
            BasemapOpener opener,
            Executor worker,
            Consumer<ObservableValue<String>> trouble) {
        this.map = map;
        list = asked.orElse(folder.resolve("basemaps.json"));
        optional = asked.isEmpty();
        this.worker = worker;
        this.trouble = trouble;
        this.model = model;
        this.offer = offer;
        this.opener = opener;
        subscriptions =
                Subscription.all(
                        model.listen(name -> {
                            if (name.equals(LayerCatalog.BASEMAP)) {
                                takeUp();
                            }
                        }),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> tell()));
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
                    trouble.accept(Texts.bindWords(fault::say));
                });
        offered = found.maps();
        loading = false;
        if (!offered.isEmpty()) {
            offer.accept(options());
        }
        takeUp();
        tellStanding();
    }

    private LayerOptions options() {
        List<Option> options = new ArrayList<>();
        options.add(new Option(Basemap.NONE.id(), TEXTS.bind("none")));
        offered.forEach(map ->
                options.add(
                        new Option(map.id(), Texts.bindPick(map.name().zh(), map.name().en()))));
        return new LayerOptions(
                LayerCatalog.BASEMAP_LAYER,
                LayerCatalog.BASEMAP,
                options,
                state.getReadOnlyProperty());
    }

    /// A base map that is not in the list today stays remembered: it may be there tomorrow.
    private void takeUp() {
        String id = model.choice(LayerCatalog.BASEMAP);
        if (!loading) {
            choose(
                    offered.stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .orElse(Basemap.NONE));
        }
    }

    private void choose(Basemap next) {
        if (next.equals(chosen)) {
            return;
        }
        chosen = next;
        unopened = null;
        takeOff();
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
            layer.setOnStanding(this::tellStanding);
            map.addLayerBelow(layer);
            tell();
        } else {
            layer.detach(); // Something else was chosen meanwhile.
        }
    }

    private void fail(Basemap broken, Throwable failure) {
        Throwable cause = Failures.inner(failure);
        LOG.log(Level.WARNING, "base map " + broken.id() + " cannot be opened", cause);
        trouble.accept(
                TEXTS.bind(
                        "open.failed",
                        Texts.bindWords(broken.name()::say),
                        Texts.bindWords(() -> reason(cause))));
        if (chosen.equals(broken)) {
            unopened = cause;
            tellStanding();
        }
    }

    private static String reason(Throwable cause) {
        return cause instanceof SourceException known ? known.say() : Failures.reason(cause);
    }

    private void takeOff() {
        RasterLayer before = shown;
        if (before != null) {
            shown = null;
            before.setOnStanding(() -> {});
            map.removeLayer(before);
        }
        tell();
    }

    private void tell() {
        map.setAttribution(shown == null ? "" : chosen.credit());
        tellStanding();
    }

    /// How the chosen one stands, in words: in the row, and whole in the card under the tree.
    private void tellStanding() {
        RasterLayer layer = shown;
        Throwable fault = layer == null ? unopened : layer.findFault().orElse(null);
        if (chosen.tiles().isEmpty()) {
            state.set("");
            detail.set(TEXTS.get("state.none"));
        } else if (fault != null) {
            state.set(TEXTS.get("state.away"));
            detail.set(TEXTS.get("state.fault", reason(fault)));
        } else if (layer == null || !layer.isAtRest()) {
            state.set(TEXTS.get("state.loading"));
            detail.set(TEXTS.get("state.loading"));
        } else {
            state.set("");
            detail.set(TEXTS.get("state.shown"));
        }
    }

    /// How the chosen base map stands, in a sentence.
    ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    @Override
    public void close() {
        subscriptions.close();
        loading = true;
        chosen = Basemap.NONE;
        takeOff();
    }
}

package org.fengqiao.console.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Node;
import org.fengqiao.console.basemap.BasemapBox;
import org.fengqiao.console.basemap.BasemapOpener;
import org.fengqiao.console.basemap.RasterLayer;
import org.fengqiao.console.basemap.list.Basemap;
import org.fengqiao.console.basemap.list.BasemapList;
import org.fengqiao.console.basemap.source.SourceException;
import org.fengqiao.console.disk.WholeFile;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// The base maps of the site: the list, the choice that is remembered, the chosen one on the map
/// with its makers named. Without a list there is nothing to choose and no way to any server. FX
/// thread.
final class BasemapDesk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BasemapDesk.class.getName());
    private static final Texts TEXTS = Texts.of("basemap");
    private static final long LONGEST_CHOICE = 4_000;

    private final MapView map;
    private final Path list;
    private final boolean optional;
    private final Path remembered;
    private final Executor worker;
    private final Consumer<String> trouble;
    private final BasemapBox box = new BasemapBox();
    private final BasemapOpener opener;
    private final Subscription subscriptions;
    private @Nullable RasterLayer shown;
    private Basemap chosen = BasemapBox.NONE;
    private boolean loading = true;
    private String kept = "";
    private CompletableFuture<Void> remembering = CompletableFuture.completedFuture(null);

    /// @param asked the list, where somebody asked for one; else it is the one in `folder`, which
    ///   need not be there
    /// @param folder where the choice and the tiles of servers are kept
    /// @param trouble tells people what is wrong
    BasemapDesk(
            MapView map,
            Optional<Path> asked,
            Path folder,
            Executor worker,
            Consumer<String> trouble) {
        this.map = map;
        list = asked.orElse(folder.resolve("basemaps.json"));
        optional = asked.isEmpty();
        this.worker = worker;
        this.trouble = trouble;
        remembered = folder.resolve("basemap-choice.txt");
        opener =
                new BasemapOpener(
                        folder.resolve("tiles"),
                        "Fengqiao/" + Version.get(),
                        worker,
                        FxThread.executor());
        subscriptions =
                Subscription.all(
                        Subscription.listen(box.chosenProperty(), (_, _, now) -> choose(now)),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> credit()));
    }

    private record Found(BasemapList list, String choice) {}

    /// Reads the list and takes up the choice of the last time.
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

    private Found read() {
        if (optional && !Files.exists(list)) {
            return new Found(BasemapList.NONE, "");
        }
        String choice = "";
        try {
            if (Files.exists(remembered) && Files.size(remembered) <= LONGEST_CHOICE) {
                choice = Files.readString(remembered).strip();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the choice of base map cannot be read", e);
        }
        return new Found(BasemapList.load(list, System::getenv), choice);
    }

    private void offer(Found found) {
        found.list()
                .faults()
                .forEach(fault -> {
                    LOG.log(Level.WARNING, "base maps: {0}", fault);
                    trouble.accept(fault.say());
                });
        box.offer(found.list().maps());
        loading = false;
        kept = found.choice();
        found.list().maps().stream()
                .filter(one -> one.id().equals(found.choice()))
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
        remember(next.id());
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
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        String reason =
                cause instanceof SourceException known ? known.say() : String.valueOf(cause);
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

    /// One after the other, so that the last choice is the one that stays.
    private void remember(String id) {
        if (id.equals(kept)) {
            return;
        }
        kept = id;
        remembering = remembering.thenRunAsync(() -> write(id), worker);
    }

    private void write(String id) {
        try {
            WholeFile.replace(remembered, id.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            FxThread.run(() -> trouble.accept(TEXTS.get("remember.failed", e)));
        }
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
        opener.close();
    }
}

package org.fengqiao.console.boundary;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fengqiao.console.wire.Failures;
import org.fengqiao.console.wire.TaggedBody;
import org.jspecify.annotations.Nullable;

/// Gets the boundaries from the backend, or from disk where the backend says they have not changed
/// or cannot be reached. Belongs to the FX thread; file and network are worked on elsewhere.
public final class BoundaryStore {

    private static final System.Logger LOG = System.getLogger(BoundaryStore.class.getName());

    private final Function<@Nullable String, CompletableFuture<Optional<TaggedBody>>> ask;
    private final BoundaryCache cache;
    private final Executor worker;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<BoundaryState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new BoundaryState.Idle());
    private final ReadOnlyObjectWrapper<@Nullable AreaSearch> search =
            new ReadOnlyObjectWrapper<>(this, "search", null);

    /// @param ask gets the file unless the one with the given tag is current, as
    ///   `BackendApi::loadBoundaries` does
    /// @param directory where the file is kept between runs
    /// @param worker runs blocking work, off the FX thread
    /// @param fxThread runs what it is given on the FX thread, later, in order
    public BoundaryStore(
            Function<@Nullable String, CompletableFuture<Optional<TaggedBody>>> ask,
            Path directory,
            Executor worker,
            Executor fxThread) {
        this.ask = ask;
        this.cache = new BoundaryCache(directory);
        this.worker = worker;
        this.fxThread = fxThread;
    }

    public ReadOnlyObjectProperty<BoundaryState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public BoundaryState state() {
        return state.get();
    }

    /// Follows the boundaries a moment later; null until then.
    public ReadOnlyObjectProperty<@Nullable AreaSearch> searchProperty() {
        return search.getReadOnlyProperty();
    }

    /// Starts loading; may be called again after a failure, or to look for newer boundaries.
    public void load() {
        if (state.get() instanceof BoundaryState.Loading) {
            return;
        }
        state.set(new BoundaryState.Loading());
        CompletableFuture.supplyAsync(this::tag, worker)
                .thenCompose(tag -> ask.apply(tag.orElse(null)))
                .handleAsync(this::read, worker)
                .whenComplete((boundaries, failure) ->
                        fxThread.execute(() -> settle(boundaries, failure)));
    }

    private Optional<String> tag() {
        try {
            return cache.loadTag();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Boundaries read(@Nullable Optional<TaggedBody> answer, @Nullable Throwable failure) {
        try {
            if (failure != null && !cache.isWhole()) {
                throw new CompletionException(failure);
            }
            if (failure != null) {
                LOG.log(
                        WARNING,
                        "boundaries taken from {0}: {1}",
                        cache.file(),
                        Failures.reason(failure));
            }
            if (answer != null && answer.isPresent()) {
                cache.save(answer.get());
            }
            return readFile();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Boundaries readFile() throws IOException {
        try {
            return Boundaries.load(cache.file());
        } catch (IOException e) {
            cache.drop();
            throw e;
        }
    }

    private void settle(@Nullable Boundaries boundaries, @Nullable Throwable failure) {
        if (boundaries == null) {
            state.set(new BoundaryState.Failed(Failures.reason(failure)));
            return;
        }
        state.set(new BoundaryState.Ready(boundaries));
        CompletableFuture.supplyAsync(() -> new AreaSearch(boundaries.tree()), worker)
                .thenAcceptAsync(search::set, fxThread);
    }
}

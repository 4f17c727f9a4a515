package org.fengqiao.console.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fengqiao.console.wire.Failures;
import org.fengqiao.console.wire.KeptFile;
import org.fengqiao.domain.boundary.BoundaryFile;
import org.jspecify.annotations.Nullable;

/// Gets the boundaries from the backend, or from disk where the backend says they have not changed
/// or cannot be reached. Belongs to the FX thread; file and network are worked on elsewhere.
public final class BoundaryStore {

    private final KeptFile.Source ask;
    private final KeptFile kept;
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
    public BoundaryStore(KeptFile.Source ask, Path directory, Executor worker, Executor fxThread) {
        this.ask = ask;
        this.kept = new KeptFile(directory.resolve(BoundaryFile.NAME));
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
        kept.refresh(ask, worker)
                .thenApplyAsync(this::read, worker)
                .whenComplete((boundaries, failure) ->
                        fxThread.execute(() -> settle(boundaries, failure)));
    }

    private Boundaries read(Path file) {
        try {
            return readWhole(file);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Boundaries readWhole(Path file) throws IOException {
        try {
            return Boundaries.load(file);
        } catch (IOException e) {
            kept.drop();
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

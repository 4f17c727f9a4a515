package org.fengqiao.console.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.fengqiao.console.boundary.BoundaryState;
import org.fengqiao.console.boundary.BoundaryStore;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.BackendException;
import org.fengqiao.console.wire.Failures;
import org.jspecify.annotations.Nullable;

/// Loads the city and its boundaries side by side, before the desk is furnished. FX thread.
final class Opening {

    private final BackendApi api;
    private final BoundaryStore boundaries;

    /// @param kept folder of the boundary file between runs
    Opening(BackendApi api, Path kept, Executor worker) {
        this.api = api;
        boundaries = new BoundaryStore(api::loadBoundaries, kept, worker, FxThread.executor());
    }

    /// @param ready gets both
    /// @param failed gets the reason, for people
    void load(BiConsumer<City, BoundaryStore> ready, Consumer<String> failed) {
        CompletableFuture<BoundaryStore> areas = new CompletableFuture<>();
        Subscription[] listening = new Subscription[1];
        listening[0] =
                Subscription.listen(
                        boundaries.stateProperty(),
                        (_, _, state) -> {
                            switch (state) {
                                case BoundaryState.Ready _ -> {
                                    listening[0].close();
                                    areas.complete(boundaries);
                                }
                                case BoundaryState.Failed(String reason) -> {
                                    listening[0].close();
                                    failed.accept(reason);
                                }
                                case BoundaryState.Idle _, BoundaryState.Loading _ -> {}
                            }
                        });
        boundaries.load();
        var loading =
                City.load(api)
                        .whenCompleteAsync(
                                (city, failure) -> {
                                    if (city == null) {
                                        failed.accept(reason(failure));
                                    } else {
                                        var both =
                                                areas.thenAccept(store -> ready.accept(city, store))
                                                        .whenComplete(
                                                                (_, bug) -> tell(bug, failed));
                                        assert both != null;
                                    }
                                },
                                FxThread.executor());
        assert loading != null;
    }

    /// A desk that cannot be furnished is a bug of ours: said where the city is opened, and handed
    /// to whoever hears of bugs.
    private static void tell(@Nullable Throwable bug, Consumer<String> failed) {
        if (bug != null) {
            failed.accept(Texts.of("app").get("desk.bug", Failures.inner(bug)));
            FxThread.executor()
                    .execute(() -> {
                        throw new IllegalStateException("the desk was not furnished", bug);
                    });
        }
    }

    private static String reason(@Nullable Throwable failure) {
        return failure == null ? "" : BackendException.of(failure).problem().message();
    }
}

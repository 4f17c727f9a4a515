package org.fengqiao.console.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.fengqiao.console.fx.FxInbox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.ChangeFeed;
import org.fengqiao.console.wire.FeedListener;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Messages;

/// Carries the register of resources and everybody's newest position into the store: many
/// positions, one hop to the FX thread.
public final class ResourceFeed implements AutoCloseable {

    private final ResourceStore store;
    private final Supplier<CompletableFuture<List<Resource>>> register;
    private final Executor fxThread;
    private final FxInbox<String, Messages.Position> inbox;
    private final Subscription subscription;

    /// @param register asks the backend for every resource, as `BackendApi::loadResources` does
    /// @param fxThread runs what it is given on the FX thread, later, in order
    public ResourceFeed(
            ResourceStore store,
            ChangeFeed feed,
            Supplier<CompletableFuture<List<Resource>>> register,
            Executor fxThread) {
        this.store = store;
        this.register = register;
        this.fxThread = fxThread;
        inbox =
                new FxInbox<>(
                        fxThread, batch -> store.applyPositions(new ArrayList<>(batch.values())));
        subscription = feed.listen(new Listener());
    }

    /// Asks for the register; may be called again after a failure, which the future tells of.
    public CompletableFuture<Void> load() {
        return register.get().thenAcceptAsync(store::replaceAll, fxThread);
    }

    @Override
    public void close() {
        subscription.close();
    }

    private final class Listener implements FeedListener {

        @Override
        public void onSnapshot(Messages.Snapshot snapshot) {
            // Resources are no part of it.
        }

        @Override
        public void onChange(Change change) {
            // A change moves nobody.
        }

        @Override
        public void onPositions(Messages.PositionBatch batch) {
            batch.positions().forEach(position -> inbox.offer(position.resource(), position));
        }
    }
}

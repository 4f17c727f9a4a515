package org.fengqiao.console.resource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fengqiao.console.fx.FxInbox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.Asking;
import org.fengqiao.console.wire.ChangeFeed;
import org.fengqiao.console.wire.FeedListener;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Messages;

/// Carries the register of resources and everybody's newest position and duty into the store: many
/// pieces of news, one hop to the FX thread. What nobody streamed while the link was down is asked
/// for when it is up again.
public final class ResourceFeed implements AutoCloseable {

    private final ResourceStore store;
    private final Supplier<CompletableFuture<List<Resource>>> register;
    private final Executor fxThread;
    private final Asking<Messages.PositionBatch> newest;
    private final FxInbox<String, Messages.Position> positions;
    private final FxInbox<String, Messages.DutyReport> duties;
    private final Subscription subscription;

    /// @param register asks the backend for every resource, as `BackendApi::loadResources` does
    /// @param newest asks the backend for the newest positions and duties of everybody
    /// @param later runs a task after a time; a question without an answer is asked again
    /// @param fxThread runs what it is given on the FX thread, later, in order
    public ResourceFeed(
            ResourceStore store,
            ChangeFeed feed,
            Supplier<CompletableFuture<List<Resource>>> register,
            Supplier<CompletableFuture<Messages.PositionBatch>> newest,
            Function<Duration, Executor> later,
            Executor fxThread) {
        this.store = store;
        this.register = register;
        this.newest =
                new Asking<>("positions and duties", newest, this::take, Backoff.usual(), later);
        this.fxThread = fxThread;
        positions =
                new FxInbox<>(
                        fxThread, batch -> store.applyPositions(new ArrayList<>(batch.values())));
        duties =
                new FxInbox<>(
                        fxThread, batch -> store.applyDuties(new ArrayList<>(batch.values())));
        subscription = feed.listen(new Listener());
    }

    /// Asks for the register; may be called again after a failure, which the future tells of.
    public CompletableFuture<Void> load() {
        return register.get().thenAcceptAsync(store::replaceAll, fxThread);
    }

    @Override
    public void close() {
        subscription.close();
        newest.close();
    }

    private void take(Messages.PositionBatch batch) {
        batch.positions().forEach(position -> positions.offer(position.resource(), position));
        batch.duties().forEach(duty -> duties.offer(duty.resource(), duty));
    }

    private final class Listener implements FeedListener {

        @Override
        public void onSnapshot(Messages.Snapshot snapshot) {
            newest.ask(); // neither resources nor duties are part of it
        }

        @Override
        public void onCaughtUp(Duration blind, int missed) {
            newest.ask();
        }

        @Override
        public void onChange(Change change) {
            // A change moves nobody.
        }

        @Override
        public void onPositions(Messages.PositionBatch batch) {
            take(batch);
        }
    }
}

package org.fengqiao.console.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages;

/// The stream of changes as [StreamFollower] puts it together, the positions beside it, and the
/// notices of the whole link. All on the wire thread.
public final class StreamChangeFeed implements ChangeFeed, AutoCloseable {

    private final WireLoop loop;
    private final StompLink link;
    private final Subscription subscriptions;
    private final List<FeedListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Messages.Subscribed>> answerListeners =
            new CopyOnWriteArrayList<>();
    private final FeedFrames frames;
    private final StreamFollower<Messages.Snapshot, Change> follower;

    /// @param changes destination of the user's change stream
    /// @param positions destination of the positions to hear; empty where the user gets none
    StreamChangeFeed(
            WireLoop loop,
            StompLink link,
            FeedSource source,
            String changes,
            Optional<String> positions,
            Backoff backoff) {
        this.loop = loop;
        this.link = link;
        follower = new StreamFollower<>(loop, link, script(source), changes, backoff);
        frames =
                new FeedFrames(
                        new FeedFrames.Hearing(
                                this::answered,
                                this::onPositions,
                                change ->
                                        follower.accept(change.epoch(), change.previous(), change),
                                follower::accept),
                        garbled -> link.drop(LossReason.GARBLED, garbled));
        subscriptions =
                Subscription.all(
                        follower::close,
                        link.subscribe(Destinations.NOTICES, frames::readNotice),
                        link.subscribe(changes, frames::readChange),
                        positions
                                .map(where -> link.subscribe(where, frames::readPositions))
                                .orElse(Subscription.NONE));
    }

    private StreamScript<Messages.Snapshot, Change> script(FeedSource source) {
        return new StreamScript<>() {
            @Override
            public CompletableFuture<Beginning<Messages.Snapshot>> loadBeginning() {
                return source.loadSnapshot()
                        .thenApply(
                                found -> new Beginning<>(found.epoch(), found.sequence(), found));
            }

            @Override
            public CompletableFuture<Page<Change>> loadAfter(String epoch, long after) {
                return source.loadChanges(epoch, after)
                        .thenApply(found ->
                                new Page<>(found.sequence(), found.changes(), found.more()));
            }

            @Override
            public long numberOf(Change change) {
                return change.sequence();
            }

            @Override
            public void begin(Messages.Snapshot snapshot) {
                listeners.forEach(listener -> listener.onSnapshot(snapshot));
            }

            @Override
            public void next(Change change) {
                listeners.forEach(listener -> listener.onChange(change));
            }

            @Override
            public void wentBlind(Instant since) {
                listeners.forEach(listener -> listener.onBlind(since));
            }

            @Override
            public void caughtUp(Duration blind, int missed) {
                listeners.forEach(listener -> listener.onCaughtUp(blind, missed));
            }
        };
    }

    @Override
    public Subscription listen(FeedListener listener) {
        loop.execute(() -> {
            listeners.add(listener);
            follower.joined();
        });
        return () -> listeners.remove(listener);
    }

    /// Hears refusals and problems the backend names on the notices; on the wire thread.
    public Subscription onProblem(Consumer<Messages.Problem> listener) {
        return frames.onProblem(listener);
    }

    /// Hears the answers to every SUBSCRIBE of the link, for streams beside this one.
    Subscription onAnswer(Consumer<Messages.Subscribed> listener) {
        answerListeners.add(listener);
        return () -> answerListeners.remove(listener);
    }

    @Override
    public Optional<Instant> lastHeardAt() {
        return link.lastHeardAt();
    }

    private void answered(Messages.Subscribed answer) {
        follower.answered(answer);
        answerListeners.forEach(listener -> listener.accept(answer));
    }

    private void onPositions(Messages.PositionBatch batch) {
        listeners.forEach(listener -> listener.onPositions(batch));
    }

    /// Stops listening; on the wire thread.
    @Override
    public void close() {
        subscriptions.close();
        listeners.clear();
        answerListeners.clear();
    }
}

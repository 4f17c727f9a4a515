package org.fengqiao.console.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Alarms;
import org.fengqiao.domain.wire.Messages;

/// The alarm log as it is told to the user's area, checked for holes by [StreamFollower] before
/// anybody hears of it. On the wire thread.
public final class AlarmFeed implements AutoCloseable {

    /// Where the feed fetches what it did not hear; the seam to REST.
    interface Source {

        CompletableFuture<Alarms.Snapshot> loadSnapshot();

        CompletableFuture<Alarms.Page> loadLog(String epoch, long after);
    }

    private final WireLoop loop;
    private final String destination;
    private final StreamFollower<Alarms.Snapshot, AlarmEntry> follower;
    private final List<AlarmListener> listeners = new CopyOnWriteArrayList<>();
    private final Subscription subscriptions;

    /// @param answers lets listen to the answers to SUBSCRIBE, which come over the one stream of
    ///   notices of the link
    /// @param destination of the alarms of the user's area
    AlarmFeed(
            WireLoop loop,
            StompLink link,
            Source source,
            Answers answers,
            String destination,
            Backoff backoff) {
        this.loop = loop;
        this.destination = destination;
        follower = new StreamFollower<>(loop, link, script(source), destination, backoff);
        FrameReader reader = new FrameReader(garbled -> link.drop(LossReason.GARBLED, garbled));
        subscriptions =
                Subscription.all(
                        follower::close,
                        answers.onAnswer(this::answered),
                        link.subscribe(destination, frame -> read(reader, frame)));
    }

    /// How answers to SUBSCRIBE are heard.
    @FunctionalInterface
    interface Answers {
        Subscription onAnswer(Consumer<Messages.Subscribed> listener);
    }

    /// A backend that will not tell of alarms, an older one for instance, has said so to whoever
    /// hears of problems; incidents come all the same, so the line stays.
    private void answered(Messages.Subscribed answer) {
        if (!answer.accepted() && destination.equals(answer.destination())) {
            follower.rest();
        } else {
            follower.answered(answer);
        }
    }

    private void read(FrameReader reader, StompFrame frame) {
        switch (frame.kind()) {
            case "Notice" ->
                    reader.read(
                            "alarm",
                            frame,
                            Alarms.Notice.class,
                            notice ->
                                    follower.accept(
                                            notice.epoch(), notice.previous(), notice.entry()));
            case "StreamHead" ->
                    reader.read("alarm", frame, Messages.StreamHead.class, follower::accept);
            default -> FrameReader.passOver(frame);
        }
    }

    private StreamScript<Alarms.Snapshot, AlarmEntry> script(Source source) {
        return new StreamScript<>() {
            @Override
            public CompletableFuture<Beginning<Alarms.Snapshot>> loadBeginning() {
                return source.loadSnapshot()
                        .thenApply(
                                found -> new Beginning<>(found.epoch(), found.sequence(), found));
            }

            @Override
            public CompletableFuture<Page<AlarmEntry>> loadAfter(String epoch, long after) {
                return source.loadLog(epoch, after)
                        .thenApply(found ->
                                new Page<>(found.sequence(), found.entries(), found.more()));
            }

            @Override
            public long numberOf(AlarmEntry entry) {
                return entry.sequence();
            }

            @Override
            public void begin(Alarms.Snapshot snapshot) {
                listeners.forEach(listener -> listener.onSnapshot(snapshot));
            }

            @Override
            public void next(AlarmEntry entry) {
                listeners.forEach(listener -> listener.onEntry(entry));
            }

            /// How long the link was down is told once, by the stream of changes.
            @Override
            public void caughtUp(Duration blind, int missed) {}
        };
    }

    /// A listener that joins late is given the snapshot that stands behind what it will hear next;
    /// any thread.
    public Subscription listen(AlarmListener listener) {
        loop.execute(() -> {
            listeners.add(listener);
            follower.joined();
        });
        return () -> listeners.remove(listener);
    }

    /// Stops listening.
    @Override
    public void close() {
        subscriptions.close();
        listeners.clear();
    }
}

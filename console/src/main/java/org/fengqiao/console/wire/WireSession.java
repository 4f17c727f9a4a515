package org.fengqiao.console.wire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.fengqiao.console.disk.FileName;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages;

/// Everything one signed-in user hears and says: link, feed and desk, wired together.
public final class WireSession implements AutoCloseable {

    /// Ended incidents stay in a snapshot for a day: the shift sees what it closed.
    public static final int ENDED_WITHIN_HOURS = 24;

    private static final int PAGE = 1000;
    private static final int OPEN_WITHIN_S = 10;

    private final WireLoop loop;
    private final StompLink link;
    private final StreamChangeFeed feed;
    private final LinkCommandDesk desk;
    private final Optional<AlarmFeed> alarms;
    private final Optional<OutboxDamage> damage;

    private WireSession(
            WireLoop loop,
            StompLink link,
            StreamChangeFeed feed,
            LinkCommandDesk desk,
            Optional<AlarmFeed> alarms,
            Optional<OutboxDamage> damage) {
        this.loop = loop;
        this.link = link;
        this.feed = feed;
        this.desk = desk;
        this.alarms = alarms;
        this.damage = damage;
    }

    /// Prepares the session of the user who has signed in at `api`; [#open] starts it. Each user of
    /// each backend has an outbox of their own, so that nobody sends in another's name.
    ///
    /// @param outboxes folder of the outbox files of this backend; never shared between backends,
    ///   because what one of them has not seen is sent again
    /// @param notTaken words for people, of why a command could not be written to the outbox
    /// @throws IOException if the outbox cannot be read or written
    /// @throws IllegalArgumentException if this user has no stream of changes
    public static WireSession prepare(
            WireLoop loop,
            OkHttpClient http,
            BackendApi api,
            UserInfo user,
            Path outboxes,
            UnaryOperator<String> notTaken)
            throws IOException {
        String changes =
                Destinations.changesFor(user)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "user "
                                                + user.id()
                                                + " has no stream of changes: not a user"
                                                + " of a console"));
        Backoff backoff = Backoff.usual();
        String host = api.backend().host();
        OutboxFile outbox = openBehind(loop, outboxes.resolve(FileName.of(user.id()) + ".ndjson"));
        StompLink link =
                new StompLink(
                        loop,
                        new WebSocketTransport(http, api.backend()),
                        host,
                        api.token(),
                        backoff);
        LinkCommandDesk desk = new LinkCommandDesk(loop, link, api, outbox, notTaken);
        StreamChangeFeed feed =
                new StreamChangeFeed(
                        loop, link, source(api), changes, Destinations.positionsFor(user), backoff);
        Optional<AlarmFeed> alarms =
                Destinations.alarmsFor(user)
                        .map(where ->
                                new AlarmFeed(
                                        loop,
                                        link,
                                        api.alarms().source(PAGE),
                                        feed::onAnswer,
                                        where,
                                        backoff));
        return new WireSession(loop, link, feed, desk, alarms, outbox.findDamage());
    }

    /// Opens it on the wire thread, behind everything an earlier session of the same user still has
    /// to do with it there.
    private static OutboxFile openBehind(WireLoop loop, Path file) throws IOException {
        CompletableFuture<OutboxFile> opened = new CompletableFuture<>();
        loop.execute(() -> {
            try {
                OutboxFile outbox = OutboxFile.open(file);
                if (!opened.complete(outbox)) {
                    outbox.close(); // nobody waits for it any more
                }
            } catch (IOException | RuntimeException e) {
                opened.completeExceptionally(e);
            }
        });
        try {
            return opened.get(OPEN_WITHIN_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            opened.cancel(false);
            Throwable cause = e instanceof ExecutionException ? Failures.inner(e) : e;
            throw new IOException(
                    cause instanceof IOException ? cause.getMessage() : file + ": " + cause, cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(file + ": interrupted", e);
        }
    }

    private static FeedSource source(BackendApi api) {
        return new FeedSource() {
            @Override
            public CompletableFuture<Messages.Snapshot> loadSnapshot() {
                return api.loadSnapshot(ENDED_WITHIN_HOURS);
            }

            @Override
            public CompletableFuture<Messages.ChangePage> loadChanges(String epoch, long after) {
                return api.loadChanges(epoch, after, PAGE);
            }
        };
    }

    /// Starts to connect; listeners of feed and desk should be there already.
    public void open() {
        loop.execute(link::open);
    }

    public StompLink link() {
        return link;
    }

    public StreamChangeFeed feed() {
        return feed;
    }

    public CommandDesk desk() {
        return desk;
    }

    /// Empty for users who are not alarmed.
    public Optional<AlarmFeed> alarms() {
        return alarms;
    }

    /// What of the outbox could not be read; the operator has to be told.
    public Optional<OutboxDamage> findOutboxDamage() {
        return damage;
    }

    /// Ends link, feeds and desk; what is unsettled stays in the outbox.
    @Override
    public void close() {
        loop.execute(() -> {
            link.close();
            alarms.ifPresent(AlarmFeed::close);
            feed.close();
            desk.close();
        });
    }
}

package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Alarms;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The alarm log beside the stream of changes on one link.
class AlarmFeedTest {

    private static final String CHANGES = "/topic/changes.320100";
    private static final String ALARMS = "/topic/alarms.320100";

    private final ManualLoop loop = new ManualLoop();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Backoff backoff =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(1));
    private final StompLink link =
            new StompLink(loop, transport, "desk", Samples.token("t0ken"), backoff);
    private final List<String> asked = new ArrayList<>();
    private final Deque<CompletableFuture<Alarms.Snapshot>> snapshots = new ArrayDeque<>();
    private final Deque<CompletableFuture<Alarms.Page>> pages = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();

    private final AlarmFeed.Source source =
            new AlarmFeed.Source() {
                @Override
                public CompletableFuture<Alarms.Snapshot> loadSnapshot() {
                    asked.add("snapshot");
                    snapshots.add(new CompletableFuture<>());
                    return snapshots.getLast();
                }

                @Override
                public CompletableFuture<Alarms.Page> loadLog(String epoch, long after) {
                    asked.add(epoch + " after " + after);
                    pages.add(new CompletableFuture<>());
                    return pages.getLast();
                }
            };

    private final StreamChangeFeed changes =
            new StreamChangeFeed(
                    loop,
                    link,
                    new FeedSource() {
                        @Override
                        public CompletableFuture<Messages.Snapshot> loadSnapshot() {
                            return CompletableFuture.completedFuture(Samples.snapshot("c", 1));
                        }

                        @Override
                        public CompletableFuture<Messages.ChangePage> loadChanges(
                                String epoch, long after) {
                            return new CompletableFuture<>();
                        }
                    },
                    CHANGES,
                    Optional.empty(),
                    backoff);

    private final AlarmFeed feed =
            new AlarmFeed(loop, link, source, changes::onAnswer, ALARMS, backoff);

    @BeforeEach
    void listen() {
        feed.listen(
                new AlarmListener() {
                    @Override
                    public void onSnapshot(Alarms.Snapshot snapshot) {
                        heard.add("snapshot " + snapshot.epoch() + snapshot.sequence());
                    }

                    @Override
                    public void onEntry(AlarmEntry entry) {
                        heard.add("" + entry.sequence());
                    }
                });
        link.open();
    }

    private void connect() {
        transport.last().welcome("0,0");
        for (String stream : List.of(CHANGES, ALARMS)) {
            transport
                    .last()
                    .message(
                            Destinations.NOTICES,
                            new Messages.Subscribed(stream, true, "e", 0, null));
        }
    }

    private void connectedAt(long sequence) {
        connect();
        snapshots.removeFirst().complete(snapshot("e", sequence));
        heard.clear();
        asked.clear();
    }

    private static Alarms.Snapshot snapshot(String epoch, long sequence) {
        return new Alarms.Snapshot(epoch, sequence, Samples.T0, List.of(), List.of());
    }

    private static AlarmEntry line(long sequence) {
        return new AlarmEntry(
                sequence,
                Samples.T0,
                new AlarmKey("NEW:1"),
                AlarmInput.CLEAR,
                null,
                null,
                null,
                null,
                null);
    }

    private void live(long previous, long sequence) {
        transport.last().message(ALARMS, new Alarms.Notice("e", previous, line(sequence)));
    }

    @Test
    void itSubscribesAfterTheChangesAndTakesItsOwnSnapshot() {
        transport.last().welcome("0,0");
        assertEquals(List.of(Destinations.NOTICES, CHANGES, ALARMS), transport.last().subscribed());
        transport
                .last()
                .message(
                        Destinations.NOTICES, new Messages.Subscribed(CHANGES, true, "e", 0, null));
        assertEquals(List.of(), asked);
        transport
                .last()
                .message(Destinations.NOTICES, new Messages.Subscribed(ALARMS, true, "e", 0, null));
        assertEquals(List.of("snapshot"), asked);
        snapshots.getLast().complete(snapshot("e", 7));
        assertEquals(List.of("snapshot e7"), heard);
    }

    @Test
    void aHoleIsFetchedBeforeAnythingAfterItIsDelivered() {
        connectedAt(5);
        live(5, 6);
        live(8, 9);
        assertEquals(List.of("6"), heard);
        assertEquals(List.of("e after 6"), asked);
        pages.getLast().complete(new Alarms.Page("e", 9, List.of(line(8), line(9)), false));
        live(9, 12);
        assertEquals(List.of("6", "8", "9", "12"), heard);
    }

    @Test
    void afterAReconnectItCatchesUpFromTheLastLine() {
        connectedAt(5);
        live(5, 6);
        transport.last().down(LossReason.CLOSED);
        loop.pass(Duration.ofSeconds(1));
        connect();
        assertEquals(List.of("e after 6"), asked);
        pages.getLast().complete(new Alarms.Page("e", 7, List.of(line(7)), false));
        assertEquals(List.of("6", "7"), heard);
    }

    @Test
    void aLogThatBeganAnewTakesASnapshot() {
        connectedAt(5);
        transport.last().down(LossReason.CLOSED);
        loop.pass(Duration.ofSeconds(1));
        connect();
        pages.getLast()
                .completeExceptionally(
                        new BackendException(
                                410, new Messages.Problem("other-epoch", "begun anew", null)));
        snapshots.getLast().complete(snapshot("f", 2));
        assertEquals(List.of("snapshot f2"), heard);
    }

    @Test
    void aBackendThatWillNotTellOfAlarmsKeepsItsLine() {
        transport.last().welcome("0,0");
        Messages.Problem problem = new Messages.Problem("not-allowed", "no", null);
        for (Messages.Subscribed answer :
                List.of(
                        new Messages.Subscribed(CHANGES, true, "c", 0, null),
                        new Messages.Subscribed(ALARMS, false, "", 0, problem))) {
            transport.last().message(Destinations.NOTICES, answer);
        }
        loop.pass(StreamFollower.ANSWER_WITHIN.multipliedBy(3));
        assertTrue(link.state().up());
        assertEquals(List.of(), asked);
    }

    @Test
    void theLastLineBeforeASilenceIsFetchedOnceAHeadTellsOfIt() {
        connectedAt(5);
        transport.last().message(ALARMS, new Messages.StreamHead("e", 6));
        loop.pass(HeadWatch.PATIENCE);
        assertEquals(List.of("e after 5"), asked);
    }
}

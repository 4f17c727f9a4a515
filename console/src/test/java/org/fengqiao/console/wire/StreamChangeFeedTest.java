package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamChangeFeedTest {

    private static final String STREAM = "/topic/changes.320100";

    private final ManualLoop loop = new ManualLoop();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Backoff backoff =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(1));
    private final SessionToken token = Samples.token("t0ken");
    private final StompLink link = new StompLink(loop, transport, "desk", token, backoff);
    private final List<String> asked = new ArrayList<>();
    private final Deque<CompletableFuture<Messages.Snapshot>> snapshots = new ArrayDeque<>();
    private final Deque<CompletableFuture<Messages.ChangePage>> pages = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();

    private final FeedSource source =
            new FeedSource() {
                @Override
                public CompletableFuture<Messages.Snapshot> loadSnapshot() {
                    asked.add("snapshot");
                    snapshots.add(new CompletableFuture<>());
                    return snapshots.getLast();
                }

                @Override
                public CompletableFuture<Messages.ChangePage> loadChanges(
                        String epoch, long after) {
                    asked.add("after " + after);
                    pages.add(new CompletableFuture<>());
                    return pages.getLast();
                }
            };

    private final StreamChangeFeed feed =
            new StreamChangeFeed(loop, link, source, STREAM, Optional.of("/topic/p"), backoff);

    @BeforeEach
    void listen() {
        feed.listen(
                new FeedListener() {
                    @Override
                    public void onSnapshot(Messages.Snapshot snapshot) {
                        heard.add("snapshot " + snapshot.epoch() + snapshot.sequence());
                    }

                    @Override
                    public void onChange(Change change) {
                        heard.add("" + change.sequence());
                    }

                    @Override
                    public void onCaughtUp(Duration blind, int missed) {
                        heard.add("missed " + missed + " in " + blind.toSeconds() + " s");
                    }
                });
        link.open();
    }

    private void connect() {
        transport.last().welcome("0,0");
        transport
                .last()
                .message(Destinations.NOTICES, new Messages.Subscribed(STREAM, true, "e", 0, null));
    }

    private void live(Change change) {
        transport.last().message(STREAM, change);
    }

    private void head(String epoch, long sequence) {
        transport.last().message(STREAM, new Messages.StreamHead(epoch, sequence));
    }

    private void connectedAt(long sequence) {
        connect();
        snapshots.removeFirst().complete(Samples.snapshot("e", sequence));
        heard.clear();
        asked.clear();
    }

    private void reconnect() {
        transport.last().down(LossReason.CLOSED);
        loop.pass(Duration.ofSeconds(1));
        connect();
    }

    @Test
    void subscribesBeforeItTakesTheSnapshot() {
        transport.last().welcome("0,0");
        assertEquals(
                List.of(Destinations.NOTICES, STREAM, "/topic/p"), transport.last().subscribed());
        assertEquals(List.of(), asked);
        transport
                .last()
                .message(Destinations.NOTICES, new Messages.Subscribed(STREAM, true, "e", 0, null));
        assertEquals(List.of("snapshot"), asked);
    }

    @Test
    void whatStreamsInBeforeTheSnapshotIsAppliedAfterItIfNewer() {
        connect();
        live(Samples.change("e", 9, 8));
        live(Samples.change("e", 11, 9));
        live(Samples.change("e", 14, 11));
        snapshots.removeFirst().complete(Samples.snapshot("e", 11));
        assertEquals(List.of("snapshot e11", "14"), heard);
    }

    @Test
    void holesInTheNumbersAreNoGapIfPreviousFits() {
        connectedAt(10);
        live(Samples.change("e", 15, 8));
        live(Samples.change("e", 22, 15));
        assertEquals(List.of("15", "22"), heard);
        assertEquals(List.of(), asked);
    }

    @Test
    void aGapIsFetchedBeforeAnythingAfterItIsDelivered() {
        connectedAt(10);
        live(Samples.change("e", 15, 10));
        live(Samples.change("e", 30, 22));
        live(Samples.change("e", 31, 30));
        assertEquals(List.of("15"), heard);
        assertEquals(List.of("after 15"), asked);
        pages.removeFirst()
                .complete(
                        Samples.page(
                                "e",
                                30,
                                false,
                                Samples.change("e", 22, 15),
                                Samples.change("e", 30, 22)));
        assertEquals(List.of("15", "22", "30", "31", "missed 2 in 0 s"), heard);
    }

    @Test
    void aChangeThatComesTwiceIsDeliveredOnce() {
        connectedAt(10);
        live(Samples.change("e", 11, 10));
        live(Samples.change("e", 11, 10));
        assertEquals(List.of("11"), heard);
    }

    @Test
    void aReconnectFetchesWhatWasMissedPageByPage() {
        connectedAt(10);
        reconnect();
        assertEquals(List.of("after 10"), asked);
        pages.removeFirst().complete(Samples.page("e", 13, true, Samples.change("e", 12, 10)));
        assertEquals(List.of("after 10", "after 12"), asked);
        pages.removeFirst().complete(Samples.page("e", 13, false, Samples.change("e", 13, 12)));
        assertEquals(List.of("12", "13", "missed 2 in 1 s"), heard);
    }

    @Test
    void aGapThatIsTooOldTakesASnapshot() {
        connectedAt(10);
        reconnect();
        pages.removeFirst()
                .completeExceptionally(
                        new BackendException(
                                410, new Messages.Problem("gap-too-old", "too old", null)));
        assertEquals(List.of("after 10", "snapshot"), asked);
        snapshots.removeFirst().complete(Samples.snapshot("e", 900));
        assertEquals(List.of("snapshot e900", "missed 0 in 1 s"), heard);
    }

    @Test
    void anotherEpochTakesASnapshotOnceAndGoesOn() {
        connectedAt(10);
        live(Samples.change("new", 3, 2));
        assertEquals(List.of("snapshot"), asked);
        snapshots.removeFirst().complete(Samples.snapshot("new", 2));
        live(Samples.change("new", 4, 3));
        assertEquals(List.of("snapshot new2", "3", "missed 0 in 0 s", "4"), heard);
        assertEquals(List.of("snapshot"), asked);
    }

    @Test
    void aFailedFetchIsTriedAgain() {
        connectedAt(10);
        reconnect();
        pages.removeFirst()
                .completeExceptionally(
                        new BackendException(0, new Messages.Problem("unreachable", "down", null)));
        assertEquals(List.of("after 10"), asked);
        loop.pass(Duration.ofSeconds(1));
        assertEquals(List.of("after 10", "after 10"), asked);
    }

    @Test
    void anAnswerFromBeforeTheLinkWasLostIsNotUsed() {
        connect();
        CompletableFuture<Messages.Snapshot> old = snapshots.removeFirst();
        reconnect();
        old.complete(Samples.snapshot("e", 5));
        assertEquals(List.of(), heard);
        snapshots.removeFirst().complete(Samples.snapshot("e", 8));
        assertEquals(List.of("snapshot e8"), heard);
    }

    @Test
    void anUnansweredSubscribeDropsTheLine() {
        transport.last().welcome("0,0");
        loop.pass(Duration.ofSeconds(10));
        LinkState.Lost lost = assertInstanceOf(LinkState.Lost.class, link.state());
        assertEquals(LossReason.SILENT, lost.reason());
    }

    @Test
    void aRefusedSubscriptionIsToldWithItsProblem() {
        List<String> problems = new ArrayList<>();
        feed.onProblem(problem -> problems.add(problem.code()));
        transport.last().welcome("0,0");
        transport
                .last()
                .message(
                        Destinations.NOTICES,
                        new Messages.Subscribed(
                                STREAM,
                                false,
                                "e",
                                0,
                                new Messages.Problem("outside-jurisdiction", "no", null)));
        assertEquals(List.of("outside-jurisdiction"), problems);
        assertEquals(List.of(), asked);
    }

    @Test
    void theLastChangeBeforeASilenceIsFetchedOnceAHeadTellsOfIt() {
        connectedAt(10);
        live(Samples.change("e", 11, 10));
        // 12 is lost, and nothing follows that would name it as its previous.
        head("e", 12);
        assertEquals(List.of(), asked);
        loop.pass(HeadWatch.PATIENCE);
        assertEquals(List.of("after 11"), asked);
        pages.removeFirst().complete(Samples.page("e", 12, false, Samples.change("e", 12, 11)));
        assertEquals(List.of("11", "12", "missed 1 in 2 s"), heard);
        head("e", 12);
        loop.pass(HeadWatch.PATIENCE);
        assertEquals(List.of("after 11"), asked);
    }

    @Test
    void aHeadThatOvertakesItsChangeFetchesNothing() {
        connectedAt(10);
        head("e", 12);
        live(Samples.change("e", 12, 10));
        loop.pass(HeadWatch.PATIENCE);
        assertEquals(List.of("12"), heard);
        assertEquals(List.of(), asked);
    }

    @Test
    void aHeadInVainCostsOneFetchAndIsNotTold() {
        connectedAt(10);
        head("e", 12);
        loop.pass(HeadWatch.PATIENCE);
        live(Samples.change("e", 12, 10));
        pages.removeFirst().complete(Samples.page("e", 12, false));
        head("e", 12);
        loop.pass(HeadWatch.PATIENCE);
        assertEquals(List.of("after 10"), asked);
        assertEquals(List.of(), heard);
    }

    @Test
    void aHeadBehindWhatTheBackendHasMadeElsewhereIsNoNews() {
        connectedAt(10);
        head("e", 4);
        head("e", 10);
        loop.pass(HeadWatch.PATIENCE);
        assertEquals(List.of(), asked);
    }

    @Test
    void aHeadOfAnotherEpochTakesASnapshot() {
        connectedAt(10);
        head("new", 3);
        assertEquals(List.of("snapshot"), asked);
        snapshots.removeFirst().complete(Samples.snapshot("new", 3));
        assertEquals(List.of("snapshot new3", "missed 0 in 0 s"), heard);
    }

    @Test
    void aHeadHeardBeforeTheLinkWasLostIsForgotten() {
        connectedAt(10);
        head("e", 12);
        reconnect();
        assertEquals(List.of("after 10"), asked);
        pages.removeFirst().complete(Samples.page("e", 12, false, Samples.change("e", 12, 10)));
        loop.pass(HeadWatch.PATIENCE);
        assertEquals(List.of("after 10"), asked);
    }

    @Test
    void messagesOfKindsNotKnownArePassedOver() {
        connectedAt(10);
        for (String where : List.of(STREAM, Destinations.NOTICES, "/topic/p")) {
            transport.last().message(where, "Weather", "{\"sequence\":99,\"accepted\":true}");
        }
        live(Samples.change("e", 11, 10));
        assertEquals(List.of("11"), heard);
        assertEquals(List.of(), asked);
        assertTrue(link.state().up());
    }

    @Test
    void aListenerThatJoinsLateGetsASnapshotOfItsOwn() {
        connectedAt(10);
        List<String> late = new ArrayList<>();
        feed.listen(
                new FeedListener() {
                    @Override
                    public void onSnapshot(Messages.Snapshot snapshot) {
                        late.add("snapshot " + snapshot.sequence());
                    }

                    @Override
                    public void onChange(Change change) {
                        late.add("" + change.sequence());
                    }
                });
        assertEquals(List.of("snapshot"), asked);
        live(Samples.change("e", 12, 10));
        snapshots.removeFirst().complete(Samples.snapshot("e", 10));
        assertEquals(List.of("snapshot 10", "12"), late);
        assertTrue(heard.contains("12"));
    }

    @Test
    void afterSigningInAgainItGoesOnFromTheLastSequence() {
        connectedAt(5);
        transport.last().down(LossReason.SIGNED_OUT);
        loop.pass(Duration.ofMinutes(3));
        assertEquals(List.of(), asked);

        token.accept(Samples.signedIn("fresh"));
        connect();
        assertEquals(List.of("after 5"), asked);
        pages.removeFirst()
                .complete(
                        new Messages.ChangePage(
                                "e", 7, Samples.T0, List.of(Samples.change("e", 7, 5)), false));
        assertEquals(List.of("7", "missed 1 in 180 s"), heard);
    }
}

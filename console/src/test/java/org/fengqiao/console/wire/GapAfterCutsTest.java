package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.gap.GapKeeper;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.gap.GapDigest;
import org.fengqiao.domain.gap.GapItem;
import org.fengqiao.domain.gap.Scene;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A script of changes is streamed to a desk whose line is cut, or loses a message, at random
/// points. Every digest is the exact difference of what the server had when the desk last knew
/// everything and what it has when the desk does again; and where nothing differs there is none.
/// Each run has a seed of its own, which a failure names; `-Dfengqiao.seed=N` starts from another.
class GapAfterCutsTest {

    private static final int RUNS = 100;
    private static final int CHANGES = 120;
    private static final long FIRST = Long.getLong("fengqiao.seed", 20_261_127L);
    private static final String STREAM = "/topic/changes.320100";

    @Test
    void everyDigestIsTheExactDifferenceOfTheSnapshots() {
        int digests = 0;
        int items = 0;
        for (long seed = FIRST; seed < FIRST + RUNS; seed++) {
            Run run = new Run(seed);
            run.play();
            digests += run.expected.size();
            items += run.expected.stream().mapToInt(digest -> digest.items().size()).sum();
            assertEquals(run.expected, run.heard, "seed " + seed);
        }
        // A script in which nothing is cut would prove nothing.
        assertTrue(digests > RUNS && items > 10 * RUNS, digests + " digests, " + items + " items");
    }

    /// A server with its history, and a desk.
    private static final class Run implements FeedSource {
        private final Random random;
        private final ManualLoop loop = new ManualLoop();
        private final ScriptedTransport transport = new ScriptedTransport();
        private final Backoff backoff =
                new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(1));
        private final StompLink link =
                new StompLink(loop, transport, "desk", Samples.token("t0ken"), backoff);
        private final Deque<Runnable> answers = new ArrayDeque<>();
        private final List<Change> log = new ArrayList<>();
        final List<GapDigest> expected = new ArrayList<>();
        final List<GapDigest> heard = new ArrayList<>();
        private boolean tooOld;

        Run(long seed) {
            random = new Random(seed);
            StreamChangeFeed feed =
                    new StreamChangeFeed(loop, link, this, STREAM, Optional.empty(), backoff);
            feed.listen(new GapKeeper(at -> at, Runnable::run, heard::add));
        }

        void play() {
            link.open();
            for (int i = 0; i < 10; i++) {
                append();
            }
            connect();
            while (log.size() < CHANGES) {
                loop.pass(Duration.ofSeconds(random.nextInt(90)));
                switch (random.nextInt(12)) {
                    case 0 -> cut();
                    case 1 -> lose();
                    default -> live(append());
                }
            }
        }

        private void connect() {
            transport.last().welcome("0,0");
            transport
                    .last()
                    .message(
                            Destinations.NOTICES,
                            new Messages.Subscribed(STREAM, true, "e", 0, null));
            answer();
        }

        private void answer() {
            while (!answers.isEmpty()) {
                answers.removeFirst().run();
            }
        }

        /// The line is down while the city lives on.
        private void cut() {
            Map<IncidentId, Incident> incidents = incidents();
            Map<OrderId, Order> orders = orders();
            Instant from = loop.now();
            transport.last().down(LossReason.CLOSED);
            loop.pass(Duration.ofSeconds(1));
            for (int i = random.nextInt(15); i > 0; i--) {
                append();
            }
            tooOld = random.nextBoolean();
            expect(new Scene(from, incidents, orders));
            connect();
        }

        /// The line is up and some messages never come; the next one betrays it.
        private void lose() {
            Map<IncidentId, Incident> incidents = incidents();
            Map<OrderId, Order> orders = orders();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                append();
            }
            tooOld = random.nextInt(4) == 0;
            Change betrays = append();
            expect(new Scene(loop.now(), incidents, orders));
            live(betrays);
            answer();
        }

        private void expect(Scene before) {
            GapDigest digest =
                    GapDigest.between(before, new Scene(loop.now(), incidents(), orders()));
            if (!digest.items().isEmpty()) {
                expected.add(digest);
            }
        }

        private void live(Change change) {
            transport.last().message(STREAM, change);
            answer();
        }

        private Change append() {
            long number = log.size() + 1L;
            String id = "20261122" + String.format("%06d", 1 + random.nextInt(30));
            Incident before = incidents().get(new IncidentId(id));
            Incident after = incident(id, number, before);
            @Nullable Order order = random.nextInt(3) == 0 ? order(after.id(), number) : null;
            Change made =
                    new Change(
                            "e",
                            number,
                            number - 1,
                            loop.now(),
                            after,
                            order,
                            Samples.change("e", number, number - 1).entry());
            log.add(made);
            return made;
        }

        private Incident incident(String id, long revision, @Nullable Incident before) {
            Incident plain = Samples.incident(id, revision);
            boolean ended = before != null && (!before.open() || random.nextInt(6) == 0);
            Instant near = loop.now().plusSeconds(random.nextInt(1800) - 300L);
            RunningClock clock =
                    new RunningClock(
                            Samples.T0,
                            new TimeLimit(1, ClockKind.WORK_HOUR),
                            near.plusSeconds(300),
                            near,
                            null,
                            null,
                            List.of(),
                            List.of());
            return new Incident(
                    plain.id(),
                    revision,
                    plain.state(),
                    plain.classKey(),
                    0,
                    plain.grade(),
                    plain.source(),
                    plain.title(),
                    "",
                    plain.position(),
                    plain.grid(),
                    "",
                    null,
                    null,
                    plain.reportedAt(),
                    null,
                    null,
                    clock,
                    null,
                    false,
                    ended ? loop.now() : null,
                    0,
                    plain.marks());
        }

        private Order order(IncidentId incident, long revision) {
            List<Rung> rungs = List.of(Rung.DEVICE, Rung.READ, Rung.ACKNOWLEDGED, Rung.REFUSED);
            return new Order(
                    new OrderId(incident + "-1"),
                    incident,
                    "w-1",
                    "王网格员",
                    "速到",
                    "operator",
                    "坐席",
                    new CommandId("c-" + incident),
                    revision,
                    List.of(
                            new RungReached(Rung.SERVER, Samples.T0, null, null),
                            new RungReached(
                                    rungs.get(random.nextInt(rungs.size())),
                                    loop.now(),
                                    null,
                                    null)));
        }

        private Map<IncidentId, Incident> incidents() {
            Map<IncidentId, Incident> all = new HashMap<>();
            log.forEach(change -> all.put(change.incident().id(), change.incident()));
            return all;
        }

        private Map<OrderId, Order> orders() {
            Map<OrderId, Order> all = new HashMap<>();
            log.stream()
                    .map(Change::order)
                    .filter(order -> order != null)
                    .forEach(order -> all.put(order.id(), order));
            return all;
        }

        @Override
        public CompletableFuture<Messages.Snapshot> loadSnapshot() {
            CompletableFuture<Messages.Snapshot> answer = new CompletableFuture<>();
            answers.add(() ->
                    answer.complete(
                            new Messages.Snapshot(
                                    "e",
                                    log.size(),
                                    loop.now(),
                                    List.copyOf(incidents().values()),
                                    List.copyOf(orders().values()))));
            return answer;
        }

        @Override
        public CompletableFuture<Messages.ChangePage> loadChanges(String epoch, long after) {
            CompletableFuture<Messages.ChangePage> answer = new CompletableFuture<>();
            answers.add(() -> {
                if (tooOld) {
                    tooOld = false;
                    answer.completeExceptionally(
                            new BackendException(
                                    410, new Messages.Problem("gap-too-old", "too old", null)));
                    return;
                }
                int to = Math.min(log.size(), (int) after + 5);
                answer.complete(
                        new Messages.ChangePage(
                                "e",
                                to,
                                loop.now(),
                                log.subList((int) after, to),
                                to < log.size()));
            });
            return answer;
        }
    }

    @Test
    void kindsAreAllMet() {
        Map<GapItem.Kind, Integer> met = new HashMap<>();
        for (long seed = FIRST; seed < FIRST + 20; seed++) {
            Run run = new Run(seed);
            run.play();
            run.heard.forEach(digest ->
                    digest.items().forEach(item -> met.merge(item.kind(), 1, Integer::sum)));
        }
        for (GapItem.Kind kind :
                List.of(
                        GapItem.Kind.TURNED_RED,
                        GapItem.Kind.NEW,
                        GapItem.Kind.ORDER_ANSWERED,
                        GapItem.Kind.ENDED)) {
            assertTrue(met.getOrDefault(kind, 0) > 0, kind + " of " + met);
        }
    }
}

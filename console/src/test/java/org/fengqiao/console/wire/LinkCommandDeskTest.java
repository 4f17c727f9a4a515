package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.retry.Backoff;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages;
import org.fengqiao.domain.wire.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandDeskTest {

    private final Path folder;
    private final ManualLoop loop = new ManualLoop();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Backoff backoff =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(1));
    private final SessionToken token = Samples.token("t0ken");
    private final StompLink link = new StompLink(loop, transport, "desk", token, backoff);
    private final Map<String, CompletableFuture<Outcome>> asked = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Outcome>> posted = new LinkedHashMap<>();
    private final List<CommandEntry> heard = new ArrayList<>();

    private final CommandSource source =
            new CommandSource() {
                @Override
                public CompletableFuture<Outcome> loadOutcome(CommandId id) {
                    asked.put(id.value(), new CompletableFuture<>());
                    return get(asked, id.value());
                }

                @Override
                public CompletableFuture<Outcome> post(Command command) {
                    posted.put(command.commandId().value(), new CompletableFuture<>());
                    return get(posted, command.commandId().value());
                }
            };

    private static CompletableFuture<Outcome> get(
            Map<String, CompletableFuture<Outcome>> futures, String id) {
        CompletableFuture<Outcome> future = futures.get(id);
        if (future == null) {
            throw new AssertionError("nobody asked for " + id);
        }
        return future;
    }

    private LinkCommandDesk reopen() {
        try {
            LinkCommandDesk fresh =
                    new LinkCommandDesk(
                            loop,
                            link,
                            source,
                            OutboxFile.open(folder.resolve("o.ndjson")),
                            why -> "not taken: " + why);
            fresh.listen(heard::add);
            return fresh;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private LinkCommandDesk desk;

    LinkCommandDeskTest(@TempDir Path folder) {
        this.folder = folder;
        desk = reopen();
    }

    private static Outcome accepted(String id) {
        return new Outcome.Accepted(new CommandId(id), 9, new IncidentId("202611220001"), null);
    }

    private static BackendException status(int status, String code) {
        return new BackendException(status, new Messages.Problem(code, "because", null));
    }

    private List<String> sentIds() {
        return transport.last().frames("SEND").stream()
                .map(frame ->
                        Json.MAPPER.readValue(frame.body(), Command.class).commandId().value())
                .toList();
    }

    private void reconnect() {
        transport.last().down(LossReason.CLOSED);
        loop.pass(Duration.ofSeconds(1));
        transport.last().welcome("0,0");
    }

    @BeforeEach
    void connect() {
        link.open();
        transport.last().welcome("0,0");
    }

    @Test
    void anOutcomeSettlesACommand() {
        CommandEntry entry = desk.submit(Samples.act("aaaaaaaa"));
        assertInstanceOf(CommandState.Sending.class, entry.state());
        assertEquals(List.of("aaaaaaaa"), sentIds());
        transport.last().message(Destinations.OUTCOMES, accepted("aaaaaaaa"));
        assertInstanceOf(CommandState.Accepted.class, heard.getLast().state());
        assertEquals(List.of(), desk.listUnsettled());
    }

    @Test
    void aMessageOfAKindNotKnownSettlesNothingAndEndsNothing() {
        desk.submit(Samples.act("aaaaaaaa"));
        transport.last().message(Destinations.OUTCOMES, "Weather", "{\"commandId\":\"aaaaaaaa\"}");
        assertEquals(1, desk.listUnsettled().size());
        assertTrue(link.state().up());
    }

    @Test
    void aDeadlinePassedIsUnknownAndAskedAboutAtOnce() {
        desk.submit(Samples.act("aaaaaaaa"));
        loop.pass(LinkCommandDesk.DEADLINE);
        assertInstanceOf(CommandState.Unknown.class, heard.getLast().state());
        get(asked, "aaaaaaaa").complete(accepted("aaaaaaaa"));
        assertInstanceOf(CommandState.Accepted.class, heard.getLast().state());
        assertEquals(List.of("aaaaaaaa"), sentIds());
    }

    @Test
    void whatTheBackendNeverSawIsSentAgainUnderTheSameId() {
        desk.submit(Samples.act("aaaaaaaa"));
        reconnect();
        assertEquals(List.of(), sentIds());
        get(asked, "aaaaaaaa").completeExceptionally(status(404, "unknown-command"));
        assertEquals(List.of("aaaaaaaa"), sentIds());
    }

    @Test
    void whatTheBackendHasDoneIsNotSentAgain() {
        desk.submit(Samples.act("aaaaaaaa"));
        reconnect();
        get(asked, "aaaaaaaa").complete(accepted("aaaaaaaa"));
        assertEquals(List.of(), sentIds());
        assertInstanceOf(CommandState.Accepted.class, heard.getLast().state());
    }

    @Test
    void whatWasSubmittedWhileTheLinkWasDownIsSentWhenItIsUp() {
        transport.last().down(LossReason.CLOSED);
        desk.submit(Samples.act("aaaaaaaa"));
        desk.submit(Samples.act("bbbbbbbb"));
        loop.pass(Duration.ofSeconds(1));
        transport.last().welcome("0,0");
        assertEquals(List.of("aaaaaaaa", "bbbbbbbb"), sentIds());
    }

    @Test
    void noMoreThanAWindowIsInFlight() {
        for (int i = 0; i < 40; i++) {
            desk.submit(Samples.act("command-" + i));
        }
        assertEquals(LinkCommandDesk.WINDOW, sentIds().size());
        transport.last().message(Destinations.OUTCOMES, accepted("command-3"));
        assertEquals(LinkCommandDesk.WINDOW + 1, sentIds().size());
        reconnect();
        assertEquals(LinkCommandDesk.WINDOW, asked.size());
    }

    @Test
    void aRestartTakesUpWhatWasUnsettled() {
        desk.submit(Samples.act("aaaaaaaa"));
        desk.submit(Samples.act("bbbbbbbb"));
        transport.last().message(Destinations.OUTCOMES, accepted("aaaaaaaa"));
        desk.close();
        desk = reopen();
        assertEquals(1, desk.listUnsettled().size());
        assertInstanceOf(CommandState.Unknown.class, desk.listUnsettled().getFirst().state());
        reconnect();
        assertEquals(List.of("bbbbbbbb"), List.copyOf(asked.keySet()));
    }

    @Test
    void aCommandTheStreamNeverAnswersGoesByRestAndIsRefusedThere() {
        desk.submit(Samples.act("aaaaaaaa"));
        for (int i = 0; i < LinkCommandDesk.SENDS_BEFORE_REST; i++) {
            loop.pass(LinkCommandDesk.DEADLINE);
            get(asked, "aaaaaaaa").completeExceptionally(status(404, "unknown-command"));
        }
        assertEquals(LinkCommandDesk.SENDS_BEFORE_REST, sentIds().size());
        get(posted, "aaaaaaaa").completeExceptionally(status(400, "malformed"));
        CommandState.Refused refused =
                assertInstanceOf(CommandState.Refused.class, heard.getLast().state());
        assertEquals("malformed", refused.outcome().code());
        assertEquals(List.of(), desk.listUnsettled());
    }

    @Test
    void anOutboxThatCannotBeWrittenRefusesAndSendsNothing() {
        desk.close();
        heard.clear();
        desk.submit(Samples.act("aaaaaaaa"));
        CommandState.Refused refused =
                assertInstanceOf(CommandState.Refused.class, heard.getLast().state());
        assertEquals(CommandDesk.OUTBOX_FAILED, refused.outcome().code());
        assertTrue(refused.outcome().reason().startsWith("not taken: "), refused.toString());
        assertEquals(List.of(), desk.listUnsettled());
        assertEquals(List.of(), sentIds());
    }

    @Test
    void theDeadlineCountsFromTheFirstSendThroughEveryReconnect() {
        desk.submit(Samples.act("aaaaaaaa"));
        Duration least = Duration.ofSeconds(1);
        for (Duration passed = least;
                passed.compareTo(LinkCommandDesk.DEADLINE) < 0;
                passed = passed.plus(least)) {
            assertInstanceOf(
                    CommandState.Sending.class, heard.getLast().state(), "after " + passed);
            reconnect();
        }
        loop.pass(least);
        assertInstanceOf(CommandState.Unknown.class, heard.getLast().state());
        assertEquals(1, desk.listUnsettled().size());
    }

    @Test
    void noFailureOfTheLineOrOfAQuestionMakesACommandRefused() {
        desk.submit(Samples.act("aaaaaaaa"));
        for (int status : List.of(0, 401, 403, 429, 500, 502, 503)) {
            loop.pass(LinkCommandDesk.DEADLINE);
            get(asked, "aaaaaaaa").completeExceptionally(status(status, "http-" + status));
            assertInstanceOf(
                    CommandState.Unknown.class, heard.getLast().state(), "status " + status);
        }
        assertEquals(1, desk.listUnsettled().size());
    }

    @Test
    void aQuestionThatIsStuckIsPutAgainAndTheOthersGetTheirTurn() {
        for (int i = 0; i < LinkCommandDesk.WINDOW + 1; i++) {
            desk.submit(Samples.act("command-" + i));
        }
        reconnect();
        assertEquals(LinkCommandDesk.WINDOW, asked.size());
        CompletableFuture<Outcome> stuck = get(asked, "command-0");
        loop.pass(LinkCommandDesk.DEADLINE);
        assertTrue(stuck.isCancelled());
        assertEquals(List.of("command-" + LinkCommandDesk.WINDOW), sentIds());
    }

    @Test
    void anAnswerFromBeforeTheReconnectThatItWasNeverSeenSendsNothing() {
        desk.submit(Samples.act("aaaaaaaa"));
        reconnect();
        CompletableFuture<Outcome> old = get(asked, "aaaaaaaa");
        reconnect();
        get(asked, "aaaaaaaa").completeExceptionally(status(404, "unknown-command"));
        assertEquals(List.of("aaaaaaaa"), sentIds());
        old.completeExceptionally(status(404, "unknown-command"));
        assertEquals(List.of("aaaaaaaa"), sentIds());
    }

    @Test
    void anOutcomeFromBeforeTheReconnectCounts() {
        desk.submit(Samples.act("aaaaaaaa"));
        reconnect();
        CompletableFuture<Outcome> old = get(asked, "aaaaaaaa");
        reconnect();
        old.complete(accepted("aaaaaaaa"));
        assertInstanceOf(CommandState.Accepted.class, heard.getLast().state());
    }

    @Test
    void aLineThatIsFullIsTriedAgainWithoutAReconnect() {
        transport.last().clog();
        desk.submit(Samples.act("aaaaaaaa"));
        loop.pass(LinkCommandDesk.DEADLINE);
        assertEquals(List.of("aaaaaaaa"), List.copyOf(asked.keySet()));
    }

    @Test
    void somethingOnTheWayThatForbidsACommandRefusesNothing() {
        desk.submit(Samples.act("aaaaaaaa"));
        for (int i = 0; i < LinkCommandDesk.SENDS_BEFORE_REST; i++) {
            loop.pass(LinkCommandDesk.DEADLINE);
            get(asked, "aaaaaaaa").completeExceptionally(status(404, "unknown-command"));
        }
        get(posted, "aaaaaaaa").completeExceptionally(status(403, "http-403"));
        assertInstanceOf(CommandState.Unknown.class, heard.getLast().state());
        assertEquals(1, desk.listUnsettled().size());
    }

    @Test
    void anOutcomeTwiceIsHeardOnce() {
        desk.submit(Samples.act("aaaaaaaa"));
        transport.last().message(Destinations.OUTCOMES, accepted("aaaaaaaa"));
        int before = heard.size();
        transport.last().message(Destinations.OUTCOMES, accepted("aaaaaaaa"));
        assertEquals(before, heard.size());
    }

    @Test
    void everyCommandIsSettledExactlyOnceOverALineThatBreaksAgainAndAgain() {
        Random random = new Random(42);
        Map<String, Integer> effects = new LinkedHashMap<>();
        int all = 200;
        for (int i = 0; i < all; i++) {
            desk.submit(Samples.act("command-" + i));
        }
        int read = 0;
        for (int step = 0; step < 20_000 && !desk.listUnsettled().isEmpty(); step++) {
            List<String> sent = sentIds();
            while (read < sent.size()) {
                String id = sent.get(read++);
                if (random.nextInt(3) > 0) {
                    effects.merge(id, effects.containsKey(id) ? 0 : 1, Integer::sum);
                    if (random.nextInt(3) > 0) {
                        transport.last().message(Destinations.OUTCOMES, accepted(id));
                    }
                }
            }
            List.copyOf(asked.entrySet()).stream()
                    .filter(entry -> !entry.getValue().isDone())
                    .forEach(entry -> answer(entry.getKey(), entry.getValue(), effects));
            if (random.nextInt(4) == 0) {
                reconnect();
                read = 0;
            } else {
                loop.pass(Duration.ofSeconds(11));
            }
            posted.forEach((id, future) -> {
                effects.merge(id, effects.containsKey(id) ? 0 : 1, Integer::sum);
                future.complete(accepted(id));
            });
        }
        assertEquals(List.of(), desk.listUnsettled());
        assertEquals(all, effects.size());
        assertTrue(effects.values().stream().allMatch(count -> count == 1));
        long settled = heard.stream().filter(entry -> entry.state().settled()).count();
        assertEquals(all, settled);
    }

    private static void answer(
            String id, CompletableFuture<Outcome> future, Map<String, Integer> effects) {
        if (effects.containsKey(id)) {
            future.complete(accepted(id));
        } else {
            future.completeExceptionally(status(404, "unknown-command"));
        }
    }

    @Test
    void afterSigningInAgainTheUnsettledAreAskedAbout() {
        desk.submit(Samples.act("aaaaaaaa"));
        transport.last().down(LossReason.SIGNED_OUT);
        loop.pass(Duration.ofMinutes(3));
        assertEquals(Map.of(), asked);

        token.accept(Samples.signedIn("fresh"));
        transport.last().welcome("0,0");
        get(asked, "aaaaaaaa").complete(accepted("aaaaaaaa"));
        assertEquals(List.of(), desk.listUnsettled());
        assertEquals(List.of(), sentIds());
    }
}

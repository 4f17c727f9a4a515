package org.fengqiao.backend.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.fengqiao.backend.audit.ClockTrail;
import org.fengqiao.backend.audit.FlowRows;
import org.fengqiao.backend.audit.RefusalTrail;
import org.fengqiao.backend.database.DatabaseOwner;
import org.fengqiao.backend.database.DiskFlush;
import org.fengqiao.backend.database.DurableTransaction;
import org.fengqiao.backend.incident.store.IncidentStore;
import org.fengqiao.backend.incident.store.Journal;
import org.fengqiao.backend.incident.store.LedgerStore;
import org.fengqiao.backend.session.Caller;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.fengqiao.domain.wire.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

class WriterTest extends BackendTest {

    private static final long PATIENCE_S = 60;

    /// A disk that fails to flush once when told to.
    static final class FailingFlush implements DiskFlush {
        final AtomicBoolean failNext = new AtomicBoolean();
        final AtomicReference<Runnable> before = new AtomicReference<>(() -> {});
        private final DatabaseOwner owner;

        FailingFlush(DatabaseOwner owner) {
            this.owner = owner;
        }

        @Override
        public void flush() {
            before.getAndSet(() -> {}).run();
            if (failNext.getAndSet(false)) {
                throw new DataAccessResourceFailureException("no space left on device");
            }
            owner.flush();
        }
    }

    @TestConfiguration
    static class Disk {
        @Bean
        @Primary
        FailingFlush failingFlush(DatabaseOwner owner) {
            return new FailingFlush(owner);
        }
    }

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        String data = Files.createTempDirectory("fengqiao-writer-test").toString();
        registry.add("fengqiao.data", () -> data);
    }

    @Autowired private FailingFlush disk;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private RefusalTrail refusals;
    @Autowired private ClockTrail clockTrail;
    @Autowired private FlowRows flow;
    @Autowired private Ledger ledger;
    @Autowired private Journal journal;
    @Autowired private JsonMapper json;
    @Autowired private DurableTransaction transaction;
    @Autowired private Aftermath aftermath;
    @Autowired private Book book;
    @Autowired private IncidentStore store;
    @Autowired private Publisher publisher;
    @Autowired private Clock clock;
    @Autowired private CommandHandler<Command.Register> register;

    @Test
    void changeWhoseFlushFailsIsCommittedOnceAndTheNextFollowsIt() {
        Rest operator = signIn("operator");
        long before = newest(operator);
        disk.failNext.set(true);
        IncidentId first = register(operator, SmallCity.IN_XUANWU);
        assertFalse(disk.failNext.get(), "the flush has not been tried");
        assertEquals(before + 1, incident(operator, first).revision());
        IncidentId second = register(operator, SmallCity.IN_XUANWU);
        assertEquals(before + 2, incident(operator, second).revision());
        assertEquals(before + 2, newest(operator));
    }

    @Test
    void errorInOneDecisionFailsItAloneAndTheWriterGoesOn() {
        Rest operator = signIn("operator");
        CompletableFuture<List<Change>> failing =
                ledger.submit(_ -> {
                    throw new StackOverflowError("of a test");
                });
        CompletionException failure = assertThrows(CompletionException.class, () -> join(failing));
        assertInstanceOf(StackOverflowError.class, failure.getCause());
        long before = newest(operator);
        register(operator, SmallCity.IN_XUANWU);
        assertEquals(before + 1, newest(operator));
    }

    @Test
    void stoppingFinishesWhatWasSubmittedWithoutAnInterruptAndRefusesTheRest() throws Exception {
        Writer writer = writer();
        CountDownLatch deciding = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        CompletableFuture<List<Change>> first =
                writer.submit(_ -> {
                    deciding.countDown();
                    await(goOn);
                    interrupted.set(Thread.currentThread().isInterrupted());
                    return List.of();
                });
        await(deciding);
        CompletableFuture<List<Change>> second = writer.submit(_ -> List.of());
        Thread stopper = Thread.ofVirtual().start(() -> stop(writer));
        // Refused from the moment the stop has begun; what got in before that is answered.
        List<CompletableFuture<List<Change>>> late = new ArrayList<>();
        do {
            late.add(writer.submit(_ -> List.of()));
            Thread.onSpinWait();
        } while (!late.getLast().isCompletedExceptionally());
        goOn.countDown();
        assertTrue(stopper.join(Duration.ofSeconds(PATIENCE_S)));
        assertEquals(List.of(), join(first));
        assertEquals(List.of(), join(second));
        assertFalse(interrupted.get());
        late.removeLast();
        late.forEach(request -> assertEquals(List.of(), join(request)));
    }

    @Test
    void anOutcomeIsToldToNobodyBeforeItIsSafeOnTheDisk() throws Exception {
        Rest operator = signIn("operator");
        Command.Register report = report(SmallCity.IN_XUANWU);
        CountDownLatch flushing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        disk.before.set(() -> {
            flushing.countDown();
            await(goOn);
        });
        CompletableFuture<Outcome> sent =
                inBackground(() -> operator.post("/commands", report).as(200, Outcome.class));
        await(flushing);
        CompletableFuture<Outcome> asked =
                inBackground(() ->
                        operator.get("/commands/" + report.commandId()).as(200, Outcome.class));
        assertThrows(TimeoutException.class, () -> asked.get(1, TimeUnit.SECONDS));
        assertFalse(sent.isDone());
        goOn.countDown();
        assertEquals(join(sent), join(asked));
    }

    @Test
    void aCommandThatWaitsIsNotCalledNeverSeen() throws Exception {
        Writer writer = writer();
        CountDownLatch deciding = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<List<Change>> first =
                writer.submit(_ -> {
                    deciding.countDown();
                    await(goOn);
                    return List.of();
                });
        await(deciding);
        Caller caller = Caller.system(SmallCity.CITY);
        Command.Register report = report(SmallCity.IN_XUANWU);
        CompletableFuture<Outcome> sent = writer.submit(caller, report);
        CompletableFuture<Optional<Outcome>> asked = writer.find(caller, report.commandId());
        goOn.countDown();
        assertEquals(List.of(), join(first));
        assertEquals(Optional.of(join(sent)), join(asked));
        stop(writer);
    }

    @Test
    void aCommandThatMetABugIsRefusedForGoodSoThatACopyOnTheWayHasNoEffect() {
        AtomicInteger asked = new AtomicInteger();
        Writer writer = writer(failing(asked));
        Caller caller = Caller.system(SmallCity.CITY);
        Command.Register report = report(SmallCity.IN_XUANWU);
        Outcome first = join(writer.submit(caller, report));
        assertEquals("internal", assertInstanceOf(Outcome.Refused.class, first).code());
        assertEquals(first, join(writer.submit(caller, report)));
        assertEquals(1, asked.get());
        assertEquals(Optional.of(first), join(writer.find(caller, report.commandId())));
        stop(writer);
    }

    @Test
    void aRoundTakesAllOfADecisionInOrNothing() {
        Round round =
                new Round(
                        book,
                        new IncidentNumbers(store, ZoneOffset.UTC),
                        aftermath,
                        book.sequence(),
                        clock.instant());
        long next = round.sequence();
        Caller operator =
                new Caller(
                        new UserInfo(
                                "operator",
                                "坐席",
                                "Operator",
                                Role.OPERATOR,
                                SmallCity.CITY,
                                null,
                                null),
                        Locale.ENGLISH,
                        "test",
                        "test");
        Step step = register.decide(report(SmallCity.IN_XUANWU), operator, round);
        // The second does not follow on the first, which is in by then.
        assertThrows(IllegalStateException.class, () -> round.add(List.of(step, step)));
        assertEquals(List.of(), round.steps());
        assertEquals(Map.of(), round.newHolders());
        assertEquals(next, round.sequence());
        assertEquals(Optional.empty(), round.find(step.after().id()));
        round.add(List.of(step));
        assertEquals(List.of(step), round.steps());
    }

    private static CommandHandler<Command.Register> failing(AtomicInteger asked) {
        return new CommandHandler<>() {
            @Override
            public Class<Command.Register> type() {
                return Command.Register.class;
            }

            @Override
            public Step decide(Command.Register command, Caller caller, Moment moment) {
                asked.incrementAndGet();
                throw new IllegalStateException("a bug of a test");
            }
        };
    }

    private static CompletableFuture<Outcome> inBackground(Supplier<Outcome> what) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.completeAsync(what, Runnable::run));
        return answer;
    }

    private Writer writer(CommandHandler<?>... handlers) {
        return new Writer(
                        new Commands(journal, json, List.of(handlers)),
                        new Commit(
                                transaction,
                                new LedgerStore(jdbc, json, refusals, flow.loadHead())),
                        book,
                        new IncidentNumbers(store, ZoneOffset.UTC),
                        aftermath,
                        publisher,
                        clock,
                        new SteadyTime(flow.loadNewestMoment()),
                        clockTrail)
                .start();
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE_S, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private static void stop(Writer writer) {
        try {
            writer.destroy();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private static long newest(Rest user) {
        return user.get("/incidents/snapshot").as(200, Snapshot.class).sequence();
    }
}

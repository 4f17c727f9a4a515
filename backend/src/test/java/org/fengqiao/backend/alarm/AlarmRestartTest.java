package org.fengqiao.backend.alarm;

import static org.fengqiao.domain.alarm.AlarmInput.CLEAR;
import static org.fengqiao.domain.alarm.AlarmInput.EXPIRE;
import static org.fengqiao.domain.alarm.AlarmInput.RAISE;
import static org.fengqiao.domain.alarm.AlarmInput.SHELVE;
import static org.fengqiao.domain.alarm.AlarmInput.WORSEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.support.BackendProcess;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.ClockedBackend;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SetClock;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmRules;
import org.fengqiao.domain.alarm.AlarmState;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.Alarms;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.Subscribed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a backend finds that begins on the data of one that was ended or killed.
class AlarmRestartTest {

    @TempDir Path folder;

    private ClockedBackend backend(Path city, SetClock clock) {
        return new ClockedBackend(city, folder.resolve("data"), clock, _ -> {});
    }

    private static StompClient listen(int port, Rest user) {
        StompClient stomp = StompClient.connect(port, user.token());
        stomp.subscribe(Destinations.alarms(SmallCity.CITY));
        return stomp;
    }

    @Test
    void whatWasRaisedAcknowledgedAndCalledForSurvivesAKill() throws Exception {
        Path city = new SmallCity().save(folder);
        Path data = folder.resolve("data");
        String worker = "worker-" + SmallCity.workerAt(SmallCity.IN_XUANWU);
        Alarms.Snapshot before;
        Alarms.Snapshot leaders;
        Alarms.Act act;
        Alarms.Done done;
        AlarmKey seen;
        AlarmKey unseen;
        try (BackendProcess backend = new BackendProcess(city, data, "--fengqiao.sample=true")) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            try (StompClient stomp = listen(backend.port(), operator)) {
                seen = AlarmKey.ofNew(AlarmTest.registerRed(operator, SmallCity.IN_XUANWU));
                unseen = AlarmKey.ofNew(AlarmTest.registerRed(operator, SmallCity.IN_GULOU));
                AlarmTest.next(stomp, unseen);
            }
            Rest.signIn(backend.port(), worker)
                    .post("/field/sos", new Alarms.Sos("sos-00001", false, null))
                    .as(200, Alarms.Done.class);
            act = AlarmTest.acknowledge(seen);
            done = AlarmTest.done(operator, act);
            before = AlarmTest.snapshot(operator);
            leaders = AlarmTest.snapshot(Rest.signIn(backend.port(), "leader"));
            backend.kill();
        }
        try (BackendProcess backend = new BackendProcess(city, data, "--fengqiao.sample=true")) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            try (StompClient stomp = StompClient.connect(backend.port(), operator.token())) {
                Subscribed told = stomp.subscribe(Destinations.alarms(SmallCity.CITY));
                Alarms.Snapshot after = AlarmTest.snapshot(operator);
                assertEquals(before.epoch(), after.epoch());
                assertEquals(before.sequence(), after.sequence(), "nothing is written twice");
                assertEquals(before.entries(), after.entries());
                assertEquals(
                        leaders.entries(),
                        AlarmTest.snapshot(Rest.signIn(backend.port(), "leader")).entries());
                assertEquals(done, AlarmTest.done(operator, act));
                assertEquals(
                        AlarmState.ACKNOWLEDGED,
                        AlarmTest.alarms(operator, "operator").find(seen).orElseThrow().state());
                assertEquals(
                        AlarmState.UNACKNOWLEDGED,
                        AlarmTest.alarms(operator, "operator").find(unseen).orElseThrow().state());
                // The numbers go on, and the stream with them.
                assertEquals(before.sequence(), told.sequence());
                AlarmTest.registerRed(operator, SmallCity.IN_XUANWU);
                Alarms.Notice next = AlarmTest.next(stomp);
                assertEquals(before.sequence(), next.previous());
                assertEquals(before.sequence() + 1, next.entry().sequence());
                BackendTest.take(operator, idOf(seen), "ACCEPT", Map.of());
                assertEquals(CLEAR, AlarmTest.next(stomp, seen).input());
            }
        }
    }

    private static IncidentId idOf(AlarmKey key) {
        return new IncidentId(key.value().substring(key.value().indexOf(':') + 1));
    }

    @Test
    void onlyTheDifferenceIsWrittenAndShelvesEndThatEndedMeanwhile() throws Exception {
        Path city = new SmallCity().save(folder);
        SetClock clock = new SetClock(ClockByHand.MORNING);
        IncidentId late;
        IncidentId fresh;
        RunningClock stage;
        try (ClockedBackend backend = backend(city, clock)) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            try (StompClient stomp = listen(backend.port(), operator)) {
                late = BackendTest.register(operator, SmallCity.IN_XUANWU);
                stage = BackendTest.incident(operator, late).stageClock();
                assertNotNull(stage);
                clock.set(stage.nearAt());
                AlarmTest.next(stomp, AlarmKey.ofClock(late));
                fresh = AlarmTest.registerRed(operator, SmallCity.IN_XUANWU);
                AlarmTest.next(stomp, AlarmKey.ofNew(fresh));
                AlarmTest.done(operator, AlarmTest.shelve(60, AlarmKey.ofNew(fresh)));
            }
        }
        clock.put(Duration.ofHours(3));
        try (ClockedBackend backend = backend(city, clock)) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            AlarmKey shelved = AlarmKey.ofNew(fresh);
            AlarmKey overdue = AlarmKey.ofClock(late);
            try (StompClient stomp = listen(backend.port(), operator)) {
                // Comes behind everything that a start writes.
                AlarmTest.next(
                        stomp, AlarmKey.ofNew(AlarmTest.registerRed(operator, SmallCity.IN_GULOU)));
                clock.put(Duration.ofSeconds(1));
                AlarmTest.next(
                        stomp, AlarmKey.ofNew(AlarmTest.registerRed(operator, SmallCity.IN_GULOU)));
            }
            assertEquals(
                    List.of(RAISE, SHELVE, EXPIRE), AlarmTest.inputs(operator, fresh, shelved));
            assertEquals(List.of(RAISE, WORSEN), AlarmTest.inputs(operator, late, overdue));
            assertEquals(
                    AlarmState.UNACKNOWLEDGED,
                    AlarmTest.alarms(operator, "operator").find(shelved).orElseThrow().state());
        }
        // Set back by less than a day: what was overdue is so still.
        clock.set(stage.nearAt().minusSeconds(60));
        try (ClockedBackend backend = backend(city, clock)) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            try (StompClient stomp = listen(backend.port(), operator)) {
                AlarmKey last = AlarmKey.ofNew(AlarmTest.registerRed(operator, SmallCity.IN_GULOU));
                AlarmEntry told = AlarmTest.next(stomp, last);
                assertFalse(told.at().isBefore(stage.deadline()), "the log never goes back");
            }
            assertEquals(
                    List.of(RAISE, WORSEN),
                    AlarmTest.inputs(operator, late, AlarmKey.ofClock(late)));
        }
    }

    @Test
    void theCitysOwnRulesAreToldAndWhatTheyLeaveOutRaisesNothing() throws Exception {
        Path city = city("ORDER_UNSIGNED,LOW,1,60,指令未签收,Unsigned,{0},{0}");
        SetClock clock = new SetClock(ClockByHand.MORNING);
        try (ClockedBackend backend = backend(city, clock)) {
            Rest operator = Rest.signIn(backend.port(), "operator");
            String worker = SmallCity.workerAt(SmallCity.IN_XUANWU);
            try (StompClient stomp = listen(backend.port(), operator)) {
                AlarmTest.registerRed(operator, SmallCity.IN_XUANWU);
                OrderId order =
                        BackendTest.order(operator, BackendTest.dispatched(operator), worker);
                clock.put(Duration.ofMinutes(1));
                AlarmEntry first = AlarmTest.next(stomp).entry();
                assertEquals(AlarmKey.ofOrder(order), first.key());
                assertEquals(1, first.sequence());
            }
            assertEquals(
                    AlarmRules.load(city.resolve(AlarmRules.FILE)).list(),
                    AlarmTest.snapshot(operator).rules());
            assertEquals(
                    List.of(AlarmKind.ORDER_UNSIGNED),
                    AlarmTest.snapshot(operator).rules().stream()
                            .map(rule -> rule.kind())
                            .toList());
            assertEquals(
                    "no-sos",
                    Rest.signIn(backend.port(), "worker-" + worker)
                            .post("/field/sos", new Alarms.Sos("sos-00001", false, null))
                            .problem(422));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SOS,HIGH,0,3,人员求助,SOS,{0},{0}    | alarms.csv:2: nag must be 0 or at least 5
                    SOS,LOUD,0,15,人员求助,SOS,{0},{0}   | alarms.csv:2:
                    """)
    void aBackendWithBadRulesDoesNotStart(String rule, String reason) throws Exception {
        Path city = city(rule);
        try (BackendProcess backend =
                new BackendProcess(city, folder.resolve("data"), "--fengqiao.sample=true")) {
            assertNotEquals(0, backend.exitCode());
            String said = String.join("\n", backend.lines());
            assertTrue(said.contains(reason), said);
            assertTrue(!said.contains("\tat "), said);
        }
    }

    @Test
    void aKeepShorterThanAShelfDoesNotStart() throws Exception {
        Path city = new SmallCity().save(folder);
        try (BackendProcess backend =
                new BackendProcess(city, folder.resolve("data"), "--fengqiao.alarm.keep=11h")) {
            assertNotEquals(0, backend.exitCode());
            String said = String.join("\n", backend.lines());
            assertTrue(said.contains("fengqiao.alarm.keep must lie in 12h..7d"), said);
        }
    }

    private Path city(String rule) throws Exception {
        Path city = new SmallCity().save(Files.createDirectory(folder.resolve("city")));
        Files.writeString(
                city.resolve(AlarmRules.FILE),
                "kind,priority,after,nag,name_zh,name_en,spoken_zh,spoken_en\n" + rule + "\n");
        return city;
    }
}

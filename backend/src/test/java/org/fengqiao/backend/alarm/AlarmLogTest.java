package org.fengqiao.backend.alarm;

import static org.fengqiao.domain.alarm.AlarmInput.ACKNOWLEDGE;
import static org.fengqiao.domain.alarm.AlarmInput.CLEAR;
import static org.fengqiao.domain.alarm.AlarmInput.RAISE;
import static org.fengqiao.domain.alarm.AlarmInput.WORSEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmRules;
import org.fengqiao.domain.alarm.AlarmState;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.Alarms;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.Subscribed;
import org.junit.jupiter.api.Test;

/// What raises alarms, and how the log is told and read.
class AlarmLogTest extends AlarmTest {

    @Test
    void timeRaisesAnAlarmAndMakesItWorseAndTheNextStageEndsIt() {
        Rest operator = signIn("operator");
        try (StompClient stomp = listen(operator)) {
            IncidentId id = register(operator, SmallCity.IN_XUANWU);
            AlarmKey key = AlarmKey.ofClock(id);
            RunningClock stage = incident(operator, id).stageClock();
            assertNotNull(stage);

            clock.set(stage.nearAt());
            AlarmEntry near = next(stomp, key);
            assertEquals(RAISE, near.input());
            AlarmCondition condition = near.condition();
            assertNotNull(condition);
            assertEquals(AlarmKind.NEAR_TIMEOUT, condition.kind());
            assertEquals(stage.nearAt(), condition.since());
            assertEquals("路口暴露垃圾", condition.about());
            assertEquals(id, condition.incident());

            clock.set(stage.deadline().plusMillis(1));
            AlarmEntry over = next(stomp, key);
            assertEquals(WORSEN, over.input());
            assertNotNull(over.condition());
            assertEquals(AlarmKind.OVERDUE, over.condition().kind());
            assertEquals(stage.deadline().plusMillis(1), over.at());

            take(operator, id, "ACCEPT", Map.of());
            assertEquals(CLEAR, next(stomp, key).input());
            assertEquals(List.of(RAISE, WORSEN, CLEAR), inputs(operator, id, key));
        }
    }

    @Test
    void aRedIncidentStaysWithEachPersonUntilThatPersonHasAcknowledgedIt() {
        Rest operator = signIn("operator");
        Rest xuanwu = signIn("operator-xuanwu");
        try (StompClient stomp = listen(operator)) {
            IncidentId id = registerRed(operator, SmallCity.IN_XUANWU);
            AlarmKey key = AlarmKey.ofNew(id);
            assertEquals(RAISE, next(stomp, key).input());
            take(operator, id, "ACCEPT", Map.of());
            assertEquals(CLEAR, next(stomp, key).input());
            assertEquals(AlarmState.RETURNED, item(operator, "operator", key).state());

            done(operator, acknowledge(key));
            AlarmEntry seen = next(stomp, key);
            assertEquals(ACKNOWLEDGE, seen.input());
            assertEquals("operator", seen.person());
            assertEquals("市受理员", seen.personName());
            assertFalse(alarms(operator, "operator").find(key).isPresent());

            AlarmItem theirs = item(xuanwu, "operator-xuanwu", key);
            assertEquals(AlarmState.RETURNED, theirs.state());
            assertEquals("operator", theirs.acts().getFirst().person());
            assertFalse(alarms(signIn("operator-gulou"), "operator-gulou").find(key).isPresent());
        }
    }

    @Test
    void whatReturnedMoreThanADayAgoIsInTheHistoryOnly() {
        Rest operator = signIn("operator");
        try (StompClient stomp = listen(operator)) {
            IncidentId id = registerRed(operator, SmallCity.IN_XUANWU);
            AlarmKey key = AlarmKey.ofNew(id);
            take(operator, id, "ACCEPT", Map.of());
            next(stomp, key);
            next(stomp, key);
            clock.put(Duration.ofHours(23));
            Rest next = signIn("operator");
            assertTrue(alarms(next, "operator").find(key).isPresent());
            clock.put(Duration.ofMinutes(61));
            assertFalse(alarms(next, "operator").find(key).isPresent());
            assertEquals(List.of(RAISE, CLEAR), inputs(next, id, key));
            assertEquals(List.of(), done(next, acknowledge(key)).refused());
            assertEquals(List.of(RAISE, CLEAR, ACKNOWLEDGE), inputs(next, id, key));
        }
    }

    @Test
    void anOrderCallsFromFiveMinutesOnUntilItIsSignedFor() {
        Rest operator = signIn("operator");
        String worker = SmallCity.workerAt(SmallCity.IN_XUANWU);
        try (StompClient stomp = listen(operator)) {
            IncidentId id = dispatched(operator);
            OrderId order = order(operator, id, worker);
            AlarmKey key = AlarmKey.ofOrder(order);
            clock.put(Duration.ofMinutes(5));
            AlarmEntry raised = next(stomp, key);
            assertEquals(RAISE, raised.input());
            assertNotNull(raised.condition());
            assertEquals(order, raised.condition().order());
            reach(signIn("worker-" + worker), order, Rung.ACKNOWLEDGED, null).as(200, Order.class);
            assertEquals(CLEAR, next(stomp, key).input());
        }
    }

    @Test
    void aClockThatIsSetBackNeitherRepeatsNorLosesAnything() {
        Rest operator = signIn("operator");
        try (StompClient stomp = listen(operator)) {
            IncidentId id = register(operator, SmallCity.IN_XUANWU);
            AlarmKey key = AlarmKey.ofClock(id);
            RunningClock stage = incident(operator, id).stageClock();
            assertNotNull(stage);
            clock.set(stage.deadline().plusMillis(1));
            assertEquals(RAISE, next(stomp, key).input());

            clock.set(stage.nearAt().minusSeconds(60));
            // The case itself is looked at, and what is new is told all the same.
            take(operator, id, "URGE", Map.of());
            AlarmKey other = AlarmKey.ofNew(registerRed(operator, SmallCity.IN_XUANWU));
            AlarmEntry told = next(stomp, other);
            assertFalse(told.at().isBefore(stage.deadline()), "the log never goes back");
            clock.set(stage.deadline().plusSeconds(60));
            next(stomp, AlarmKey.ofNew(registerRed(operator, SmallCity.IN_XUANWU)));
            assertEquals(List.of(RAISE), inputs(operator, id, key));
        }
    }

    @Test
    void aGapIsCaughtUpPageByPage() {
        Rest operator = signIn("operator");
        Rest xuanwu = signIn("operator-xuanwu");
        Alarms.Snapshot before = snapshot(operator);
        List<AlarmKey> keys = new ArrayList<>();
        try (StompClient stomp = listen(operator)) {
            for (int i = 0; i < 5; i++) {
                keys.add(AlarmKey.ofNew(registerRed(operator, SmallCity.IN_XUANWU)));
                keys.add(AlarmKey.ofNew(registerRed(operator, SmallCity.IN_GULOU)));
            }
            next(stomp, keys.getLast());
        }
        assertEquals(keys, keys(catchUp(operator, before.epoch(), before.sequence())));
        List<AlarmKey> here =
                keys(catchUp(xuanwu, before.epoch(), before.sequence())).stream().toList();
        assertEquals(
                List.of(keys.get(0), keys.get(2), keys.get(4), keys.get(6), keys.get(8)), here);
        assertEquals(
                "other-epoch",
                operator.get("/alarms/log?epoch=other&after=" + before.sequence()).problem(410));
        assertEquals("other-epoch", operator.get("/alarms/log?after=999999").problem(410));
    }

    private static List<AlarmKey> keys(List<AlarmEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.input() == RAISE)
                .map(AlarmEntry::key)
                .toList();
    }

    private static List<AlarmEntry> catchUp(Rest user, String epoch, long after) {
        List<AlarmEntry> all = new ArrayList<>();
        long seen = after;
        boolean more = true;
        while (more) {
            Alarms.Page page =
                    user.get("/alarms/log?limit=3&epoch=" + epoch + "&after=" + seen)
                            .as(200, Alarms.Page.class);
            assertTrue(page.entries().size() <= 3);
            all.addAll(page.entries());
            more = page.more();
            seen = more ? all.getLast().sequence() : seen;
        }
        return all;
    }

    @Test
    void eachStreamNamesTheLineBeforeOnItAndCarriesNoOthers() {
        Rest operator = signIn("operator");
        try (StompClient city = connect(operator);
                StompClient gulou = connect(signIn("operator-gulou"))) {
            Subscribed all = city.subscribe(Destinations.alarms(SmallCity.CITY));
            Subscribed there = gulou.subscribe(Destinations.alarms(SmallCity.GULOU));
            assertEquals(snapshot(operator).epoch(), all.epoch());
            AlarmKey here = AlarmKey.ofNew(registerRed(operator, SmallCity.IN_XUANWU));
            AlarmKey last = AlarmKey.ofNew(registerRed(operator, SmallCity.IN_GULOU));
            List<Alarms.Notice> inCity = readTo(last, city, all);
            List<Alarms.Notice> inGulou = readTo(last, gulou, there);
            assertTrue(inCity.stream().anyMatch(notice -> notice.entry().key().equals(here)));
            assertTrue(inGulou.stream().noneMatch(notice -> notice.entry().key().equals(here)));
            for (int i = 1; i < inCity.size(); i++) {
                assertEquals(
                        inCity.get(i - 1).entry().sequence() + 1, inCity.get(i).entry().sequence());
            }
        }
    }

    /// Reads a stream up to a line and checks that each names the one before.
    private static List<Alarms.Notice> readTo(AlarmKey last, StompClient stomp, Subscribed from) {
        List<Alarms.Notice> notices = new ArrayList<>();
        long seen = from.sequence();
        do {
            notices.add(next(stomp));
            assertEquals(from.epoch(), notices.getLast().epoch());
            assertEquals(seen, notices.getLast().previous());
            seen = notices.getLast().entry().sequence();
        } while (!notices.getLast().entry().key().equals(last));
        return notices;
    }

    @Test
    void aFloodOf500IncidentsIs500LinesAndNoneIsLost() throws Exception {
        Rest operator = signIn("operator");
        Set<AlarmKey> expected = new HashSet<>();
        try (StompClient stomp = connect(operator);
                ExecutorService desks = Executors.newFixedThreadPool(8)) {
            long seen = stomp.subscribe(Destinations.alarms(SmallCity.CITY)).sequence();
            Callable<IncidentId> report = () -> registerRed(operator, SmallCity.IN_GULOU);
            for (Future<IncidentId> registered :
                    desks.invokeAll(Collections.nCopies(500, report))) {
                expected.add(AlarmKey.ofNew(registered.get()));
            }
            Set<AlarmKey> told = new HashSet<>();
            while (told.size() < 500) {
                Alarms.Notice notice = next(stomp);
                assertEquals(seen, notice.previous());
                seen = notice.entry().sequence();
                if (expected.contains(notice.entry().key())) {
                    assertEquals(RAISE, notice.entry().input());
                    assertTrue(told.add(notice.entry().key()), "told twice");
                }
            }
            assertEquals(expected, told);
        }
        Set<AlarmKey> waiting = new HashSet<>();
        alarms(operator, "operator").list().forEach(item -> waiting.add(item.key()));
        assertTrue(waiting.containsAll(expected));
        // All of them at once.
        Alarms.Done done = done(operator, acknowledge(expected.toArray(AlarmKey[]::new)));
        assertEquals(List.of(), done.refused());
        assertEquals(done.sequence(), snapshot(operator).sequence());
    }

    @Test
    void theSnapshotHasTheRulesThatAreInForce() {
        Alarms.Snapshot snapshot = snapshot(signIn("operator"));
        assertEquals(AlarmRules.packaged().list(), snapshot.rules());
        assertEquals(clock.instant(), snapshot.serverTime());
    }

    private static AlarmItem item(Rest user, String me, AlarmKey key) {
        return alarms(user, me).find(key).orElseThrow();
    }
}

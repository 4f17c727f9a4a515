package org.fengqiao.backend.alarm;

import static org.fengqiao.domain.alarm.AlarmInput.ACKNOWLEDGE;
import static org.fengqiao.domain.alarm.AlarmInput.CLEAR;
import static org.fengqiao.domain.alarm.AlarmInput.EXPIRE;
import static org.fengqiao.domain.alarm.AlarmInput.RAISE;
import static org.fengqiao.domain.alarm.AlarmInput.SHELVE;
import static org.fengqiao.domain.alarm.AlarmInput.UNSHELVE;
import static org.fengqiao.domain.alarm.AlarmInput.WORSEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKey;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmState;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.wire.Alarms;
import org.fengqiao.domain.wire.Messages.Problem;
import org.fengqiao.domain.wire.Messages.Subscribed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people do about alarms, who may, and calls for help.
class AlarmActsTest extends AlarmTest {

    private static final String WORKER = SmallCity.workerAt(SmallCity.IN_XUANWU);

    private Rest worker() {
        return signIn("worker-" + WORKER);
    }

    @Test
    void whatIsPutAsideComesBackWhenItsTimeIsOverAndWhenItIsTakenBack() {
        Rest operator = signIn("operator");
        try (StompClient stomp = listen(operator)) {
            AlarmKey key = AlarmKey.ofNew(registerRed(operator, SmallCity.IN_XUANWU));
            next(stomp, key);
            done(operator, shelve(15, key));
            AlarmEntry shelf = next(stomp, key);
            assertEquals(SHELVE, shelf.input());
            assertEquals("已派人核实", shelf.reason());
            assertEquals(clock.instant().plus(Duration.ofMinutes(15)), shelf.until());
            assertEquals(AlarmState.SHELVED, item(operator, "operator", key).state());
            assertEquals(AlarmState.UNACKNOWLEDGED, item(signIn("leader"), "leader", key).state());
            // Put aside for longer: the later end counts.
            clock.put(Duration.ofMinutes(14));
            done(operator, shelve(5, key));
            assertEquals(SHELVE, next(stomp, key).input());
            clock.put(Duration.ofMinutes(2));
            done(operator, act(UNSHELVE, null, null, key));
            assertEquals(UNSHELVE, next(stomp, key).input());
            done(operator, shelve(15, key));
            assertEquals(SHELVE, next(stomp, key).input());
            clock.put(Duration.ofMinutes(15));
            AlarmEntry over = next(stomp, key);
            assertEquals(EXPIRE, over.input());
            assertEquals("operator", over.person());
            assertEquals("市受理员", over.personName());
            assertEquals(AlarmState.UNACKNOWLEDGED, item(operator, "operator", key).state());
        }
    }

    @Test
    void aShelfIsBrokenByWhatIsWorseAndEndsOnlyOnce() {
        Rest operator = signIn("operator");
        try (StompClient stomp = listen(operator)) {
            IncidentId id = register(operator, SmallCity.IN_XUANWU);
            AlarmKey key = AlarmKey.ofClock(id);
            RunningClock stage = incident(operator, id).stageClock();
            assertNotNull(stage);
            clock.set(stage.nearAt());
            next(stomp, key);
            done(operator, shelve(600, key));
            next(stomp, key);
            clock.set(stage.deadline().plusMillis(1));
            assertEquals(WORSEN, next(stomp, key).input());
            assertEquals(AlarmState.UNACKNOWLEDGED, item(operator, "operator", key).state());
            clock.put(Duration.ofMinutes(601));
            next(stomp, AlarmKey.ofNew(registerRed(signIn("operator"), SmallCity.IN_XUANWU)));
            assertEquals(List.of(RAISE, SHELVE, WORSEN), inputs(signIn("operator"), id, key));
        }
    }

    @Test
    void theSameActAgainIsAnsweredTheSameAndDoneOnce() {
        Rest operator = signIn("operator");
        try (StompClient stomp = listen(operator)) {
            IncidentId id = registerRed(operator, SmallCity.IN_XUANWU);
            AlarmKey key = AlarmKey.ofNew(id);
            AlarmKey unknown = AlarmKey.ofNew(new IncidentId("none"));
            next(stomp, key);
            Alarms.Act act = shelve(30, key, unknown);
            Alarms.Done first = done(operator, act);
            assertEquals(List.of(unknown), first.refused());
            clock.put(Duration.ofMinutes(1));
            assertEquals(first, done(operator, act));
            assertEquals(List.of(RAISE, SHELVE), inputs(operator, id, key));
            Alarms.Act other = new Alarms.Act(act.id(), ACKNOWLEDGE, act.keys(), null, null);
            assertEquals("act-id-reused", operator.post("/alarms/acts", other).problem(422));
            // The same id of somebody else is another one.
            Alarms.Act theirs = new Alarms.Act(act.id(), ACKNOWLEDGE, List.of(key), null, null);
            assertEquals(List.of(), done(signIn("leader"), theirs).refused());
        }
    }

    @Test
    void whatCannotBeDoneIsListedAndTheRestIsDone() {
        Rest operator = signIn("operator");
        Rest xuanwu = signIn("operator-xuanwu");
        try (StompClient stomp = listen(operator)) {
            AlarmKey here = AlarmKey.ofNew(registerRed(operator, SmallCity.IN_XUANWU));
            AlarmKey there = AlarmKey.ofNew(registerRed(operator, SmallCity.IN_GULOU));
            next(stomp, there);
            Alarms.Done done = done(xuanwu, acknowledge(here, there, here));
            assertEquals(List.of(there), done.refused());
            assertEquals(AlarmState.ACKNOWLEDGED, item(xuanwu, "operator-xuanwu", here).state());
            assertEquals(AlarmState.UNACKNOWLEDGED, item(operator, "operator", there).state());
            // What is acknowledged already is no fault, and no line.
            long newest = snapshot(operator).sequence();
            assertEquals(List.of(), done(xuanwu, acknowledge(here)).refused());
            assertEquals(newest, snapshot(operator).sequence());
            assertEquals(List.of(here), done(xuanwu, act(UNSHELVE, null, null, here)).refused());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "id":"short","input":"ACKNOWLEDGE","keys":["LINK"]                              | 400 |
                    "id":"12345678","input":"ACKNOWLEDGE","keys":[]                                 | 400 |
                    "id":"12345678","input":"WHATEVER","keys":["LINK"]                              | 400 | input
                    "id":"12345678","input":"ACKNOWLEDGE"                                           | 400 |
                    "id":"12345678","input":"RAISE","keys":["LINK"]                                 | 422 | input
                    "id":"12345678","input":"EXPIRE","keys":["LINK"]                                | 422 | input
                    "id":"12345678","input":"SHELVE","keys":["LINK"],"minutes":5                    | 422 | reason
                    "id":"12345678","input":"SHELVE","keys":["LINK"],"minutes":5,"reason":" "       | 422 | reason
                    "id":"12345678","input":"SHELVE","keys":["LINK"],"reason":"x"                   | 422 | minutes
                    "id":"12345678","input":"SHELVE","keys":["LINK"],"reason":"x","minutes":0       | 422 | minutes
                    "id":"12345678","input":"SHELVE","keys":["LINK"],"reason":"x","minutes":721     | 422 | minutes
                    "id":"12345678","input":"ACKNOWLEDGE","keys":["LINK"],"reason":"x"              | 422 | reason
                    "id":"12345678","input":"UNSHELVE","keys":["LINK"],"minutes":5                  | 422 | minutes
                    """)
    void badActsAreRefusedByName(String body, int status, String field) {
        Problem problem =
                signIn("operator")
                        .postText("/alarms/acts", "{" + body + "}")
                        .as(status, Problem.class);
        if (field != null) {
            assertEquals(field, problem.field(), problem::message);
        }
    }

    @Test
    void anActMayNameAWholeFlood() {
        String longest = "SOS:" + "x".repeat(92);
        List<AlarmKey> keys = Collections.nCopies(Alarms.MOST_AT_ONCE, new AlarmKey(longest));
        Alarms.Act act =
                new Alarms.Act(UUID.randomUUID().toString(), ACKNOWLEDGE, keys, null, null);
        assertEquals(List.of(new AlarmKey(longest)), done(signIn("operator"), act).refused());
        assertEquals(
                413,
                signIn("operator")
                        .postText("/alarms/acts", " ".repeat(257 * 1024) + "{}")
                        .status());
    }

    @Test
    void alarmsAreForTheDesksOfTheirArea() {
        for (String user :
                List.of("wall", "gateway", "reporter-12345", "dept-" + SmallCity.XUANWU_CG)) {
            Rest rest = signIn(user);
            for (String path :
                    List.of("/alarms", "/alarms/log?after=0", "/alarms/history", loadPath())) {
                assertEquals("not-allowed-role", rest.get(path).problem(403), user + path);
            }
            assertEquals(
                    "not-allowed-role",
                    rest.post("/alarms/acts", acknowledge(AlarmKey.LINK)).problem(403));
            assertEquals("not-allowed-role", rest.post("/field/sos", sos(false)).problem(403));
            assertEquals("not-allowed-role", subscribeAsked(user, SmallCity.CITY.digits()));
        }
        assertEquals("not-allowed-role", signIn("operator").get(loadPath()).problem(403));
        assertEquals("not-allowed-role", worker().get("/alarms").problem(403));
        assertEquals(
                "outside-jurisdiction",
                subscribeAsked("operator-xuanwu", SmallCity.GULOU.digits()));
        assertEquals(
                "outside-jurisdiction", subscribeAsked("operator-xuanwu", SmallCity.CITY.digits()));
        assertEquals("", subscribeAsked("operator-xuanwu", SmallCity.XUANWU.digits()));
        assertEquals("", subscribeAsked("leader", SmallCity.GULOU.digits()));
        assertEquals("unknown-destination", subscribeAsked("operator", "999999"));
    }

    private String loadPath() {
        return "/alarms/load?from=" + clock.instant() + "&to=" + clock.instant().plusSeconds(600);
    }

    /// The code of the problem, empty where it is accepted.
    private String subscribeAsked(String user, String area) {
        try (StompClient stomp = connect(signIn(user))) {
            Subscribed answer = stomp.subscribe("/topic/alarms." + area);
            Problem problem = answer.problem();
            return problem == null ? "" : problem.code();
        }
    }

    private static Alarms.Sos sos(boolean over) {
        return new Alarms.Sos(UUID.randomUUID().toString(), over, over ? null : "被围堵");
    }

    @Test
    void aCallForHelpCallsAgainAndStaysWhenItIsOver() {
        Rest operator = signIn("operator");
        Rest worker = worker();
        AlarmKey key = AlarmKey.ofSos(WORKER);
        try (StompClient stomp = listen(operator)) {
            Alarms.Sos call = sos(false);
            Alarms.Done done = worker.post("/field/sos", call).as(200, Alarms.Done.class);
            AlarmEntry raised = next(stomp, key);
            assertEquals(done.sequence(), raised.sequence());
            assertEquals(RAISE, raised.input());
            assertEquals("被围堵", raised.reason());
            assertNotNull(raised.condition());
            assertEquals(AlarmKind.SOS, raised.condition().kind());
            assertTrue(SmallCity.XUANWU.contains(raised.condition().area()));
            // The answer was lost, and it is asked again.
            assertEquals(done, worker.post("/field/sos", call).as(200, Alarms.Done.class));

            done(operator, acknowledge(key));
            assertEquals(ACKNOWLEDGE, next(stomp, key).input());
            assertEquals(AlarmState.ACKNOWLEDGED, item(operator, "operator", key).state());
            worker.post("/field/sos", sos(false)).as(200, Alarms.Done.class);
            assertEquals(WORSEN, next(stomp, key).input());
            AlarmItem again = item(operator, "operator", key);
            assertEquals(AlarmState.UNACKNOWLEDGED, again.state());
            assertEquals(raised.condition().since(), again.condition().since());

            worker.post("/field/sos", sos(true)).as(200, Alarms.Done.class);
            assertEquals(CLEAR, next(stomp, key).input());
            assertEquals(AlarmState.RETURNED, item(operator, "operator", key).state());
            assertFalse(alarms(signIn("operator-gulou"), "operator-gulou").find(key).isPresent());
            assertEquals(
                    List.of(key),
                    worker.post("/field/sos", sos(true)).as(200, Alarms.Done.class).refused());
            assertEquals("malformed", worker.post("/field/sos", Map.of("id", "x")).problem(400));
        }
    }

    @Test
    void theHistoryIsFilteredAndReadBackToItsBeginning() {
        Rest operator = signIn("operator");
        Rest leader = signIn("leader");
        IncidentId id;
        try (StompClient stomp = listen(operator)) {
            id = registerRed(operator, SmallCity.IN_XUANWU);
            AlarmKey key = AlarmKey.ofNew(id);
            next(stomp, key);
            done(leader, acknowledge(key));
            take(operator, id, "ACCEPT", Map.of());
            next(stomp, key);
            next(stomp, key);
        }
        assertEquals(List.of(RAISE, ACKNOWLEDGE, CLEAR), inputs(operator, id, AlarmKey.ofNew(id)));
        Alarms.Page theirs = history(operator, "person=leader");
        assertFalse(theirs.entries().isEmpty());
        assertTrue(theirs.entries().stream().allMatch(entry -> "leader".equals(entry.person())));
        Alarms.Page news = history(operator, "kind=NEW_RED");
        assertTrue(
                news.entries().stream().allMatch(entry -> entry.key().value().startsWith("NEW:")));
        assertTrue(news.entries().stream().anyMatch(entry -> entry.input() == CLEAR));
        assertEquals("malformed", operator.get("/alarms/history?kind=NONE").problem(400));

        long before = Long.MAX_VALUE;
        long read = 0;
        boolean more = true;
        while (more) {
            Alarms.Page page = history(operator, "limit=7&before=" + before);
            assertTrue(page.entries().size() <= 7);
            for (AlarmEntry entry : page.entries()) {
                assertTrue(entry.sequence() < before, "newest first");
                before = entry.sequence();
                read++;
            }
            more = page.more();
        }
        assertEquals(1, before);
        assertEquals(snapshot(operator).sequence(), read);
    }

    private static Alarms.Page history(Rest user, String query) {
        return user.get("/alarms/history?" + query).as(200, Alarms.Page.class);
    }

    private static AlarmItem item(Rest user, String me, AlarmKey key) {
        return alarms(user, me).find(key).orElseThrow();
    }
}

package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.backend.support.StompClient;
import org.fengqiao.backend.support.StompClient.Frame;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Destinations;
import org.fengqiao.domain.wire.Messages.Problem;
import org.fengqiao.domain.wire.Messages.Snapshot;
import org.fengqiao.domain.wire.Messages.Subscribed;
import org.fengqiao.domain.wire.Outcome;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class StompTest extends BackendTest {

    @Test
    void aCommandOverStompIsAnsweredAndItsChangePublished() {
        Rest operator = signIn("operator");
        try (StompClient stomp = connect(operator)) {
            Subscribed subscribed = stomp.subscribe(Destinations.changes(SmallCity.XUANWU));
            assertTrue(subscribed.accepted());
            Command.Register report = report(SmallCity.IN_XUANWU);
            stomp.sendJson(Destinations.COMMANDS, report);
            Frame first = stomp.next();
            Frame second = stomp.next();
            boolean answeredFirst = first.header("kind").equals("Outcome");
            Frame answer = answeredFirst ? first : second;
            Frame published = answeredFirst ? second : first;
            Outcome.Accepted outcome = (Outcome.Accepted) answer.as(Outcome.class);
            assertEquals(report.commandId(), outcome.commandId());
            assertEquals(Destinations.OUTCOMES, answer.header("destination"));
            Change change = published.as(Change.class);
            assertEquals(outcome.sequence(), change.sequence());
            assertEquals(subscribed.sequence(), change.previous());
            assertEquals(subscribed.epoch(), change.epoch());
            assertEquals("138****1234", change.incident().reporterPhone());
            assertFalse(published.body().contains("13812341234"));
        }
    }

    @Test
    void changesOfAnotherDistrictDoNotArriveAndLeaveNoGap() {
        Rest operator = signIn("operator");
        try (StompClient stomp = connect(signIn("operator-gulou"))) {
            Subscribed subscribed = stomp.subscribe(Destinations.changes(SmallCity.GULOU));
            register(operator, SmallCity.IN_XUANWU);
            IncidentId here = register(operator, SmallCity.IN_GULOU);
            register(operator, SmallCity.IN_XUANWU);
            IncidentId next = register(operator, SmallCity.IN_GULOU);
            Change first = stomp.nextOf("Change").as(Change.class);
            Change second = stomp.nextOf("Change").as(Change.class);
            assertEquals(here, first.incident().id());
            assertEquals(subscribed.sequence(), first.previous());
            assertEquals(next, second.incident().id());
            assertEquals(first.sequence(), second.previous());
            assertTrue(second.sequence() > first.sequence() + 1);
        }
    }

    @Test
    void aDepartmentSeesWhatItHoldsAndKeepsSeeingWhatItHeld() {
        Rest operator = signIn("operator");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        try (StompClient stomp = connect(department)) {
            stomp.subscribe(Destinations.departmentChanges(SmallCity.XUANWU_CG));
            IncidentId id = dispatched(operator);
            assertEquals("DISPATCH", stomp.nextOf("Change").as(Change.class).entry().action());
            take(department, id, "RETURN", Map.of("reason", "不归我们管"));
            Change returned = stomp.nextOf("Change").as(Change.class);
            assertNull(returned.incident().department());
            take(operator, id, "DISPATCH", Map.of("department", "320102-GA"));
            Change elsewhere = stomp.nextOf("Change").as(Change.class);
            assertEquals("320102-GA", elsewhere.incident().department());
            assertEquals(returned.sequence(), elsewhere.previous());
        }
    }

    @Test
    void theWallIsSentNoReporterNoDescriptionAndNoNotes() {
        Rest operator = signIn("operator");
        try (StompClient stomp = connect(signIn("wall"))) {
            assertTrue(stomp.subscribe(Destinations.wallChanges(SmallCity.CITY)).accepted());
            IncidentId id = register(operator, SmallCity.IN_XUANWU);
            Frame frame = stomp.nextOf("Change");
            assertNull(frame.as(Change.class).incident().reporter());
            assertNull(frame.as(Change.class).incident().reporterPhone());
            assertFalse(frame.body().contains("李四"), frame.body());
            assertFalse(frame.body().contains("1234"), frame.body());
            assertFalse(frame.body().contains("东侧人行道上"), frame.body());
            take(signIn("leader"), id, "VOID", Map.of("reason", "李四要求撤销"));
            assertFalse(stomp.nextOf("Change").body().contains("李四"));
        }
    }

    @Test
    void theGatewayIsSentOrdersWhenIssuedAndWhenRecalled() {
        Rest operator = signIn("operator");
        IncidentId id = dispatched(operator);
        try (StompClient stomp = connect(signIn("gateway"))) {
            assertTrue(stomp.subscribe(Destinations.GATEWAY_ORDERS).accepted());
            OrderId order = order(operator, id, SmallCity.workerAt(SmallCity.IN_XUANWU));
            assertEquals(order, stomp.nextOf("Order").as(Order.class).id());
            accepted(operator, new Command.RecallOrder(CommandId.random(), order, "发错人"));
            Order recalled = stomp.nextOf("Order").as(Order.class);
            assertEquals(Rung.RECALLED, recalled.rung());
            assertEquals("发错人", recalled.rungs().getLast().note());
        }
    }

    @Test
    void everyDestinationIsKeptToThoseItIsFor() {
        String city = Destinations.changes(SmallCity.CITY);
        String xuanwu = Destinations.changes(SmallCity.XUANWU);
        String gulou = Destinations.changes(SmallCity.GULOU);
        String department = Destinations.departmentChanges(SmallCity.XUANWU_CG);
        assertAnswer("operator", city, "");
        assertAnswer("operator", gulou, "");
        assertAnswer("operator-xuanwu", xuanwu, "");
        assertAnswer("operator-xuanwu", city, "outside-jurisdiction");
        assertAnswer("operator-xuanwu", gulou, "outside-jurisdiction");
        assertAnswer("operator-xuanwu", Destinations.positions(SmallCity.XUANWU), "");
        assertAnswer(
                "operator-xuanwu", Destinations.positions(SmallCity.GULOU), "outside-jurisdiction");
        assertAnswer("operator", department, "not-allowed-role");
        assertAnswer("operator", Destinations.GATEWAY_ORDERS, "not-allowed-role");
        assertAnswer("operator", Destinations.wallChanges(SmallCity.CITY), "not-allowed-role");
        assertAnswer("wall", city, "not-allowed-role");
        assertAnswer("wall", Destinations.positions(SmallCity.CITY), "");
        assertAnswer("dept-" + SmallCity.XUANWU_CG, department, "");
        assertAnswer("dept-" + SmallCity.GULOU_CG, department, "other-department");
        assertAnswer("dept-" + SmallCity.XUANWU_CG, xuanwu, "not-allowed-role");
        assertAnswer("reporter-app", city, "not-allowed-role");
        assertAnswer("importer", city, "not-allowed-role");
        assertAnswer("gateway", Destinations.GATEWAY_ORDERS, "");
        assertAnswer(
                "worker-" + SmallCity.workerAt(SmallCity.IN_XUANWU), xuanwu, "not-allowed-role");
    }

    @Test
    void destinationsThatAreNotNamedDoNotExist() {
        for (String destination :
                new String[] {
                    "/topic/changes.*",
                    "/topic/**",
                    "/topic/changes.320102001001",
                    "/topic/changes.999900",
                    "/topic/department.320102-XX",
                    "/queue/outcomes-userabc",
                    "/user/queue/secrets",
                    "/app/commands",
                    "nonsense"
                }) {
            assertAnswer("operator", destination, "unknown-destination");
        }
    }

    private void assertAnswer(String user, String destination, String expected) {
        try (StompClient stomp = connect(signIn(user))) {
            Subscribed answer = stomp.subscribe(destination);
            assertEquals(destination, answer.destination());
            Problem problem = answer.problem();
            assertEquals(
                    expected,
                    problem == null ? "" : problem.code(),
                    () -> user + " subscribing " + destination);
            assertEquals(expected.isEmpty(), answer.accepted());
            // A refusal must not end or clog the connection.
            assertTrue(stomp.subscribe(Destinations.OUTCOMES).accepted());
        }
    }

    @Test
    void aConnectWithoutAGoodTokenGetsAnErrorAndIsClosed() {
        for (String frame :
                new String[] {
                    "CONNECT\naccept-version:1.2\nhost:localhost\n\n\0",
                    StompClient.connectFrame("wrong"),
                    StompClient.connectFrame("")
                }) {
            try (StompClient stomp = StompClient.open(port)) {
                stomp.send(frame);
                Frame error = stomp.next();
                assertEquals("ERROR", error.command());
                assertTrue(error.as(Problem.class).code().endsWith("-token"), error.body());
                assertTrue(stomp.closeCode() >= 1000);
            }
        }
    }

    @Test
    void aSecondConnectGetsAnErrorAndEndsTheConnection() {
        Rest operator = signIn("operator");
        String another = signIn("operator-gulou").token();
        for (String token : new String[] {operator.token(), another, "wrong"}) {
            try (StompClient stomp = connect(operator)) {
                stomp.send(StompClient.connectFrame(token));
                Frame error = stomp.next();
                assertEquals("ERROR", error.command());
                assertEquals("already-connected", error.as(Problem.class).code());
                assertTrue(stomp.closeCode() >= 1000);
            }
        }
    }

    @Test
    void framesBeforeConnectGetAnErrorAndChangeNothing() {
        for (String frame :
                new String[] {
                    "SUBSCRIBE\nid:a\ndestination:"
                            + Destinations.changes(SmallCity.CITY)
                            + "\n\n\0",
                    "SEND\ndestination:/app/commands\n\n{}\0"
                }) {
            try (StompClient stomp = StompClient.open(port)) {
                stomp.send(frame);
                Frame error = stomp.next();
                assertEquals("ERROR", error.command());
                assertEquals("no-token", error.as(Problem.class).code());
            }
        }
    }

    @RepeatedTest(5)
    void frameThatIsNoStompGetsAnErrorAndIsClosed() {
        for (String text :
                new String[] {"HELLO\n\n\0", "SEND\ndestination\n\n\0", "CONNECT\nbroken\n\n\0"}) {
            try (StompClient stomp = connect(signIn("operator"))) {
                stomp.send(text);
                Frame error = stomp.next();
                assertEquals("ERROR", error.command());
                assertEquals("malformed-frame", error.as(Problem.class).code());
                assertTrue(stomp.closeCode() >= 1000);
            }
        }
    }

    @Test
    void aFrameAboveTheLimitGetsAnErrorAndChangesNothing() {
        Rest operator = signIn("operator");
        long before = newest(operator);
        try (StompClient stomp = connect(operator)) {
            stomp.send("SEND\ndestination:/app/commands\n\n" + "x".repeat(80 * 1024) + "\0");
            assertEquals("ERROR", stomp.next().command());
        }
        try (StompClient stomp = connect(operator)) {
            stomp.send("SEND\ndestination:/app/commands\n\n" + "x".repeat(400 * 1024) + "\0");
            assertEquals(1009, stomp.closeCode());
        }
        assertEquals(before, newest(operator));
    }

    @Test
    void aCommandThatCannotBeReadGetsANoticeAndTheConnectionStays() {
        try (StompClient stomp = connect(signIn("operator"))) {
            for (String body :
                    new String[] {
                        "",
                        "null",
                        "[]",
                        "{\"type\":\"NONSENSE\"}",
                        "{\"type\":\"ACT\"}",
                        "{\"type\":\"ACT\",\"commandId\":\"short\"}",
                        "[".repeat(100)
                    }) {
                stomp.send("SEND\ndestination:/app/commands\n\n" + body + "\0");
                Problem problem = stomp.nextOf("Problem").as(Problem.class);
                assertNotNull(problem.code());
                assertFalse(problem.message().isBlank());
            }
            stomp.sendJson(Destinations.COMMANDS, report(SmallCity.IN_XUANWU));
            assertTrue(stomp.nextOf("Outcome").as(Outcome.class) instanceof Outcome.Accepted);
        }
    }

    @Test
    void nobodyCanSendToAnythingButCommands() {
        Rest operator = signIn("operator");
        try (StompClient victim = connect(operator);
                StompClient stomp = connect(signIn("operator-gulou"))) {
            victim.subscribe(Destinations.changes(SmallCity.XUANWU));
            for (String destination :
                    new String[] {
                        Destinations.changes(SmallCity.XUANWU),
                        "/app/other",
                        "/queue/x",
                        "/user/operator/queue/notices"
                    }) {
                stomp.sendJson(destination, "forged");
                assertEquals(
                        "unknown-destination", stomp.nextOf("Problem").as(Problem.class).code());
            }
            IncidentId id = register(operator, SmallCity.IN_XUANWU);
            assertEquals(id, victim.next().as(Change.class).incident().id());
        }
    }

    @Test
    void signingOutClosesTheConnections() {
        Rest operator = signIn("operator");
        try (StompClient stomp = connect(operator)) {
            assertEquals(204, operator.delete("/session").status());
            assertEquals(1008, stomp.closeCode());
        }
        assertEquals("bad-token", operator.get("/session").problem(401));
    }

    private static long newest(Rest user) {
        return user.get("/incidents/snapshot").as(200, Snapshot.class).sequence();
    }
}

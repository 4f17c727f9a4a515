package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandTest extends BackendTest {

    @Test
    void theSameIdAgainHasTheSameOutcomeAndNoSecondEffect() {
        Rest operator = signIn("operator");
        Command.Register report = report(SmallCity.IN_XUANWU);
        Outcome first = accepted(operator, report);
        Outcome second = accepted(operator, report);
        assertEquals(first, second);
        assertEquals(first, operator.get("/commands/" + report.commandId()).as(200, Outcome.class));
        IncidentId id = ((Outcome.Accepted) first).incident();
        assertEquals(1, file(operator, id).flow().size());
    }

    @Test
    void aRefusalIsRememberedToo() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Command.Act close = act(operator, id, "CLOSE", Map.of());
        assertEquals("no-such-action", refused(operator, close).code());
        assertEquals("no-such-action", refused(operator, close).code());
        assertTrue(
                operator.get("/commands/" + close.commandId()).as(200, Outcome.class)
                        instanceof Outcome.Refused);
    }

    @Test
    void theSameIdWithAnotherContentIsRefused() {
        Rest operator = signIn("operator");
        Command.Register report = report(SmallCity.IN_XUANWU);
        accepted(operator, report);
        Command.Act other =
                new Command.Act(report.commandId(), new IncidentId("1"), "ACCEPT", 1, Map.of());
        assertEquals("command-id-reused", refused(operator, other).code());
    }

    @Test
    void anotherUsersCommandIsNeitherShownNorRepeated() {
        Command.Register report = report(SmallCity.IN_XUANWU);
        accepted(signIn("operator"), report);
        Rest leader = signIn("leader");
        assertEquals("command-id-reused", refused(leader, report).code());
        assertEquals("unknown-command", leader.get("/commands/" + report.commandId()).problem(404));
    }

    @Test
    void aCommandNeverSeenIsUnknown() {
        assertEquals(
                "unknown-command",
                signIn("operator").get("/commands/" + CommandId.random()).problem(404));
    }

    @Test
    void actingOnAStateThatHasPassedNamesWhoWhatAndWhen() {
        Rest operator = signIn("operator");
        Rest leader = signIn("leader");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Command.Act late = act(leader, id, "VOID", Map.of("reason", "重复"));
        take(operator, id, "ACCEPT", Map.of());
        Outcome.Refused refused = refused(leader, late);
        assertEquals("changed-meanwhile", refused.code());
        assertTrue(refused.reason().contains("City operator"), refused.reason());
        assertTrue(refused.reason().contains("Accept and file"), refused.reason());
        assertTrue(
                refused.reason().contains(file(operator, id).flow().getLast().at().toString()),
                refused.reason());
    }

    @Test
    void aChangeThatLeftTheStateAloneIsNoObstacle() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Command.Act accept = act(operator, id, "ACCEPT", Map.of());
        order(operator, id, SmallCity.workerAt(SmallCity.IN_XUANWU));
        accepted(operator, accept);
    }

    @Test
    void aRevisionThatDoesNotExistYetIsRefused() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        Command.Act act = new Command.Act(CommandId.random(), id, "ACCEPT", 9_999_999, Map.of());
        assertEquals("unknown-revision", refused(operator, act).code());
    }

    @Test
    void whatATransitionRequiresMustBeGiven() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        assertEquals(
                "missing-field",
                refused(operator, act(operator, id, "NOT_ACCEPT", Map.of())).code());
        assertEquals(
                "missing-field",
                refused(operator, act(operator, id, "NOT_ACCEPT", Map.of("reason", "  "))).code());
        assertEquals(
                "too-long",
                refused(
                                operator,
                                act(operator, id, "NOT_ACCEPT", Map.of("reason", "长".repeat(2001))))
                        .code());
    }

    @Test
    void aCaseGoesOnlyToADepartmentThatServesItsArea() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        take(operator, id, "ACCEPT", Map.of());
        assertEquals(
                "department-elsewhere",
                refused(operator, act(operator, id, "DISPATCH", Map.of("department", "320106-CG")))
                        .code());
        assertEquals(
                "unknown-department",
                refused(operator, act(operator, id, "DISPATCH", Map.of("department", "320102-QQ")))
                        .code());
    }

    @Test
    void aStrayFieldMovesNothing() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        take(operator, id, "ACCEPT", Map.of("department", SmallCity.XUANWU_CG, "handler", "x"));
        assertNull(incident(operator, id).department());
        assertNull(incident(operator, id).handler());
    }

    @Test
    void rolesAreKept() {
        Rest operator = signIn("operator");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        assertEquals(
                "not-allowed",
                refused(department, act(operator, id, "WITHDRAW", Map.of("reason", "x"))).code());
        assertEquals(
                "not-allowed",
                refused(operator, act(operator, id, "SUSPEND", Map.of("reason", "x"))).code());
        assertEquals(
                "by-order-only",
                refused(operator, act(operator, id, "ACKNOWLEDGE", Map.of())).code());
    }

    @Test
    void onlyTheHolderMayReturnACase() {
        Rest operator = signIn("operator");
        IncidentId id = dispatched(operator);
        Rest police = signIn("dept-320102-GA");
        assertEquals(
                "unknown-incident",
                refused(police, act(operator, id, "RETURN", Map.of("reason", "x"))).code());
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        take(department, id, "RETURN", Map.of("reason", "x"));
        take(operator, id, "DISPATCH", Map.of("department", "320102-GA"));
        assertEquals(
                "not-holder",
                refused(department, act(operator, id, "RETURN", Map.of("reason", "x"))).code());
    }

    @Test
    void suspendingStopsTheClocksAndResumingGivesTheTimeBack() {
        Rest operator = signIn("operator");
        Rest leader = signIn("leader");
        IncidentId id = dispatched(operator);
        Instant before = deadline(operator, id);
        take(leader, id, "SUSPEND", Map.of("reason", "等待配件"));
        assertTrue(incident(operator, id).suspended());
        assertEquals(
                "is-suspended",
                refused(operator, act(operator, id, "WITHDRAW", Map.of("reason", "x"))).code());
        take(leader, id, "RESUME", Map.of());
        assertFalse(incident(operator, id).suspended());
        assertFalse(deadline(operator, id).isBefore(before));
    }

    private static Instant deadline(Rest user, IncidentId id) {
        return Objects.requireNonNull(incident(user, id).caseClock()).deadline();
    }

    @Test
    void filingStartsTheWholeCaseClockAndFilingAgainDoesNot() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        assertNull(incident(operator, id).caseClock());
        take(operator, id, "ACCEPT", Map.of());
        Instant deadline = deadline(operator, id);
        take(operator, id, "SEND_BACK", Map.of("reason", "再核一次"));
        take(operator, id, "ACCEPT", Map.of());
        assertEquals(deadline, deadline(operator, id));
    }

    @Test
    void reportsThatMakeNoSenseAreRefused() {
        Rest operator = signIn("operator");
        assertEquals("outside-city", refused(operator, report(SmallCity.OUTSIDE)).code());
        Command.Register good = report(SmallCity.IN_XUANWU);
        assertEquals(
                "unknown-class",
                refused(operator, with(good, new ClassKey("X", "matter", "1"), 0, "题", null))
                        .code());
        assertEquals(
                "unknown-standard",
                refused(operator, with(good, SmallCity.RUBBISH, 7, "题", null)).code());
        assertEquals(
                "missing-field",
                refused(operator, with(good, SmallCity.RUBBISH, 0, " ", null)).code());
        assertEquals(
                "in-the-future",
                refused(
                                operator,
                                with(
                                        good,
                                        SmallCity.RUBBISH,
                                        0,
                                        "题",
                                        Instant.now().plusSeconds(3600)))
                        .code());
    }

    private static Command.Register with(
            Command.Register r,
            ClassKey key,
            int standard,
            String title,
            @Nullable Instant occurred) {
        return new Command.Register(
                CommandId.random(),
                key,
                standard,
                r.grade(),
                r.source(),
                title,
                r.description(),
                r.position(),
                r.address(),
                r.reporter(),
                r.reporterPhone(),
                occurred);
    }

    @Test
    void channelsReportFromTheirOwnSourceOnly() {
        Rest app = signIn("reporter-app");
        Command.Register r = report(SmallCity.IN_XUANWU);
        assertEquals("source-not-yours", refusedReport(app, r));
        Command.Register own = from(r, Source.PUBLIC);
        assertTrue(
                app.post("/field/reports", own).as(200, Outcome.class) instanceof Outcome.Accepted);
        assertEquals("not-allowed-role", signIn("operator").post("/field/reports", r).problem(403));
    }

    private static String refusedReport(Rest user, Command.Register report) {
        return ((Outcome.Refused) user.post("/field/reports", report).as(200, Outcome.class))
                .code();
    }

    private static Command.Register from(Command.Register r, Source source) {
        return new Command.Register(
                CommandId.random(),
                r.classKey(),
                r.standard(),
                r.grade(),
                source,
                r.title(),
                r.description(),
                r.position(),
                r.address(),
                r.reporter(),
                r.reporterPhone(),
                r.occurredAt());
    }

    @Test
    void refusalsSpeakTheLanguageOfTheSignIn() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        assertEquals(
                "CLOSE is not possible in state \"Awaiting filing\"",
                refused(operator, act(operator, id, "CLOSE", Map.of())).reason());
    }
}

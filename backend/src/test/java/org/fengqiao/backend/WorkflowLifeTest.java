package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Satisfaction;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Outcome;
import org.junit.jupiter.api.Test;

/// The definition that comes with the product, walked by the people it names.
class WorkflowLifeTest extends BackendTest {

    private static final Map<String, String> REASON = Map.of("reason", "因故");
    private static final String POLICE = "320102-GA";

    private final Rest operator() {
        return signIn("operator");
    }

    private static RunningClock caseClock(Rest user, IncidentId id) {
        return Objects.requireNonNull(incident(user, id).caseClock());
    }

    private static RunningClock stageClock(Rest user, IncidentId id) {
        return Objects.requireNonNull(incident(user, id).stageClock());
    }

    private static String state(Rest user, IncidentId id) {
        return incident(user, id).state();
    }

    @Test
    void verifyingOnSiteLetsTheRegistrarsClockStandAndGoOn() {
        Rest operator = operator();
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        RunningClock before = stageClock(operator, id);
        take(operator, id, "VERIFY", REASON);
        assertEquals("pending_verify", state(operator, id));
        OrderId order = order(operator, id, SmallCity.workerAt(SmallCity.IN_XUANWU));
        Rest worker = signIn("worker-" + SmallCity.workerAt(SmallCity.IN_XUANWU));
        reach(worker, order, Rung.FED_BACK, "确有其事").as(200, Object.class);
        assertEquals("pending_register", state(operator, id));
        RunningClock after = stageClock(operator, id);
        assertEquals(before.startedAt(), after.startedAt());
        assertEquals(1, after.pauses().size());
        assertEquals("stage:pending_verify", after.pauses().getFirst().reason());
        Duration away =
                Duration.between(after.pauses().getFirst().from(), after.pauses().getFirst().to());
        assertEquals(before.deadline().plus(away), after.deadline());
    }

    @Test
    void reworkDoesNotRestartTheHandleClock() {
        Rest operator = operator();
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        RunningClock before = caseClock(operator, id);
        take(department, id, "ASSIGN", assign());
        take(department, id, "SUBMIT", Map.of("result", "已清理"));
        take(department, id, "CONFIRM", Map.of());
        take(operator, id, "CHECK", REASON);
        take(operator, id, "CHECK_DONE", Map.of("result", "未清理干净"));
        take(operator, id, "REWORK", REASON);
        Incident after = incident(operator, id);
        assertEquals("pending_handle", after.state());
        assertEquals(SmallCity.XUANWU_CG, after.department());
        assertEquals(before, after.caseClock());
    }

    private static Map<String, String> assign() {
        return Map.of("handler", SmallCity.officerAt(SmallCity.IN_XUANWU), "confirmed", "yes");
    }

    @Test
    void extensionIsAskedEndorsedGrantedAndTwiceAtMost() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        RunningClock before = caseClock(operator, id);
        for (int granted = 1; granted <= 2; granted++) {
            take(department, id, "ASK_EXTEND", Map.of("reason", "部件到货晚"));
            assertEquals(
                    "already-asked",
                    refused(department, act(operator, id, "ASK_EXTEND", REASON)).code());
            OpenRequest asked = incident(operator, id).marks().requests().getFirst();
            assertEquals("EXTEND", asked.subject());
            assertTrue(asked.endorsed());
            take(leader, id, "GRANT_EXTEND", Map.of());
            RunningClock longer = caseClock(operator, id);
            assertEquals(granted, longer.extensions().size());
            assertEquals("部件到货晚", longer.extensions().getLast().reason());
            assertEquals(before.limit(), longer.extensions().getLast().by());
            assertTrue(longer.deadline().isAfter(before.deadline()));
            assertEquals(List.of(), incident(operator, id).marks().requests());
        }
        Outcome.Refused third = refused(department, act(operator, id, "ASK_EXTEND", REASON));
        assertEquals("taken-too-often", third.code());
        assertTrue(third.reason().contains("Grant extension"), third.reason());
    }

    @Test
    void refusedExtensionDoesNotCount() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        RunningClock before = caseClock(operator, id);
        take(department, id, "ASK_EXTEND", REASON);
        take(leader, id, "REFUSE_EXTEND", REASON);
        assertEquals(before, caseClock(operator, id));
        assertEquals(0, incident(operator, id).marks().timesTaken("GRANT_EXTEND"));
        take(department, id, "ASK_EXTEND", REASON);
    }

    @Test
    void onlyTheDutyLeaderDecidesAndOnlyOnce() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        take(department, id, "ASK_EXTEND", REASON);
        assertEquals(
                "not-allowed",
                refused(operator, act(operator, id, "GRANT_EXTEND", Map.of())).code());
        Command.Act second = act(operator, id, "GRANT_EXTEND", Map.of());
        take(signIn("seat-leader"), id, "REFUSE_EXTEND", Map.of("reason", "人手足够"));
        Outcome.Refused late = refused(leader, second);
        assertEquals("changed-meanwhile", late.code());
        assertTrue(late.reason().contains("City duty desk 2"), late.reason());
        assertTrue(late.reason().contains("Refuse extension"), late.reason());
        assertEquals(0, caseClock(operator, id).extensions().size());
    }

    @Test
    void whatOneOfItsPeopleAsksForWaitsForTheDepartment() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        String person = SmallCity.officerAt(SmallCity.IN_XUANWU);
        Rest handler = signIn("worker-" + person);
        IncidentId id = dispatched(operator);
        take(department, id, "ASSIGN", assign());
        accepted(handler, act(operator, id, "ASK_SUSPEND", Map.of("reason", "等绿化季")));
        assertFalse(incident(operator, id).marks().requests().getFirst().endorsed());
        assertEquals(
                "not-asked", refused(leader, act(operator, id, "GRANT_SUSPEND", Map.of())).code());
        take(department, id, "ENDORSE_SUSPEND", Map.of());
        take(leader, id, "GRANT_SUSPEND", Map.of());
        Incident suspended = incident(operator, id);
        assertTrue(suspended.suspended());
        assertEquals("等绿化季", Objects.requireNonNull(suspended.caseClock()).pausedFor());
        assertNotNull(suspended.marks().resumeAt());
        take(leader, id, "RESUME", Map.of());
        assertNull(incident(operator, id).marks().resumeAt());
        assertEquals("等绿化季", caseClock(operator, id).pauses().getFirst().reason());
        assertEquals(
                "taken-too-often", refused(leader, act(operator, id, "SUSPEND", REASON)).code());
    }

    @Test
    void momentsAreReadAndLieAhead() {
        Rest leader = signIn("leader");
        IncidentId id = dispatched(operator());
        assertEquals(
                "not-a-moment",
                refused(leader, act(leader, id, "SUSPEND", with("until", "明天"))).code());
        assertEquals(
                "moment-out-of-range",
                refused(leader, act(leader, id, "SUSPEND", with("until", "2020-01-01T00:00:00Z")))
                        .code());
        assertFalse(incident(leader, id).suspended());
    }

    private static Map<String, String> with(String key, String value) {
        return Map.of("reason", "因故", key, value);
    }

    @Test
    void thirdReturnGoesToTheLevelAboveAndItsWordIsLast() {
        Rest operator = operator();
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        for (int returned = 1; returned <= 2; returned++) {
            assertEquals(
                    "taken-too-rarely",
                    refused(department, act(operator, id, "RETURN_DISPUTED", REASON)).code());
            take(department, id, "RETURN", REASON);
            take(operator, id, "DISPATCH", Map.of("department", SmallCity.XUANWU_CG));
        }
        assertEquals(
                "taken-too-often", refused(department, act(operator, id, "RETURN", REASON)).code());
        take(department, id, "RETURN_DISPUTED", REASON);
        Incident disputed = incident(operator, id);
        assertEquals("adjudication", disputed.state());
        assertEquals(SmallCity.XUANWU, disputed.marks().centre());
        Rest district = signIn("leader-xuanwu");
        take(district, id, "ADJUDICATE", with("department", POLICE));
        assertEquals(POLICE, incident(operator, id).department());
        assertEquals(
                "taken-too-often",
                refused(signIn("dept-" + POLICE), act(operator, id, "RETURN", REASON)).code());
    }

    @Test
    void escalationGoesFromStreetToDistrictToCityAndTakesTheCaseOutOfLowerHands() {
        Rest operator = operator();
        String street = SmallCity.XUANWU + "001";
        Rest streetDesk = signIn("operator-" + street);
        Rest districtDesk = signIn("operator-xuanwu");
        IncidentId id = register(streetDesk, SmallCity.IN_XUANWU);
        take(streetDesk, id, "ACCEPT", Map.of());
        take(streetDesk, id, "ESCALATE", REASON);
        assertEquals(SmallCity.XUANWU, incident(operator, id).marks().centre());
        assertEquals(
                "other-centre", refused(streetDesk, act(operator, id, "ESCALATE", REASON)).code());
        take(districtDesk, id, "ESCALATE", REASON);
        assertEquals(SmallCity.CITY, incident(operator, id).marks().centre());
        assertEquals(
                "other-centre",
                refused(
                                districtDesk,
                                act(
                                        operator,
                                        id,
                                        "DISPATCH",
                                        Map.of("department", SmallCity.XUANWU_CG)))
                        .code());
        assertEquals("top-centre", refused(operator, act(operator, id, "ESCALATE", REASON)).code());
    }

    @Test
    void departmentsWhistledForSeeTheCaseAndReportIn() {
        Rest operator = operator();
        IncidentId id = dispatched(operator);
        Rest police = signIn("dept-" + POLICE);
        police.get("/incidents/" + id).problem(404);
        assertEquals(
                "unknown-department",
                refused(operator, act(operator, id, "WHISTLE", with("departments", "320102-XX")))
                        .code());
        take(operator, id, "WHISTLE", with("departments", POLICE + " " + SmallCity.XUANWU_CG));
        List<Whistle> blown = incident(police, id).marks().whistles();
        assertEquals(2, blown.size());
        assertEquals(
                Duration.ofMinutes(30),
                Duration.between(blown.getFirst().at(), blown.getFirst().dueAt()));
        take(police, id, "REPORT_IN", Map.of());
        assertEquals(
                "not-whistled", refused(police, act(operator, id, "REPORT_IN", Map.of())).code());
        assertEquals(
                Set.of(SmallCity.XUANWU_CG),
                Set.copyOf(
                        incident(operator, id).marks().whistles().stream()
                                .filter(Whistle::awaited)
                                .map(Whistle::department)
                                .toList()));
    }

    @Test
    void voidingIsAskedByTheOperatorAndDecidedByTheLeader() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        assertEquals("not-allowed", refused(operator, act(operator, id, "VOID", REASON)).code());
        take(operator, id, "ASK_VOID", Map.of("reason", "误报"));
        take(leader, id, "GRANT_VOID", Map.of());
        Incident gone = incident(operator, id);
        assertEquals("cancelled", gone.state());
        assertNotNull(gone.endedAt());
        assertEquals(List.of(), gone.marks().requests());
    }

    @Test
    void supervisionDemandsAnAnswer() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        assertEquals(
                "no-reply-due",
                refused(department, act(operator, id, "REPLY", Map.of("reply", "好"))).code());
        Instant due = Instant.now().plus(Duration.ofHours(2));
        take(leader, id, "SUPERVISE", Map.of("requirement", "今日清运完毕", "due", due.toString()));
        take(department, id, "REPLY", Map.of("reply", "已安排车辆"));
        Supervision answered = incident(operator, id).marks().supervisions().getFirst();
        assertEquals("今日清运完毕", answered.requirement());
        assertEquals("已安排车辆", answered.reply());
        assertFalse(answered.awaited());
    }

    @Test
    void urgingPinningExpeditingAndInstructingLeaveTheStateAlone() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        IncidentId id = dispatched(operator);
        RunningClock before = caseClock(operator, id);
        take(leader, id, "URGE", Map.of());
        take(operator, id, "URGE", REASON);
        take(leader, id, "INSTRUCT", Map.of("instruction", "请城管局主要负责人到场"));
        take(leader, id, "EXPEDITE", Map.of());
        take(leader, id, "PIN", Map.of());
        assertEquals("is-pinned", refused(leader, act(operator, id, "PIN", Map.of())).code());
        Incident after = incident(operator, id);
        assertEquals(2, after.marks().urged());
        assertTrue(after.marks().pinned());
        assertTrue(after.marks().expedited());
        assertEquals("pending_handle", after.state());
        assertEquals(before, after.caseClock());
        FlowEntry instructed =
                file(operator, id).flow().stream()
                        .filter(entry -> entry.action().equals("INSTRUCT"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("请城管局主要负责人到场", instructed.note());
    }

    @Test
    void closedCaseIsEvaluatedAndKeepsItsEnd() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        IncidentId id = dispatched(operator);
        take(leader, id, "FORCE_CLOSE", REASON);
        Incident closed = incident(operator, id);
        assertEquals("forced_close", closed.state());
        assertEquals(
                "unknown-value",
                refused(operator, act(operator, id, "EVALUATE", Map.of("satisfaction", "GREAT")))
                        .code());
        take(operator, id, "EVALUATE", Map.of("satisfaction", "SATISFIED"));
        Incident evaluated = incident(operator, id);
        assertEquals("evaluated", evaluated.state());
        assertEquals(Satisfaction.SATISFIED, evaluated.marks().satisfaction());
        assertEquals(closed.endedAt(), evaluated.endedAt());
    }

    @Test
    void personOnAnotherCaseIsAssignedOnlyWhenThatIsWanted() {
        Rest operator = operator();
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        String person = SmallCity.officerAt(SmallCity.IN_XUANWU);
        IncidentId first = dispatched(operator);
        take(department, first, "ASSIGN", assign());
        IncidentId second = dispatched(operator);
        Outcome.Refused busy =
                refused(department, act(operator, second, "ASSIGN", Map.of("handler", person)));
        assertEquals("person-busy", busy.code());
        assertEquals("pending_handle", state(operator, second));
        Outcome.Refused order =
                refused(
                        operator,
                        new Command.IssueOrder(CommandId.random(), second, person, "去看看", null));
        assertEquals("person-busy", order.code());
        take(department, second, "ASSIGN", assign());
        assertEquals(person, incident(operator, first).handler());
    }

    @Test
    void linkedCaseWaitsForItsMasterAndIsAnsweredWithIt() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        IncidentId master = dispatched(operator);
        IncidentId first = register(operator, SmallCity.IN_XUANWU);
        IncidentId second = register(operator, SmallCity.IN_XUANWU);
        assertEquals(
                "own-master",
                refused(operator, act(operator, first, "LINK", Map.of("master", first.value())))
                        .code());
        take(operator, first, "LINK", Map.of("master", master.value()));
        take(operator, second, "LINK", Map.of("master", master.value()));
        assertEquals(Set.of(first, second), incident(operator, master).marks().duplicates());
        assertEquals(
                "is-linked", refused(operator, act(operator, first, "ACCEPT", Map.of())).code());
        IncidentId third = register(operator, SmallCity.IN_XUANWU);
        assertEquals(
                "master-is-linked",
                refused(operator, act(operator, third, "LINK", Map.of("master", first.value())))
                        .code());
        take(leader, master, "FORCE_CLOSE", REASON);
        for (IncidentId duplicate : List.of(first, second)) {
            Incident answered = incident(operator, duplicate);
            assertEquals("closed", answered.state());
            assertNotNull(answered.endedAt());
            FlowEntry last = file(operator, duplicate).flow().getLast();
            assertEquals("ANSWERED", last.action());
            assertEquals("system", last.actor());
            assertEquals(master.value(), last.note());
        }
        assertEquals("pending_register", state(operator, third));
    }

    @Test
    void nobodyIsSentAboutALinkedCase() {
        Rest operator = operator();
        IncidentId master = dispatched(operator);
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        take(operator, id, "LINK", Map.of("master", master.value()));
        assertEquals(
                "is-linked",
                refused(operator, issue(id, SmallCity.workerAt(SmallCity.IN_XUANWU))).code());
    }

    @Test
    void masterThatOneMayNotSeeIsAsGoodAsNone() {
        Rest xuanwu = signIn("operator-xuanwu");
        IncidentId elsewhere = register(operator(), SmallCity.IN_GULOU);
        IncidentId id = register(xuanwu, SmallCity.IN_XUANWU);
        assertEquals(
                "unknown-incident",
                refused(xuanwu, act(xuanwu, id, "LINK", Map.of("master", elsewhere.value())))
                        .code());
        assertEquals(
                "too-long",
                refused(xuanwu, act(xuanwu, id, "LINK", Map.of("master", "9".repeat(40)))).code());
        assertEquals(Set.of(), incident(operator(), elsewhere).marks().duplicates());
    }

    @Test
    void wallReadsNothingThatWasWrittenAboutClocks() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        take(department, id, "ASK_EXTEND", Map.of("reason", "李四家中无人"));
        take(leader, id, "GRANT_EXTEND", Map.of());
        take(leader, id, "SUSPEND", Map.of("reason", "李四要求暂停"));
        String shown = signIn("wall").get("/incidents/" + id).as(200, Object.class).toString();
        assertFalse(shown.contains("李四"), shown);
        take(leader, id, "RESUME", Map.of());
        shown = signIn("wall").get("/incidents/" + id).as(200, Object.class).toString();
        assertFalse(shown.contains("李四"), shown);
    }

    @Test
    void linkingAndUnlinkingIsAsIfNothingHadBeen() {
        Rest operator = operator();
        IncidentId master = dispatched(operator);
        for (boolean filed : List.of(false, true)) {
            IncidentId id = register(operator, SmallCity.IN_XUANWU);
            if (filed) {
                take(operator, id, "ACCEPT", Map.of());
            }
            Incident before = incident(operator, id);
            take(operator, id, "LINK", Map.of("master", master.value()));
            take(operator, id, "UNLINK", REASON);
            Incident after = incident(operator, id);
            assertEquals(before.state(), after.state());
            assertEquals(before.caseClock(), after.caseClock());
            assertEquals(before.stageClock(), after.stageClock());
            assertEquals(before.marks(), after.marks());
            assertEquals(Set.of(), incident(operator, master).marks().duplicates());
        }
    }
}

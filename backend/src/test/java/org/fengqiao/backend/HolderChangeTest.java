package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Outcome;
import org.fengqiao.domain.workflow.FlowNote;
import org.junit.jupiter.api.Test;

/// What a case carries along, or does not, when it goes from one holder to the next: requests,
/// answers that are owed, persons, departments, centres, and what bound those before.
class HolderChangeTest extends BackendTest {

    private static final Map<String, String> REASON = Map.of("reason", "因故");
    private static final String POLICE = "320102-GA";

    private final Rest operator() {
        return signIn("operator");
    }

    private static Map<String, String> assign() {
        return Map.of("handler", SmallCity.officerAt(SmallCity.IN_XUANWU), "confirmed", "yes");
    }

    private static Map<String, String> to(String department) {
        return Map.of("reason", "因故", "department", department);
    }

    @Test
    void requestOfADepartmentLapsesWhenTheCaseGoesToAnother() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        take(department, id, "ASK_EXTEND", REASON);
        String asked = incident(operator, id).marks().requests().getFirst().byName();
        take(operator, id, "WITHDRAW", REASON);
        assertEquals(List.of(), incident(operator, id).marks().requests());
        FlowEntry told = file(operator, id).flow().getLast();
        assertEquals(FlowNote.LAPSE, told.action());
        assertEquals(
                new FlowNote.Lapsed("EXTEND", FlowNote.Cause.HOLDER_CHANGED, asked).write(),
                told.note());
        take(operator, id, "DISPATCH", Map.of("department", POLICE));
        assertEquals(
                "not-asked", refused(leader, act(operator, id, "GRANT_EXTEND", Map.of())).code());
        take(signIn("dept-" + POLICE), id, "ASK_EXTEND", REASON);
    }

    @Test
    void requestToVoidLapsesWithDispatch() {
        Rest operator = operator();
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        take(operator, id, "ACCEPT", Map.of());
        take(operator, id, "ASK_VOID", REASON);
        IncidentId master = dispatched(operator);
        assertEquals(
                "already-asked",
                refused(operator, act(operator, id, "LINK", Map.of("master", master.value())))
                        .code());
        take(operator, id, "DISPATCH", Map.of("department", SmallCity.XUANWU_CG));
        assertEquals(List.of(), incident(operator, id).marks().requests());
        assertTrue(
                String.valueOf(file(operator, id).flow().getLast().note())
                        .startsWith("VOID:" + FlowNote.Cause.STATE_LEFT + ":"));
    }

    @Test
    void caseDoesNotEndWhileAnAnswerIsOwed() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        supervise(leader, id, "今日清运完毕");
        Outcome.Refused forced = refused(leader, act(operator, id, "FORCE_CLOSE", REASON));
        assertEquals("reply-owed", forced.code());
        assertTrue(forced.reason().contains("今日清运完毕"), forced.reason());
        assertTrue(forced.reason().contains("no. 1"), forced.reason());
        take(department, id, "ASSIGN", assign());
        take(department, id, "SUBMIT", Map.of("result", "已清运"));
        take(department, id, "CONFIRM", Map.of());
        take(operator, id, "CHECK_PASS", Map.of());
        assertEquals("reply-owed", refused(operator, act(operator, id, "CLOSE", Map.of())).code());
        take(operator, id, "REPLY_CENTRE", Map.of("reply", "已清运"));
        take(operator, id, "CLOSE", Map.of());
    }

    @Test
    void reportUnderSupervisionIsNeitherVoidedNorRefusedNorLinkedBeforeItIsAnswered() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        IncidentId master = dispatched(operator);
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        supervise(leader, id, "核实来源");
        take(operator, id, "ASK_VOID", REASON);
        for (Outcome.Refused refused :
                List.of(
                        refused(leader, act(operator, id, "GRANT_VOID", Map.of())),
                        refused(leader, act(operator, id, "VOID", REASON)),
                        refused(operator, act(operator, id, "NOT_ACCEPT", REASON)),
                        refused(
                                operator,
                                act(operator, id, "LINK", Map.of("master", master.value()))))) {
            assertEquals("reply-owed", refused.code());
        }
        take(operator, id, "REPLY_CENTRE", Map.of("reply", "误报"));
        take(leader, id, "GRANT_VOID", Map.of());
    }

    @Test
    void departmentThatNeverAnswersIsAnsweredForByTheLeaderOnly() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        IncidentId id = dispatched(operator);
        supervise(leader, id, "说明原因");
        assertEquals(
                "not-allowed",
                refused(operator, act(operator, id, "REPLY_CENTRE", Map.of("reply", "好"))).code());
        take(leader, id, "REPLY_CENTRE", Map.of("reply", "部门失联，由我中心处理"));
        take(leader, id, "FORCE_CLOSE", REASON);
    }

    @Test
    void eachSupervisionIsAnsweredAsItself() {
        Rest operator = operator();
        Rest leader = signIn("leader");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        supervise(leader, id, "今日清运完毕");
        supervise(leader, id, "说明为何反复");
        Outcome.Refused which =
                refused(department, act(operator, id, "REPLY", Map.of("reply", "好")));
        assertEquals("which-supervision", which.code());
        assertTrue(which.reason().contains("2 说明为何反复"), which.reason());
        assertEquals(
                "no-such-supervision",
                refused(
                                department,
                                act(
                                        operator,
                                        id,
                                        "REPLY",
                                        Map.of("reply", "好", "supervision", "3")))
                        .code());
        take(department, id, "REPLY", Map.of("reply", "商户夜间倾倒", "supervision", "2"));
        List<Supervision> both = incident(operator, id).marks().supervisions();
        assertTrue(both.getFirst().awaited());
        assertEquals("商户夜间倾倒", both.getLast().reply());
        assertEquals(
                "no-such-supervision",
                refused(
                                department,
                                act(
                                        operator,
                                        id,
                                        "REPLY",
                                        Map.of("reply", "又", "supervision", "2")))
                        .code());
        take(department, id, "REPLY", Map.of("reply", "已清运"));
        assertFalse(incident(operator, id).marks().replyDue());
        assertEquals("已清运", incident(operator, id).marks().supervisions().getFirst().reply());
    }

    private static void supervise(Rest leader, IncidentId id, String requirement) {
        Instant due = Instant.now().plus(Duration.ofHours(2));
        take(leader, id, "SUPERVISE", Map.of("requirement", requirement, "due", due.toString()));
    }

    @Test
    void handingBackTakesItFromThePersonAndForwardingFromTheDepartment() {
        Rest operator = operator();
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        take(department, id, "ASSIGN", assign());
        take(department, id, "HAND_BACK", REASON);
        assertNull(incident(operator, id).handler());
        assertEquals(SmallCity.XUANWU_CG, incident(operator, id).department());
        take(department, id, "ASSIGN", assign());
        take(department, id, "SUBMIT", Map.of("result", "非本部门职责"));
        take(department, id, "CONFIRM", Map.of());
        take(operator, id, "FORWARD", REASON);
        assertNull(incident(operator, id).department());
        assertNull(incident(operator, id).handler());
    }

    @Test
    void caseIsHandedDownTowardsItsPlaceAndNotBelowTheStreet() {
        Rest operator = operator();
        String street = SmallCity.XUANWU + "001";
        Rest streetDesk = signIn("operator-" + street);
        IncidentId id = register(streetDesk, SmallCity.IN_XUANWU);
        take(streetDesk, id, "ACCEPT", Map.of());
        assertEquals(
                "lowest-centre", refused(operator, act(operator, id, "HAND_DOWN", REASON)).code());
        take(streetDesk, id, "ESCALATE", REASON);
        take(signIn("operator-xuanwu"), id, "ESCALATE", REASON);
        take(operator, id, "HAND_DOWN", REASON);
        assertEquals(SmallCity.XUANWU, incident(operator, id).marks().centre());
        assertEquals(
                "other-centre", refused(streetDesk, act(operator, id, "HAND_DOWN", REASON)).code());
        take(signIn("operator-xuanwu"), id, "HAND_DOWN", REASON);
        assertEquals(AreaCode.of(street), incident(operator, id).marks().centre());
        take(streetDesk, id, "DISPATCH", Map.of("department", SmallCity.XUANWU_CG));
    }

    @Test
    void whatBoundOneDepartmentDoesNotBindTheNext() {
        Rest operator = operator();
        Rest first = signIn("dept-" + SmallCity.XUANWU_CG);
        Rest second = signIn("dept-" + POLICE);
        IncidentId id = dispatched(operator);
        for (int i = 0; i < 2; i++) {
            take(first, id, "RETURN", REASON);
            take(operator, id, "DISPATCH", Map.of("department", SmallCity.XUANWU_CG));
        }
        take(first, id, "RETURN_DISPUTED", REASON);
        take(signIn("leader-xuanwu"), id, "ADJUDICATE", to(SmallCity.XUANWU_CG));
        assertEquals(
                "taken-too-often-here",
                refused(first, act(operator, id, "RETURN_DISPUTED", REASON)).code());
        take(signIn("operator-xuanwu"), id, "WITHDRAW", REASON);
        take(signIn("operator-xuanwu"), id, "DISPATCH", Map.of("department", POLICE));
        take(second, id, "RETURN_DISPUTED", REASON);
        assertEquals("adjudication", incident(operator, id).state());
        take(signIn("leader"), id, "ADJUDICATE", to(POLICE));
    }

    @Test
    void departmentThatReturnedNothingMayBeForwardedAlthoughAnotherReturned() {
        Rest operator = operator();
        Rest second = signIn("dept-" + POLICE);
        IncidentId id = dispatched(operator);
        take(signIn("dept-" + SmallCity.XUANWU_CG), id, "RETURN", REASON);
        take(operator, id, "DISPATCH", Map.of("department", POLICE));
        take(
                second,
                id,
                "ASSIGN",
                Map.of("handler", SmallCity.policeAt(SmallCity.IN_XUANWU), "confirmed", "yes"));
        take(second, id, "SUBMIT", Map.of("result", "转办"));
        take(second, id, "CONFIRM", Map.of());
        take(operator, id, "FORWARD", REASON);
        assertEquals("pending_register", incident(operator, id).state());
    }

    /// A return that was disputed binds like one that was not.
    @Test
    void departmentThatReturnedWithDisputeIsNotForwarded() {
        Rest operator = operator();
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        for (int i = 0; i < 2; i++) {
            take(department, id, "RETURN", REASON);
            take(operator, id, "DISPATCH", Map.of("department", POLICE));
            take(signIn("operator-xuanwu"), id, "WITHDRAW", REASON);
            take(operator, id, "DISPATCH", Map.of("department", SmallCity.XUANWU_CG));
        }
        take(signIn("operator-xuanwu"), id, "WITHDRAW", REASON);
        take(operator, id, "DISPATCH", Map.of("department", POLICE));
        Rest police = signIn("dept-" + POLICE);
        take(police, id, "RETURN_DISPUTED", REASON);
        take(signIn("leader"), id, "ADJUDICATE", to(POLICE));
        take(
                police,
                id,
                "ASSIGN",
                Map.of("handler", SmallCity.policeAt(SmallCity.IN_XUANWU), "confirmed", "yes"));
        take(police, id, "SUBMIT", Map.of("result", "转办"));
        take(police, id, "CONFIRM", Map.of());
        assertEquals(
                "taken-too-often-here",
                refused(operator, act(operator, id, "FORWARD", REASON)).code());
    }
}

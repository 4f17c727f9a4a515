package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.backend.problem.Texts;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.wire.Assignable;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Outcome;
import org.junit.jupiter.api.Test;

/// Whom a department may send, and what it is told of them.
class AssignTest extends BackendTest {

    private static final String OWN = SmallCity.officerAt(SmallCity.IN_XUANWU);

    @Test
    void aDepartmentCannotSendWhoIsNotItsOwn() {
        Rest operator = signIn("operator");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        for (String foreign :
                List.of(
                        SmallCity.officerAt(SmallCity.IN_GULOU),
                        SmallCity.policeAt(SmallCity.IN_XUANWU),
                        SmallCity.workerAt(SmallCity.IN_GULOU))) {
            Command.Act sent =
                    act(department, id, "ASSIGN", Map.of("handler", foreign, "confirmed", "yes"));
            Outcome.Refused refused = refused(department, sent);
            assertEquals("person-elsewhere", refused.code(), foreign);
            assertTrue(refused.reason().contains("cannot be assigned"), refused.reason());
            assertEquals("pending_handle", incident(operator, id).state());
            // Nor by the other door: whoever acknowledges an order has the case.
            Outcome.Refused order =
                    refused(
                            department,
                            new Command.IssueOrder(CommandId.random(), id, foreign, "去看看", true));
            assertEquals("person-elsewhere", order.code(), foreign);
        }
        take(
                department,
                id,
                "ASSIGN",
                Map.of("handler", SmallCity.workerAt(SmallCity.IN_XUANWU), "confirmed", "yes"));
        assertEquals("handling", incident(operator, id).state());
        assertEquals(
                "甲 不是乙的人员，也不属于其辖区，不能指派。请在可指派人员中选择",
                Texts.text(Locale.SIMPLIFIED_CHINESE, "problem.person-elsewhere", "甲", "乙"));
    }

    @Test
    void thoseOfferedAreThoseAcceptedNearestFirstMaskedAndWithTheCaseTheyAreOn() {
        Rest operator = signIn("operator");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId first = dispatched(operator);
        take(department, first, "ASSIGN", Map.of("handler", OWN, "confirmed", "yes"));
        IncidentId second = dispatched(operator);
        Assignable told = handlers(department, second);
        assertFalse(told.more());
        assertEquals(1 + 16, told.found().size()); // its officer and the district's grid workers
        assertTrue(
                told.found().stream()
                        .noneMatch(each ->
                                each.id().equals(SmallCity.policeAt(SmallCity.IN_XUANWU))
                                        || each.id().contains("320106")));
        double before = 0;
        for (Assignable.Person each : told.found()) {
            assertTrue(each.distanceM() >= before, each.id());
            before = each.distanceM();
            assertEquals("100****0000", each.phone());
        }
        Assignable.Person officer =
                told.found().stream().filter(each -> each.id().equals(OWN)).findFirst().get();
        assertEquals(0, officer.distanceM(), 1);
        assertNull(officer.positionAt());
        assertEquals(DutyState.UNKNOWN, officer.duty().state());
        assertEquals("100****0000", officer.phone());
        Assignable.Person idle =
                told.found().stream().filter(each -> !each.id().equals(OWN)).toList().getLast();
        assertNull(idle.busyWith());
        // The case asked about is no reason against anybody.
        assertTrue(
                handlers(department, first).found().stream()
                        .filter(each -> each.id().equals(OWN))
                        .noneMatch(each -> first.equals(each.busyWith())));
        assertEquals("unknown-incident", notSeen(signIn("dept-" + SmallCity.GULOU_CG), second));
    }

    @Test
    void aMasterSaysInWordsThatADuplicateWasLinkedAndThatTheSystemDidIt() {
        Rest operator = signIn("operator");
        Rest leader = signIn("leader");
        LonLat place = SmallCity.middle(1, 2);
        IncidentId master = register(operator, place);
        IncidentId other = register(operator, place);
        IncidentId third = register(operator, place);
        Command.Act late = act(leader, master, "LINK", Map.of("master", other.value()));
        take(operator, third, "LINK", Map.of("master", master.value()));
        FlowEntry told = file(operator, master).flow().getLast();
        assertEquals("system", told.actor());
        take(operator, other, "ACCEPT", Map.of());
        Outcome.Refused refused = refused(leader, late);
        assertEquals("changed-meanwhile", refused.code());
        assertTrue(refused.reason().contains("the system"), refused.reason());
        assertFalse(refused.reason().contains("系统"), refused.reason());
        assertFalse(refused.reason().contains("LINK"), refused.reason());
        assertEquals("并入重复件", Texts.find(Locale.SIMPLIFIED_CHINESE, "action.LINK").orElseThrow());
        assertEquals("系统", Texts.text(Locale.SIMPLIFIED_CHINESE, "actor.system"));
    }

    private static Assignable handlers(Rest user, IncidentId id) {
        return user.get("/incidents/" + id + "/handlers").as(200, Assignable.class);
    }

    private static String notSeen(Rest user, IncidentId id) {
        return user.get("/incidents/" + id + "/handlers").problem(404);
    }
}

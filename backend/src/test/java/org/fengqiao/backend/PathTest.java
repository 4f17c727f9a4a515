package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Messages.IncidentFile;
import org.junit.jupiter.api.Test;

class PathTest extends BackendTest {

    @Test
    void aReportIsFollowedUntilItIsClosed() {
        Rest operator = signIn("operator");
        String person = SmallCity.workerAt(SmallCity.IN_XUANWU);
        Rest worker = signIn("worker-" + person);

        IncidentId id = dispatched(operator);
        OrderId order = order(operator, id, person);
        reach(signIn("gateway"), order, Rung.DEVICE, null).as(200, Object.class);
        reach(worker, order, Rung.READ, null).as(200, Object.class);
        reach(worker, order, Rung.ACKNOWLEDGED, null).as(200, Object.class);
        assertEquals("handling", incident(operator, id).state());
        reach(worker, order, Rung.ARRIVED, null).as(200, Object.class);
        reach(worker, order, Rung.FED_BACK, "已清理").as(200, Object.class);
        assertEquals("pending_check", incident(operator, id).state());
        take(operator, id, "CHECK_PASS", Map.of());
        take(operator, id, "CLOSE", Map.of());

        IncidentFile file = file(operator, id);
        assertEquals("closed", file.incident().state());
        assertNotNull(file.incident().endedAt());
        assertEquals(
                List.of(
                        "REPORT",
                        "ACCEPT",
                        "DISPATCH",
                        "ORDER",
                        "ORDER",
                        "ORDER",
                        "ACKNOWLEDGE",
                        "HANDLE",
                        "FEEDBACK",
                        "CHECK_PASS",
                        "CLOSE"),
                actions(file));
        assertEquals(
                List.of(
                        Rung.SERVER,
                        Rung.DEVICE,
                        Rung.READ,
                        Rung.ACKNOWLEDGED,
                        Rung.ARRIVED,
                        Rung.FED_BACK),
                file.orders().getFirst().rungs().stream().map(reached -> reached.rung()).toList());
        FlowEntry feedback = file.flow().get(8);
        assertEquals("worker-" + person, feedback.actor());
        assertEquals("handling", feedback.from());
        assertEquals("pending_check", feedback.to());
        assertEquals("已清理", feedback.note());
        assertEquals(SmallCity.XUANWU_CG, feedback.holder());
        assertEquals("127.0.0.1", feedback.terminal());
        assertTrue(
                file.flow().stream()
                        .map(FlowEntry::sequence)
                        .sorted()
                        .toList()
                        .equals(file.flow().stream().map(FlowEntry::sequence).toList()));
    }

    @Test
    void aReturnedCaseHasNoHolderAndCanBeDispatchedAgain() {
        Rest operator = signIn("operator");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        take(department, id, "RETURN", Map.of("reason", "非本部门职责"));
        Incident returned = incident(operator, id);
        assertEquals("pending_dispatch", returned.state());
        assertNull(returned.department());
        take(operator, id, "DISPATCH", Map.of("department", "320102-GA"));
        assertEquals("320102-GA", incident(operator, id).department());
    }

    @Test
    void aVoidCaseHasEndedAndSaysWhy() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        take(signIn("leader"), id, "VOID", Map.of("reason", "误报"));
        IncidentFile file = file(operator, id);
        assertEquals("cancelled", file.incident().state());
        assertNotNull(file.incident().endedAt());
        assertEquals("误报", file.flow().getLast().note());
    }
}

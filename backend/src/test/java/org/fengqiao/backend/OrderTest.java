package org.fengqiao.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fengqiao.backend.support.BackendTest;
import org.fengqiao.backend.support.Rest;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.junit.jupiter.api.Test;

class OrderTest extends BackendTest {

    private static final String WORKER = SmallCity.workerAt(SmallCity.IN_XUANWU);
    private static final String OFFICER = SmallCity.officerAt(SmallCity.IN_XUANWU);

    @Test
    void anOrderIsRecalledUntilArrivalAndNeverAfter() {
        Rest operator = signIn("operator");
        Rest worker = signIn("worker-" + WORKER);
        IncidentId id = dispatched(operator);
        OrderId first = order(operator, id, WORKER);
        reach(worker, first, Rung.ACKNOWLEDGED, null).as(200, Order.class);
        accepted(operator, recall(first, "另派他人"));
        assertEquals("no-such-rung", reach(worker, first, Rung.ARRIVED, null).problem(422));
        OrderId second = order(operator, id, WORKER);
        reach(worker, second, Rung.ARRIVED, null).as(200, Order.class);
        assertEquals("not-recallable", refused(operator, recall(second, "x")).code());
    }

    @Test
    void aRecallNeedsAReasonAndAnOrder() {
        Rest operator = signIn("operator");
        OrderId order = order(operator, dispatched(operator), WORKER);
        assertEquals("missing-field", refused(operator, recall(order, " ")).code());
        assertEquals("unknown-order", refused(operator, recall(new OrderId("none"), "x")).code());
    }

    @Test
    void aRefusalNeedsAReasonAndEndsTheOrder() {
        Rest operator = signIn("operator");
        Rest worker = signIn("worker-" + WORKER);
        IncidentId id = dispatched(operator);
        OrderId order = order(operator, id, WORKER);
        assertEquals("missing-field", reach(worker, order, Rung.REFUSED, null).problem(422));
        reach(worker, order, Rung.REFUSED, "在医院").as(200, Order.class);
        assertEquals("在医院", file(operator, id).orders().getFirst().rungs().getLast().note());
        assertEquals("pending_handle", incident(operator, id).state());
        assertEquals("no-such-rung", reach(worker, order, Rung.ACKNOWLEDGED, null).problem(422));
        assertEquals(null, incident(operator, id).handler());
    }

    @Test
    void theSameRungTwiceIsNoErrorAndNoSecondChange() {
        Rest operator = signIn("operator");
        Rest worker = signIn("worker-" + WORKER);
        IncidentId id = dispatched(operator);
        OrderId order = order(operator, id, WORKER);
        Order once = reach(worker, order, Rung.ACKNOWLEDGED, null).as(200, Order.class);
        Order twice = reach(worker, order, Rung.ACKNOWLEDGED, null).as(200, Order.class);
        assertEquals(once, twice);
    }

    @Test
    void feedbackThatMovesACaseNeedsAResult() {
        Rest operator = signIn("operator");
        Rest worker = signIn("worker-" + WORKER);
        IncidentId id = dispatched(operator);
        OrderId order = order(operator, id, WORKER);
        reach(worker, order, Rung.ARRIVED, null).as(200, Order.class);
        assertEquals("missing-field", reach(worker, order, Rung.FED_BACK, null).problem(422));
        reach(worker, order, Rung.FED_BACK, "完成").as(200, Order.class);
        assertEquals("pending_check", incident(operator, id).state());
    }

    @Test
    void anOrderOnACaseThatIsNotDispatchedMovesNothing() {
        Rest operator = signIn("operator");
        Rest worker = signIn("worker-" + WORKER);
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        OrderId order = order(operator, id, WORKER);
        reach(worker, order, Rung.ACKNOWLEDGED, null).as(200, Order.class);
        assertEquals("pending_register", incident(operator, id).state());
        assertEquals("ORDER", file(operator, id).flow().getLast().action());
    }

    @Test
    void rungsAreReportedByThoseTheyBelongTo() {
        Rest operator = signIn("operator");
        OrderId order = order(operator, dispatched(operator), WORKER);
        Rest other = signIn("worker-" + SmallCity.workerAt(SmallCity.IN_GULOU));
        assertEquals("not-recipient", reach(other, order, Rung.ACKNOWLEDGED, null).problem(403));
        assertEquals(
                "not-allowed-role",
                reach(signIn("worker-" + WORKER), order, Rung.DEVICE, null).problem(403));
        assertEquals(
                "not-allowed-role",
                reach(signIn("gateway"), order, Rung.ACKNOWLEDGED, null).problem(403));
        assertEquals(
                "not-reportable",
                reach(signIn("worker-" + WORKER), order, Rung.RECALLED, "x").problem(422));
    }

    @Test
    void aPersonHasOneOpenOrderOnAnIncidentAndTwoPersonsMayHaveOneEach() {
        Rest operator = signIn("operator");
        IncidentId id = dispatched(operator);
        order(operator, id, WORKER);
        assertEquals("already-ordered", refused(operator, issue(id, WORKER)).code());
        order(operator, id, OFFICER);
        assertEquals(2, file(operator, id).orders().size());
        assertEquals(WORKER, incident(operator, id).handler());
    }

    @Test
    void nobodyIsOrderedWhoDoesNotExistOrWorksElsewhere() {
        Rest operator = signIn("operator-xuanwu");
        IncidentId id = dispatched(operator);
        assertEquals("unknown-person", refused(operator, issue(id, "nobody")).code());
        assertEquals(
                "outside-jurisdiction",
                refused(operator, issue(id, SmallCity.workerAt(SmallCity.IN_GULOU))).code());
    }

    @Test
    void anEndedIncidentTakesNoOrders() {
        Rest operator = signIn("operator");
        IncidentId id = register(operator, SmallCity.IN_XUANWU);
        take(signIn("leader"), id, "VOID", Map.of("reason", "x"));
        assertEquals("incident-ended", refused(operator, issue(id, WORKER)).code());
    }

    @Test
    void aWorkerSeesOwnOrdersAndTheGatewayThoseNoDeviceHas() {
        Rest operator = signIn("operator");
        Rest gateway = signIn("gateway");
        OrderId order = order(operator, dispatched(operator), OFFICER);
        assertTrue(ids(signIn("worker-" + OFFICER)).contains(order));
        assertTrue(!ids(signIn("worker-" + WORKER)).contains(order));
        assertTrue(ids(gateway).contains(order));
        reach(gateway, order, Rung.DEVICE, null).as(200, Order.class);
        assertTrue(!ids(gateway).contains(order));
        assertTrue(ids(signIn("worker-" + OFFICER)).contains(order));
    }

    @Test
    void aDepartmentOrdersAndRecallsOnlyWhileItHoldsTheCase() {
        Rest operator = signIn("operator");
        Rest department = signIn("dept-" + SmallCity.XUANWU_CG);
        IncidentId id = dispatched(operator);
        OrderId own = order(department, id, WORKER);
        accepted(department, recall(own, "另派他人"));
        take(department, id, "RETURN", Map.of("reason", "不归我们管"));
        assertEquals("not-holder", refused(department, issue(id, WORKER)).code());
        OrderId others = order(operator, id, WORKER);
        assertEquals("not-holder", refused(department, recall(others, "x")).code());
        assertEquals(Rung.SERVER, file(operator, id).orders().getLast().rung());
    }

    private static List<OrderId> ids(Rest user) {
        return List.of(user.get("/field/orders").as(200, Order[].class)).stream()
                .map(Order::id)
                .toList();
    }

    private static Command.RecallOrder recall(OrderId order, String reason) {
        return new Command.RecallOrder(CommandId.random(), order, reason);
    }
}

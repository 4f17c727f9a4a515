package org.fengqiao.console.dispatch;

import static org.fengqiao.console.dispatch.Orders.INCIDENT;
import static org.fengqiao.console.dispatch.Orders.START;
import static org.fengqiao.console.dispatch.Orders.minute;
import static org.fengqiao.console.dispatch.Orders.order;
import static org.fengqiao.domain.order.Rung.ACKNOWLEDGED;
import static org.fengqiao.domain.order.Rung.ARRIVED;
import static org.fengqiao.domain.order.Rung.DEVICE;
import static org.fengqiao.domain.order.Rung.FED_BACK;
import static org.fengqiao.domain.order.Rung.SERVER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fengqiao.console.wire.CommandEntry;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.Outcome;
import org.junit.jupiter.api.Test;

class OrderStoreTest {

    private final OrderStore store =
            new OrderStore(
                    at -> at.plus(Duration.ofSeconds(5)), id -> id.equals("GW-1") ? "王强" : id);

    private static CommandEntry issue(String id, CommandState state) {
        return new CommandEntry(
                new Command.IssueOrder(new CommandId(id), INCIDENT, "GW-1", "去看看", null),
                START,
                state);
    }

    private static CommandEntry recall(String command, Instant at, CommandState state) {
        return new CommandEntry(
                new Command.RecallOrder(new CommandId(command), new OrderId("o1"), "误派"),
                at,
                state);
    }

    private OrderLine only() {
        List<OrderLine> lines = store.listFor(INCIDENT);
        assertEquals(1, lines.size(), lines.toString());
        return lines.getFirst();
    }

    @Test
    void sendingIsShownBeforeTheBackendTellsOfIt() {
        store.applyCommand(issue("cmd-o1-0000", new CommandState.Sending()));
        assertEquals("王强", only().recipientName());
        assertEquals(START.plusSeconds(5), only().sentAt());
        assertTrue(only().unfinished());
        assertFalse(only().recallable());
    }

    @Test
    void orderTakesThePlaceOfItsSendingWithTheTimeItLeft() {
        store.applyCommand(issue("cmd-o1-0000", new CommandState.Sending()));
        store.apply(List.of(order("o1", SERVER)));
        assertEquals(new OrderId("o1"), orderId());
        assertEquals(START.plusSeconds(5), only().ladder(minute(1)).steps().getFirst().at());
        assertTrue(only().recallable());
    }

    private OrderId orderId() {
        Order order = only().order();
        return order == null ? new OrderId("none") : order.id();
    }

    @Test
    void unknownOutcomeCountsAsUnfinished() {
        store.applyCommand(issue("cmd-o1-0000", new CommandState.Unknown(minute(1))));
        assertTrue(only().unfinished());
        assertEquals(1, store.listUnfinishedOf("GW-1").size());
        assertEquals(LadderStep.State.UNKNOWN, only().ladder(minute(2)).standing().state());
    }

    @Test
    void refusedSendingShowsItsReasonUntilDismissed() {
        CommandId id = new CommandId("cmd-o1-0000");
        CommandState refused =
                new CommandState.Refused(new Outcome.Refused(id, "not-allowed", "不在辖区"));
        store.applyCommand(issue("cmd-o1-0000", refused));
        assertFalse(only().unfinished());
        assertEquals("不在辖区", only().ladder(minute(2)).standing().note());
        store.dismiss(id);
        assertEquals(List.of(), store.listFor(INCIDENT));
    }

    @Test
    void onlyRefusedSendingsCanBeDismissed() {
        store.applyCommand(issue("cmd-o1-0000", new CommandState.Unknown(minute(1))));
        store.dismiss(new CommandId("cmd-o1-0000"));
        assertEquals(1, store.listFor(INCIDENT).size());
    }

    @Test
    void recallIsNotOfferedTwice() {
        store.apply(List.of(order("o1", SERVER)));
        store.applyCommand(recall("recall-1", minute(1), new CommandState.Unknown(minute(2))));
        assertFalse(only().recallable());
        assertTrue(only().recallPending());
        Outcome.Refused late = new Outcome.Refused(new CommandId("recall-1"), "arrived", "已到场");
        store.applyCommand(recall("recall-1", minute(1), new CommandState.Refused(late)));
        assertTrue(only().recallable());
    }

    @Test
    void lateAnswerOfAnOldRecallDoesNotHideTheNewOne() {
        store.apply(List.of(order("o1", SERVER)));
        store.applyCommand(recall("recall-2", minute(5), new CommandState.Sending()));
        Outcome.Refused old = new Outcome.Refused(new CommandId("recall-1"), "x-refused", "x");
        store.applyCommand(recall("recall-1", minute(1), new CommandState.Refused(old)));
        assertTrue(only().recallPending());
    }

    @Test
    void newestRevisionWinsInWhateverOrderTheyCome() {
        List<Order> climb = new ArrayList<>();
        climb.add(Orders.order("o1", "GW-1", 1, null, SERVER));
        climb.add(Orders.order("o1", "GW-1", 2, null, SERVER, DEVICE));
        climb.add(Orders.order("o1", "GW-1", 3, null, SERVER, DEVICE, ACKNOWLEDGED));
        climb.add(Orders.order("o1", "GW-1", 4, null, SERVER, DEVICE, ACKNOWLEDGED, ARRIVED));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(climb, new Random(seed));
            OrderStore fresh = new OrderStore(at -> at, id -> id);
            for (Order order : climb) {
                fresh.apply(List.of(order));
            }
            assertEquals(
                    ARRIVED,
                    fresh.listFor(INCIDENT).getFirst().ladder(minute(9)).standing().rung());
        }
    }

    @Test
    void longestWaitComesFirstAndFinishedOnesAreAbsent() {
        store.apply(
                List.of(
                        order("o1", SERVER, DEVICE),
                        order("o2", SERVER),
                        order("o3", SERVER, ARRIVED, FED_BACK)));
        assertEquals(
                List.of("cmd-o2-0000", "cmd-o1-0000"),
                store.listUnfinished().stream().map(line -> line.commandId().value()).toList());
    }

    @Test
    void snapshotReplacesOrdersAndKeepsWhatIsOnItsWay() {
        store.apply(List.of(order("o1", SERVER)));
        store.applyCommand(issue("cmd-o9-0000", new CommandState.Sending()));
        store.replaceAll(List.of(order("o2", SERVER)));
        assertEquals(
                List.of("cmd-o9-0000", "cmd-o2-0000"),
                store.listFor(INCIDENT).stream().map(line -> line.commandId().value()).toList());
    }

    @Test
    void ordersOfIncidentsNobodyShowsAreForgotten() {
        store.apply(List.of(order("o1", SERVER)));
        store.retainIncidents(_ -> true);
        assertEquals(1, store.listFor(INCIDENT).size());
        store.retainIncidents(_ -> false);
        assertEquals(List.of(), store.listFor(INCIDENT));
        assertEquals(List.of(), store.listUnfinished());
    }
}

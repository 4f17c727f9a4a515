package org.fengqiao.console.dispatch;

import static org.fengqiao.console.dispatch.Orders.INCIDENT;
import static org.fengqiao.console.dispatch.Orders.START;
import static org.fengqiao.console.dispatch.Orders.minute;
import static org.fengqiao.console.dispatch.Orders.order;
import static org.fengqiao.domain.order.Rung.DEVICE;
import static org.fengqiao.domain.order.Rung.SERVER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.ChangeFeed;
import org.fengqiao.console.wire.CommandDesk;
import org.fengqiao.console.wire.CommandEntry;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.console.wire.FeedListener;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.wire.FlowEntry;
import org.fengqiao.domain.wire.Messages;
import org.junit.jupiter.api.Test;

class OrderFeedTest {

    private final Queue<Runnable> hops = new ArrayDeque<>();
    private final List<FeedListener> listeners = new ArrayList<>();
    private final List<Consumer<CommandEntry>> deskListeners = new ArrayList<>();
    private final List<CommandEntry> unsettled = new ArrayList<>();
    private final OrderStore store = new OrderStore(at -> at, id -> id);

    private final ChangeFeed feed =
            new ChangeFeed() {
                @Override
                public Subscription listen(FeedListener listener) {
                    listeners.add(listener);
                    return () -> listeners.remove(listener);
                }

                @Override
                public Optional<Instant> lastHeardAt() {
                    return Optional.empty();
                }
            };

    private final CommandDesk desk =
            new CommandDesk() {
                @Override
                public CommandEntry submit(Command command) {
                    throw new UnsupportedOperationException("the feed submits nothing");
                }

                @Override
                public Subscription listen(Consumer<CommandEntry> listener) {
                    deskListeners.add(listener);
                    return () -> deskListeners.remove(listener);
                }

                @Override
                public List<CommandEntry> listUnsettled() {
                    return unsettled;
                }
            };

    private void snapshot(Order... orders) {
        listeners
                .getFirst()
                .onSnapshot(new Messages.Snapshot("e", 1, START, List.of(), List.of(orders)));
    }

    private void change(Order order) {
        FlowEntry entry =
                new FlowEntry(
                        order.revision(),
                        INCIDENT,
                        START,
                        "a",
                        "A",
                        "ORDER",
                        "s",
                        "s",
                        null,
                        null,
                        order.id(),
                        order.rung(),
                        "t");
        listeners
                .getFirst()
                .onChange(
                        new Change(
                                "e",
                                order.revision(),
                                0,
                                START,
                                Orders.incident("matter", "06010"),
                                order,
                                entry));
    }

    private void hop() {
        while (!hops.isEmpty()) {
            hops.remove().run();
        }
    }

    private List<String> shown() {
        return store.listFor(INCIDENT).stream()
                .map(line -> line.commandId() + " " + line.ladder(minute(9)).standing().rung())
                .toList();
    }

    @Test
    void burstOfChangesCrossesOnce() {
        try (OrderFeed _ = new OrderFeed(store, feed, desk, hops::add)) {
            snapshot(order("o1", SERVER));
            change(Orders.order("o1", "GW-1", 101, null, SERVER, DEVICE));
            change(Orders.order("o2", "GW-2", 102, null, SERVER));
            assertEquals(1, hops.size());
            hop();
            assertEquals(List.of("cmd-o1-0000 DEVICE", "cmd-o2-0000 SERVER"), shown());
        }
        assertEquals(List.of(), listeners);
        assertEquals(List.of(), deskListeners);
    }

    @Test
    void changeThatASnapshotOvertakesIsNotBroughtBack() {
        try (OrderFeed _ = new OrderFeed(store, feed, desk, hops::add)) {
            change(Orders.order("o1", "GW-1", 99, null, SERVER));
            snapshot(order("o2", SERVER));
            hop();
            assertEquals(List.of("cmd-o2-0000 SERVER"), shown());
        }
    }

    @Test
    void commandsLeftFromAnEarlierRunAreShown() {
        unsettled.add(
                new CommandEntry(
                        new Command.IssueOrder(
                                new CommandId("cmd-o9-0000"), INCIDENT, "GW-1", "去看看", null),
                        START,
                        new CommandState.Unknown(START)));
        try (OrderFeed _ = new OrderFeed(store, feed, desk, hops::add)) {
            hop();
            assertEquals(List.of("cmd-o9-0000 SENT"), shown());
        }
    }
}

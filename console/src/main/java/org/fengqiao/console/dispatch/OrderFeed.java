package org.fengqiao.console.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import org.fengqiao.console.fx.FxInbox;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.wire.ChangeFeed;
import org.fengqiao.console.wire.CommandDesk;
import org.fengqiao.console.wire.CommandEntry;
import org.fengqiao.console.wire.FeedListener;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Messages;

/// Carries orders from the feed, and what became of this console's commands, into the store: many
/// changes, one hop to the FX thread.
public final class OrderFeed implements AutoCloseable {

    private sealed interface News {
        record Snapshot(List<Order> orders) implements News {}

        record Changed(Order order) implements News {}

        record Settled(CommandEntry entry) implements News {}
    }

    private static final Object SNAPSHOT = "snapshot";

    private final OrderStore store;
    private final FxInbox<Object, News> inbox;
    private final Subscription subscription;

    /// @param fxThread runs what it is given on the FX thread, later, in order
    public OrderFeed(OrderStore store, ChangeFeed feed, CommandDesk desk, Executor fxThread) {
        this.store = store;
        inbox = new FxInbox<>(fxThread, this::apply);
        desk.listUnsettled().forEach(this::offer);
        subscription = Subscription.all(desk.listen(this::offer), feed.listen(new Listener()));
    }

    private void offer(CommandEntry entry) {
        inbox.offer(entry.command().commandId(), new News.Settled(entry));
    }

    private void apply(SequencedMap<Object, News> batch) {
        List<Order> changed = new ArrayList<>();
        for (News news : batch.values()) {
            switch (news) {
                case News.Snapshot(var orders) -> {
                    // What came before it is in it.
                    changed.clear();
                    store.replaceAll(orders);
                }
                case News.Changed(var order) -> changed.add(order);
                case News.Settled(var entry) -> store.applyCommand(entry);
            }
        }
        if (!changed.isEmpty()) {
            store.apply(changed);
        }
    }

    @Override
    public void close() {
        subscription.close();
    }

    private final class Listener implements FeedListener {

        @Override
        public void onSnapshot(Messages.Snapshot snapshot) {
            inbox.offer(SNAPSHOT, new News.Snapshot(snapshot.orders()));
        }

        @Override
        public void onChange(Change change) {
            Order order = change.order();
            if (order != null) {
                inbox.offer(order.id(), new News.Changed(order));
            }
        }
    }
}

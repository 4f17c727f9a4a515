package org.fengqiao.console.app;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.dispatch.OrderFeed;
import org.fengqiao.console.dispatch.OrderOverview;
import org.fengqiao.console.dispatch.OrderPanel;
import org.fengqiao.console.dispatch.OrderStore;
import org.fengqiao.console.dispatch.OrderTemplates;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.resource.ResourceStore;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.incident.IncidentId;

/// The orders to persons: store, panel, overview, fed by the wire. FX thread.
final class OrderDesk implements AutoCloseable {

    private final OrderStore store;
    private final OrderFeed feed;
    private final OrderPanel panel;
    private final OrderOverview overview;

    OrderDesk(
            WireSession session,
            ServerClock clock,
            ResourceStore resources,
            ObservableValue<Instant> now,
            Function<IncidentId, String> titleOf,
            Consumer<IncidentId> open) {
        store = new OrderStore(at -> at.plus(clock.offset()), resources::nameOf);
        feed = new OrderFeed(store, session.feed(), session.desk(), FxThread.executor());
        panel = new OrderPanel(store, session.desk(), OrderTemplates.load(), now);
        overview = new OrderOverview(store, now, titleOf, open);
    }

    OrderStore store() {
        return store;
    }

    OrderPanel panel() {
        return panel;
    }

    OrderOverview overview() {
        return overview;
    }

    @Override
    public void close() {
        overview.close();
        panel.close();
        feed.close();
    }
}

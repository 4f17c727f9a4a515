package org.fengqiao.console.gap;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.fengqiao.console.wire.FeedListener;
import org.fengqiao.domain.gap.GapDigest;
import org.fengqiao.domain.gap.Scene;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Messages;
import org.jspecify.annotations.Nullable;

/// Keeps what the feed has told, in the feed's own order, so that there is a scene from before each
/// break and one from after it. On the wire thread; what differs is worked out by a worker.
///
/// Not taken from the stores: these are a batch behind the feed, and let time and commands of their
/// own in.
public final class GapKeeper implements FeedListener {

    /// What ended longer ago is in no snapshot either.
    private static final Duration KEEP_ENDED = Duration.ofHours(24);

    /// Changes after which what ended long ago is forgotten: a good line never breaks.
    private static final int TIDY_EVERY = 1000;

    private final UnaryOperator<Instant> toServerTime;
    private final Executor worker;
    private final Consumer<GapDigest> onDigest;
    private final Map<IncidentId, Incident> incidents = new HashMap<>();
    private final Map<OrderId, Order> orders = new HashMap<>();
    private @Nullable Scene before;
    private long heard;

    /// @param toServerTime from a moment on this machine's clock
    /// @param onDigest hears, on a worker's thread, of breaks in which something happened
    public GapKeeper(
            UnaryOperator<Instant> toServerTime, Executor worker, Consumer<GapDigest> onDigest) {
        this.toServerTime = toServerTime;
        this.worker = worker;
        this.onDigest = onDigest;
    }

    @Override
    public void onSnapshot(Messages.Snapshot snapshot) {
        incidents.clear();
        orders.clear();
        snapshot.incidents().forEach(incident -> incidents.put(incident.id(), incident));
        snapshot.orders().forEach(order -> orders.put(order.id(), order));
    }

    @Override
    public void onChange(Change change) {
        if (++heard % TIDY_EVERY == 0) {
            forgetEnded(change.at().minus(KEEP_ENDED));
        }
        incidents.put(change.incident().id(), change.incident());
        Order order = change.order();
        if (order != null) {
            orders.put(order.id(), order);
        }
    }

    @Override
    public void onBlind(Instant since) {
        Instant at = toServerTime.apply(since);
        forgetEnded(at.minus(KEEP_ENDED));
        before = new Scene(at, incidents, orders);
    }

    private void forgetEnded(Instant longAgo) {
        incidents
                .values()
                .removeIf(each -> {
                    Instant endedAt = each.endedAt();
                    return endedAt != null && endedAt.isBefore(longAgo);
                });
        orders.values().removeIf(order -> !incidents.containsKey(order.incident()));
    }

    @Override
    public void onCaughtUp(Duration blind, int missed) {
        Scene earlier = before;
        before = null;
        if (earlier == null) {
            return;
        }
        Scene later = new Scene(earlier.at().plus(blind), incidents, orders);
        worker.execute(() -> {
            GapDigest digest = GapDigest.between(earlier, later);
            if (!digest.items().isEmpty()) {
                onDigest.accept(digest);
            }
        });
    }
}

package org.fengqiao.backend.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.jspecify.annotations.Nullable;

/// Makes the next value of an order. Pure.
final class Orders {

    private Orders() {}

    /// The order one rung higher.
    static Order climb(
            Order order,
            Rung rung,
            Instant at,
            @Nullable String note,
            @Nullable LonLat position,
            long revision) {
        List<RungReached> rungs = new ArrayList<>(order.rungs());
        rungs.add(new RungReached(rung, at, note, position));
        return new Order(
                order.id(),
                order.incident(),
                order.recipient(),
                order.recipientName(),
                order.text(),
                order.issuedBy(),
                order.issuedByName(),
                order.commandId(),
                revision,
                rungs);
    }
}

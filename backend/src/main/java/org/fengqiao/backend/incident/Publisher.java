package org.fengqiao.backend.incident;

import java.util.List;
import org.fengqiao.backend.wire.Courier;
import org.fengqiao.domain.wire.Change;
import org.fengqiao.domain.wire.Destinations;

/// Hands committed changes to their streams, in the order of their numbers.
final class Publisher {

    private final Streams streams;
    private final Courier courier;

    Publisher(Streams streams, Courier courier) {
        this.streams = streams;
        this.courier = courier;
    }

    /// Called by the writer after each commit; waits for no broker.
    void publish(List<Step> steps) {
        courier.publish(steps.size(), out -> steps.forEach(step -> streams.route(step, out)));
        GatewayOrders.list(steps)
                .forEach(order -> courier.offer(Destinations.GATEWAY_ORDERS, order));
    }

    /// The same changes as the whole log numbers them.
    List<Change> changes(List<Step> steps) {
        return steps.stream()
                .map(step -> streams.change(step, step.entry().sequence() - 1))
                .toList();
    }
}

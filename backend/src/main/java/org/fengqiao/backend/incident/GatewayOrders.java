package org.fengqiao.backend.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;

/// What the push gateway is told of a commit: orders it has to deliver, and orders it may have
/// delivered that are recalled. An order that goes further within the commit that issues it, as all
/// of the past do that an import takes over, has nobody left to be delivered to.
final class GatewayOrders {

    private GatewayOrders() {}

    static List<Order> list(List<Step> steps) {
        Map<OrderId, Order> orders = new LinkedHashMap<>();
        Map<OrderId, Rung> first = new LinkedHashMap<>();
        for (Step step : steps) {
            Order order = step.order();
            Rung rung = step.entry().rung();
            if (order != null && rung != null) {
                orders.put(order.id(), order);
                first.putIfAbsent(order.id(), rung);
            }
        }
        return orders.values().stream()
                .filter(order ->
                        order.rung() == Rung.SERVER
                                || (order.rung() == Rung.RECALLED
                                        && first.get(order.id()) != Rung.SERVER))
                .toList();
    }
}

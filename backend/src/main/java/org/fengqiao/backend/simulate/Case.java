package org.fengqiao.backend.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;

/// A case as the field's people know it.
///
/// @param since when it last changed, as far as known
/// @param human whether somebody took it up who is not simulated; colleagues then leave it alone
record Case(Incident incident, List<Order> orders, Instant since, boolean human) {

    Case {
        orders = List.copyOf(orders);
    }

    String id() {
        return incident.id().value();
    }

    List<Order> listOpenOrders() {
        return orders.stream().filter(order -> !order.ended()).toList();
    }

    Set<String> recipients() {
        return orders.stream().map(Order::recipient).collect(Collectors.toSet());
    }
}

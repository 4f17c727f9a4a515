package org.fengqiao.domain.gap;

import java.time.Instant;
import java.util.Map;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;

/// All a user knew of the city at a moment. Immutable.
///
/// @param at on the backend's clock
public record Scene(Instant at, Map<IncidentId, Incident> incidents, Map<OrderId, Order> orders) {

    public Scene {
        incidents = Map.copyOf(incidents);
        orders = Map.copyOf(orders);
    }
}

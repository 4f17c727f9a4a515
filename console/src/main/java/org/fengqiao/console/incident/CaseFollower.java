package org.fengqiao.console.incident;

import java.util.List;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;

/// Shows more about the incident that is looked at. FX thread only.
public interface CaseFollower {

    /// The incident as it stands now; called again whenever it or its orders may have changed.
    void show(Incident incident, List<Order> orders);

    /// Another incident is looked at, or none; nothing is known of it yet.
    void clear();
}

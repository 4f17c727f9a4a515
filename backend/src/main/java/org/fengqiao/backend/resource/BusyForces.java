package org.fengqiao.backend.resource;

import java.util.Set;

/// Who is under way on an order; answered by the feature that keeps orders.
public interface BusyForces {

    /// Ids of everybody who has an unfinished order.
    Set<String> listBusy();
}

package org.fengqiao.domain.wire;

import java.time.Instant;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;
import org.jspecify.annotations.Nullable;

/// One change as published after commit, in sequence order.
///
/// A stream carries only what its subscriber may see, so sequence numbers on it have holes.
/// `previous` names the number of the change before it on the same stream: a client that last saw
/// another number has missed something.
///
/// @param epoch changes when the backend's numbering starts anew (another database); a client then
///   takes a snapshot
/// @param incident the incident after the change
/// @param order the order after the change, where an order changed
public record Change(
        String epoch,
        long sequence,
        long previous,
        Instant at,
        Incident incident,
        @Nullable Order order,
        FlowEntry entry) {}

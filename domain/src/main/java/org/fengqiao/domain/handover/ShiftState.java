package org.fengqiao.domain.handover;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.order.Order;

/// All that a handover sheet is built from, as committed at one moment.
///
/// @param since when the shift began
/// @param sequence of the newest change contained
/// @param incidents of the jurisdiction: open ones, those ended during the shift, and those ended
///   earlier on which something is still open
/// @param log entries of the duty log; at least every promise and whatever refers to it
public record ShiftState(
        Instant since,
        Instant now,
        long sequence,
        List<Incident> incidents,
        List<Order> orders,
        List<LogEntry> log) {

    public ShiftState {
        incidents = List.copyOf(incidents);
        orders = List.copyOf(orders);
        log = List.copyOf(log);
    }
}

package org.fengqiao.domain.wire;

import java.time.Instant;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.jspecify.annotations.Nullable;

/// One line of the append-only flow log 流转记录: who did what, when, from where to where, why.
///
/// @param sequence global sequence number; unique, ascending in commit order
/// @param action workflow action such as `ACCEPT`, also where a rung of an order took it by itself;
///   `ORDER` for a rung that moved nothing
/// @param from state before; null on creation
/// @param to state after; equal to `from` where the state did not change
/// @param holder department that holds the case after the step
/// @param terminal the device or address the command came from
public record FlowEntry(
        long sequence,
        IncidentId incident,
        Instant at,
        String actor,
        String actorName,
        String action,
        @Nullable String from,
        String to,
        @Nullable String holder,
        @Nullable String note,
        @Nullable OrderId order,
        @Nullable Rung rung,
        String terminal) {}

package org.fengqiao.domain.order;

import java.util.List;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.CommandId;

/// An order 指令 to one person about one incident. A case is dispatched to a department, an order
/// goes to a person: the two are separate records.
///
/// @param recipient resource id of the person
/// @param commandId of the command that issued it; makes issuing idempotent
/// @param revision global sequence number of its newest change
/// @param rungs in the order reached; never empty
public record Order(
        OrderId id,
        IncidentId incident,
        String recipient,
        String recipientName,
        String text,
        String issuedBy,
        String issuedByName,
        CommandId commandId,
        long revision,
        List<RungReached> rungs) {

    public Order {
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("order " + id + " has no rung");
        }
        rungs = List.copyOf(rungs);
    }

    public Rung rung() {
        return rungs.getLast().rung();
    }

    public boolean ended() {
        return rung().ends();
    }

    public boolean recallable() {
        return rung().mayClimbTo(Rung.RECALLED);
    }
}

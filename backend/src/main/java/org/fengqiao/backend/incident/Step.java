package org.fengqiao.backend.incident;

import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.wire.FlowEntry;
import org.jspecify.annotations.Nullable;

/// One change of one incident, decided but not yet made.
///
/// @param after the case with this change's sequence as its revision
/// @param order the order that the change issued or moved
/// @param entry the line for the flow log
public record Step(CaseRecord after, @Nullable Order order, FlowEntry entry) {

    public Step {
        if (after.incident().revision() != entry.sequence()) {
            throw new IllegalArgumentException(
                    "revision "
                            + after.incident().revision()
                            + " is not the change's sequence "
                            + entry.sequence());
        }
    }
}

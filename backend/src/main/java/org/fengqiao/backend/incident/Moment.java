package org.fengqiao.backend.incident;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.wire.FlowEntry;

/// What a decision may lean on: the state of all cases at its turn, and the number and time its
/// change will have. Valid only while the decision is made, on the writer's thread.
public interface Moment {

    /// Sequence of the first change decided; further ones count on from it.
    long sequence();

    /// On the server's clock; never before an earlier change.
    Instant at();

    Optional<CaseRecord> find(IncidentId id);

    Optional<CaseRecord> findByOrder(OrderId id);

    /// The next free case number of the day of `reportedAt` in the city's time zone.
    IncidentId nextIncidentId(Instant reportedAt);

    /// Another open case that a person has something to do with: handles it, or has an unfinished
    /// order about it.
    ///
    /// @param except the case that does not count
    default Optional<Incident> findCaseWith(String person, IncidentId except) {
        return Optional.empty();
    }

    /// The newest change decided at this turn but not yet committed, and so in no store.
    default Optional<FlowEntry> findUncommitted(IncidentId id) {
        return Optional.empty();
    }

    /// The newest change of state decided at this turn but not yet committed, and so in no store.
    default Optional<FlowEntry> findUncommittedMove(IncidentId id) {
        return Optional.empty();
    }
}

package org.fengqiao.backend.intake;

import java.time.Instant;
import java.util.Optional;
import org.fengqiao.backend.incident.CaseRecord;
import org.fengqiao.backend.incident.Moment;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.OrderId;
import org.jspecify.annotations.Nullable;

/// A moment of the past: the time a step was taken then, the number it gets now, and the one case
/// as it stood.
///
/// @param now gives case numbers
/// @param present the case so far; null before its report
record ReplayMoment(Moment now, long sequence, Instant at, @Nullable CaseRecord present)
        implements Moment {

    @Override
    public Optional<CaseRecord> find(IncidentId id) {
        return Optional.ofNullable(present).filter(record -> record.id().equals(id));
    }

    @Override
    public Optional<CaseRecord> findByOrder(OrderId id) {
        return Optional.ofNullable(present).filter(record -> record.findOrder(id).isPresent());
    }

    @Override
    public IncidentId nextIncidentId(Instant reportedAt) {
        return now.nextIncidentId(reportedAt);
    }
}

package org.fengqiao.console.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.jspecify.annotations.Nullable;

/// When each incident has to be looked at again because time alone changes what it is: it comes
/// near its deadline, goes past it, or has been ended for so long that it is let go.
///
/// One entry per incident, ordered by time, so that a second in which nothing happens costs one
/// comparison.
final class StatusFlips {

    private record Flip(Instant at, IncidentId id) {}

    private final TreeSet<Flip> queue =
            new TreeSet<>(Comparator.comparing(Flip::at).thenComparing(Flip::id));
    private final Map<IncidentId, Flip> byId = new HashMap<>();
    private final Duration keepEnded;

    /// @param keepEnded how long an ended incident stays before it is let go
    StatusFlips(Duration keepEnded) {
        this.keepEnded = keepEnded;
    }

    void schedule(Incident incident, Instant now) {
        cancel(incident.id());
        findNext(incident, now)
                .ifPresent(at -> {
                    Flip flip = new Flip(at, incident.id());
                    queue.add(flip);
                    byId.put(flip.id(), flip);
                });
    }

    void cancel(IncidentId id) {
        Flip flip = byId.remove(id);
        if (flip != null) {
            queue.remove(flip);
        }
    }

    void clear() {
        queue.clear();
        byId.clear();
    }

    /// Takes out those whose time has come, earliest first.
    List<IncidentId> takeDue(Instant now) {
        List<IncidentId> due = new ArrayList<>();
        while (!queue.isEmpty() && !queue.first().at().isAfter(now)) {
            Flip flip = queue.removeFirst();
            byId.remove(flip.id());
            due.add(flip.id());
        }
        return due;
    }

    /// True once an ended incident has been kept for its time.
    boolean outlived(Incident incident, Instant now) {
        Instant endedAt = incident.endedAt();
        return endedAt != null && !endedAt.plus(keepEnded).isAfter(now);
    }

    /// The first instant after `now` at which the incident may be something else.
    Optional<Instant> findNext(Incident incident, Instant now) {
        Instant endedAt = incident.endedAt();
        if (endedAt != null) {
            return Optional.of(endedAt.plus(keepEnded));
        }
        if (incident.suspended()) {
            return Optional.empty();
        }
        Instant byCase = next(incident.caseClock(), now);
        Instant byStage = next(incident.stageClock(), now);
        if (byCase == null || byStage == null) {
            return Optional.ofNullable(byCase == null ? byStage : byCase);
        }
        return Optional.of(byCase.isBefore(byStage) ? byCase : byStage);
    }

    private static @Nullable Instant next(@Nullable RunningClock clock, Instant now) {
        if (clock == null || clock.pausedSince() != null) {
            return null;
        }
        if (now.isBefore(clock.nearAt())) {
            return clock.nearAt();
        }
        // At exactly its deadline an incident is not yet overdue.
        return now.isAfter(clock.deadline()) ? null : clock.deadline().plusNanos(1);
    }
}

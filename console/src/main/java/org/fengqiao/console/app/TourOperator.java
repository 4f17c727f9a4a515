package org.fengqiao.console.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fengqiao.console.app.tour.Eye;
import org.fengqiao.console.app.tour.Hand;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Messages.IncidentFile;

/// Whoever plays the tour: hand and eye at a desk, and the incident being worked on. FX thread.
final class TourOperator {

    private final Desk desk;
    private final Hand hand = new Hand();
    private final Eye eye = new Eye();
    private Optional<IncidentId> chosen = Optional.empty();

    TourOperator(Desk desk) {
        this.desk = desk;
    }

    Desk desk() {
        return desk;
    }

    Features features() {
        return desk.features();
    }

    Hand hand() {
        return hand;
    }

    Eye eye() {
        return eye;
    }

    void choose(IncidentId id) {
        chosen = Optional.of(id);
    }

    /// The incident being worked on.
    IncidentId incident() {
        return chosen.orElseThrow(() -> new IllegalStateException("no incident was chosen"));
    }

    /// The same as the desk knows it now.
    Optional<Incident> findIncident() {
        return features().incidents().store().find(incident()).map(IncidentRow::incident);
    }

    /// What was read, once the map rests; a map that never does fails the step.
    Optional<Map<String, Object>> drawn(Map<String, Object> read) {
        return features().map().map().isResting() ? Optional.of(read) : Optional.empty();
    }

    /// What the backend says of the incident being worked on.
    CompletableFuture<Map<String, Object>> backendState() {
        return desk.api().loadIncident(incident()).thenApply(TourOperator::summary);
    }

    private static Map<String, Object> summary(IncidentFile file) {
        return Map.of(
                "state", file.incident().state(),
                "revision", file.incident().revision(),
                "flow", file.flow().size(),
                "orders", file.orders().size());
    }
}

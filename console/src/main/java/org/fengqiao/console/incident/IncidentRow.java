package org.fengqiao.console.incident;

import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;

/// An incident with the status it has now; a value, replaced by the [IncidentStore] whenever either
/// changes, so that it can be handed to other threads.
public record IncidentRow(Incident incident, IncidentStatus status) {

    public IncidentId id() {
        return incident.id();
    }
}

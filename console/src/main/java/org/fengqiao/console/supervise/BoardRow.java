package org.fengqiao.console.supervise;

import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.wire.GoingRedList;
import org.jspecify.annotations.Nullable;

/// An incident on the board.
///
/// @param outlook why it is going red; null where it is not known to be
record BoardRow(Incident incident, IncidentStatus status, GoingRedList.@Nullable Item outlook) {

    IncidentId id() {
        return incident.id();
    }
}

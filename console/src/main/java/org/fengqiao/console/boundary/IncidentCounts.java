package org.fengqiao.console.boundary;

import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.IncidentStatus;

/// How many incidents of a status lie in an area; answered from memory, on the FX thread.
@FunctionalInterface
public interface IncidentCounts {

    IncidentCounts NONE = (_, _) -> 0;

    int count(AreaCode area, IncidentStatus status);

    /// Incidents that have not ended.
    default int countOpen(AreaCode area) {
        int open = 0;
        for (IncidentStatus status : IncidentStatus.values()) {
            open += status.done() ? 0 : count(area, status);
        }
        return open;
    }

    default int countOverdue(AreaCode area) {
        return count(area, IncidentStatus.OVERDUE);
    }

    /// Incidents that have ended and are still kept.
    default int countEnded(AreaCode area) {
        int ended = 0;
        for (IncidentStatus status : IncidentStatus.values()) {
            ended += status.done() ? count(area, status) : 0;
        }
        return ended;
    }

    /// Near timeout or overdue: what is drawn red.
    default int countRed(AreaCode area) {
        return countOverdue(area) + count(area, IncidentStatus.NEAR_TIMEOUT);
    }
}

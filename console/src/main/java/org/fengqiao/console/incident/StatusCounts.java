package org.fengqiao.console.incident;

import java.util.Map;
import org.fengqiao.domain.incident.IncidentStatus;

/// How many incidents of each status there are in one area; a value.
public record StatusCounts(
        int done, int doneLate, int suspended, int inProgress, int nearTimeout, int overdue) {

    public static final StatusCounts NONE = new StatusCounts(0, 0, 0, 0, 0, 0);

    static StatusCounts of(Map<IncidentStatus, Integer> counts) {
        return new StatusCounts(
                counts.getOrDefault(IncidentStatus.DONE, 0),
                counts.getOrDefault(IncidentStatus.DONE_LATE, 0),
                counts.getOrDefault(IncidentStatus.SUSPENDED, 0),
                counts.getOrDefault(IncidentStatus.IN_PROGRESS, 0),
                counts.getOrDefault(IncidentStatus.NEAR_TIMEOUT, 0),
                counts.getOrDefault(IncidentStatus.OVERDUE, 0));
    }

    public int of(IncidentStatus status) {
        return switch (status) {
            case DONE -> done;
            case DONE_LATE -> doneLate;
            case SUSPENDED -> suspended;
            case IN_PROGRESS -> inProgress;
            case NEAR_TIMEOUT -> nearTimeout;
            case OVERDUE -> overdue;
        };
    }

    /// Incidents that have not ended.
    public int open() {
        return suspended + inProgress + nearTimeout + overdue;
    }

    public int total() {
        return open() + done + doneLate;
    }
}

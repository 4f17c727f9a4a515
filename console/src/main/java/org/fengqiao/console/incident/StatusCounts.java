package org.fengqiao.console.incident;

import org.fengqiao.domain.incident.IncidentStatus;

/// How many incidents of each status there are in one area; a value.
public record StatusCounts(
        int done, int doneLate, int suspended, int inProgress, int nearTimeout, int overdue) {

    public static final StatusCounts NONE = new StatusCounts(0, 0, 0, 0, 0, 0);

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

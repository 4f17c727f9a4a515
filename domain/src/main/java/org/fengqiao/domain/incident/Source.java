package org.fengqiao.domain.incident;

/// Where an incident was reported from.
public enum Source {
    GRID_WORKER,
    HOTLINE_12345,
    PUBLIC,
    LEADER,
    VIDEO_AI,
    DRONE,
    IOT,
    DEPARTMENT,
    EXTERNAL,
    GRID_CENTRE,
    ALARM_110
}

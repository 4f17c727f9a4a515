package org.fengqiao.console.boundary;

/// What the areas are shaded by.
public enum Measure {
    NONE,
    OPEN_INCIDENTS,
    OVERDUE_INCIDENTS,
    POPULATION
}

package org.fengqiao.console.boundary;

import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaFigures;

/// What the areas are shaded by: counts of incidents, and every figure an area carries.
public enum Measure {
    NONE,
    OPEN_INCIDENTS,
    OVERDUE_INCIDENTS,
    /// Ended within the time the console keeps what has ended: 24 hours.
    ENDED_INCIDENTS,
    POPULATION,
    HOUSEHOLDS,
    DWELLINGS,
    UNITS,
    KEY_PLACES,
    COMPONENTS;

    /// Whether the areas themselves carry it; it is as old as they are and may be missing.
    public boolean isFigure() {
        return switch (this) {
            case NONE, OPEN_INCIDENTS, OVERDUE_INCIDENTS, ENDED_INCIDENTS -> false;
            case POPULATION, HOUSEHOLDS, DWELLINGS, UNITS, KEY_PLACES, COMPONENTS -> true;
        };
    }

    /// Persons for a thousand persons would say nothing.
    public boolean allows(Relation relation) {
        return this != POPULATION || relation != Relation.PER_THOUSAND;
    }

    /// The plain number for an area.
    int count(Area area, IncidentCounts counts) {
        AreaFigures figures = area.figures();
        return switch (this) {
            case NONE -> 0;
            case OPEN_INCIDENTS -> counts.countOpen(area.code());
            case OVERDUE_INCIDENTS -> counts.countOverdue(area.code());
            case ENDED_INCIDENTS -> counts.countEnded(area.code());
            case POPULATION -> figures.population();
            case HOUSEHOLDS -> figures.households();
            case DWELLINGS -> figures.dwellings();
            case UNITS -> figures.units();
            case KEY_PLACES -> figures.keyPlaces();
            case COMPONENTS -> figures.components();
        };
    }
}

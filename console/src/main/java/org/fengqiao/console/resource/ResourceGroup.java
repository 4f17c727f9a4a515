package org.fengqiao.console.resource;

import org.fengqiao.domain.resource.ResourceKind;

/// The three things an operator asks about a place: whom can I send, what is there, what can I see.
public enum ResourceGroup {
    PEOPLE,
    PLACES,
    CAMERAS;

    public static ResourceGroup of(ResourceKind kind) {
        return switch (kind) {
            case GRID_WORKER, POLICE, CITY_MANAGEMENT, EMERGENCY_TEAM -> PEOPLE;
            case EMERGENCY_DEPOT, SHELTER, HOSPITAL, FIRE_STATION, HYDRANT -> PLACES;
            case CAMERA -> CAMERAS;
        };
    }
}

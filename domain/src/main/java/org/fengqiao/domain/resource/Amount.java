package org.fengqiao.domain.resource;

/// What can be counted at a resource.
public enum Amount {
    /// Members of a team, 人.
    HEADCOUNT,
    /// Vehicles, 辆; of a hospital, ambulances.
    VEHICLES,
    /// Beds of a hospital, 张.
    BEDS,
    /// Persons a shelter holds, 人.
    CAPACITY,
    /// Water pressure of a hydrant, kPa.
    PRESSURE_KPA,
    /// Fire-fighting sets in a depot, 件.
    FIRE_FIGHTING,
    /// First-aid sets in a depot, 件.
    FIRST_AID,
    /// Flood-control sets in a depot, 件.
    FLOOD_CONTROL,
    /// Medical sets in a depot, 件.
    MEDICAL,
    /// Rescue sets in a depot, 件.
    RESCUE
}

package org.fengqiao.console.incident.register;

import org.fengqiao.domain.geodesy.LonLat;

/// Where something happened, as far as it was said.
///
/// @param label what the field shows: the area's name, or the coordinates
/// @param inside names of the areas around it, outermost first, without the city
/// @param exact true for a point given by coordinates or on the map; false for the middle of an
///   area
public record Place(LonLat position, String label, String inside, boolean exact) {}

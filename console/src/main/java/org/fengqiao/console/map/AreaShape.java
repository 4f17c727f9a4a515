package org.fengqiao.console.map;

import org.locationtech.jts.geom.Geometry;

/// One area as the map needs it.
///
/// @param id unique in its layer
/// @param label its name as written on the map
/// @param surveyed false where the border is generated or sketched; the map then notes it
/// @param shape polygon or multi-polygon in degrees, longitude first, CGCS2000
public record AreaShape(String id, String label, boolean surveyed, Geometry shape) {}

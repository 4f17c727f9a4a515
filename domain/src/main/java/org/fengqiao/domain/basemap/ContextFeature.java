package org.fengqiao.domain.basemap;

import org.locationtech.jts.geom.Geometry;

/// One thing on a base map.
///
/// @param name as shown, empty where it has none
/// @param storeys of a building above ground, 0 for everything else
/// @param shape line or area, x = longitude, y = latitude in degrees, CGCS2000
public record ContextFeature(ContextClass kind, String name, int storeys, Geometry shape) {}

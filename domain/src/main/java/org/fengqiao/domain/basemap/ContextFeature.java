package org.fengqiao.domain.basemap;

import org.locationtech.jts.geom.Geometry;

/// One thing on a base map.
///
/// @param name as shown, empty where it has none
/// @param nameEn its English name, empty where it has none
/// @param storeys of a building above ground, 0 for everything else and where it is not known
/// @param underground whether it lies in a tunnel
/// @param shape point, line or area, x = longitude, y = latitude in degrees, CGCS2000
public record ContextFeature(
        ContextClass kind,
        String name,
        String nameEn,
        int storeys,
        boolean underground,
        Geometry shape) {

    /// A thing above ground with one name.
    public ContextFeature(ContextClass kind, String name, int storeys, Geometry shape) {
        this(kind, name, "", storeys, false, shape);
    }
}

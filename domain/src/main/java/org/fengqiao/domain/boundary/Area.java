package org.fengqiao.domain.boundary;

import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One area of a city's division with its polygon.
///
/// @param parent code of the enclosing area; null only for the city
/// @param pseudoUnit a park, farm or development zone that the statistics treat as a street (类似乡级)
/// @param surveyed true where the polygon comes from a real source; false is drawn with the note
///   示意边界
/// @param shape polygon or multi-polygon, x = longitude, y = latitude in degrees, CGCS2000
public record Area(
        AreaCode code,
        String name,
        @Nullable AreaCode parent,
        boolean pseudoUnit,
        boolean surveyed,
        AreaFigures figures,
        Geometry shape) {

    /// The same area with other figures.
    public Area withFigures(AreaFigures others) {
        return new Area(code, name, parent, pseudoUnit, surveyed, others, shape);
    }

    public Level level() {
        return code.level();
    }
}

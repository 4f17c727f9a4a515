package org.fengqiao.cityimport.osm;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/// Puts the lines of a multipolygon together. Which ring is a hole follows from how they nest, as
/// roles are often wrong; a ring inside a hole is land again.
///
/// @param shape polygons; empty where no ring closes
/// @param whole false where some line is left that closes no ring, as where an extract was cut
record AreaBuilder(Geometry shape, boolean whole) {

    static AreaBuilder of(List<LineString> lines) {
        Polygonizer rings = new Polygonizer(true);
        lines.forEach(rings::add);
        Geometry shape = rings.getGeometry();
        boolean whole =
                rings.getDangles().isEmpty()
                        && rings.getCutEdges().isEmpty()
                        && rings.getInvalidRingLines().isEmpty();
        return new AreaBuilder(shape, whole);
    }
}

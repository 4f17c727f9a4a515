package org.fengqiao.sample;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/// Answers quickly whether something lies in an area given in metres on the [Plane].
final class AreaIndex {

    private final IndexedPointInAreaLocator locator;

    AreaIndex(Geometry area) {
        locator = new IndexedPointInAreaLocator(area);
    }

    boolean contains(double x, double y) {
        return locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }

    /// True if a vertex of the chain lies inside.
    boolean touches(Chain chain) {
        for (int i = 0; i < chain.size(); i++) {
            if (contains(chain.x(i), chain.y(i))) {
                return true;
            }
        }
        return false;
    }
}

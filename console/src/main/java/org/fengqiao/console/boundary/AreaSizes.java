package org.fengqiao.console.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.console.geo.Geodesic;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// How large areas are on the ground, each computed once: a district has thousands of corners. Any
/// thread.
final class AreaSizes {

    private static final double M2_PER_KM2 = 1e6;

    private final Map<AreaCode, Double> known = new ConcurrentHashMap<>();

    /// Square kilometres on the ellipsoid, holes taken off.
    double km2(Area area) {
        return known.computeIfAbsent(area.code(), _ -> measure(area) / M2_PER_KM2);
    }

    /// Computes all of a city, the largest first; takes a while.
    void measureAll(AreaTree tree) {
        for (Level level : tree.listLevels()) {
            tree.listLevel(level).forEach(this::km2);
        }
    }

    private static double measure(Area area) {
        double sum = 0;
        for (int part = 0; part < area.shape().getNumGeometries(); part++) {
            if (area.shape().getGeometryN(part) instanceof Polygon polygon) {
                sum += inside(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    sum -= inside(polygon.getInteriorRingN(hole));
                }
            }
        }
        return sum;
    }

    private static double inside(LineString ring) {
        List<Geodesic.Place> places = new ArrayList<>();
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 0; i < corners.length - 1; i++) {
            places.add(new Geodesic.Place(corners[i].x, corners[i].y));
        }
        return Geodesic.extent(places).areaM2();
    }
}

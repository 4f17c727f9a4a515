package org.fengqiao.console.incident.filter;

import java.util.Map;
import java.util.function.DoublePredicate;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.domain.geodesy.LonLat;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterVisitor;
import org.jspecify.annotations.NullUnmarked;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/// Straight-line distance from an incident to a shape in metres. GeoTools would measure in degrees
/// and overlook the unit.
///
/// Degrees are stretched to metres at the shape's centre; right to about 0.2 % within a city.
final class DistanceTo {

    private static final double METRES_PER_DEGREE = new LonLat(0, 0).distanceTo(new LonLat(0, 1));
    private static final Map<String, Double> METRES =
            Map.of(
                    "meters", 1.0,
                    "kilometers", 1000.0,
                    "feet", 0.3048,
                    "statute miles", 1609.344,
                    "nautical miles", 1852.0);
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final AffineTransformation toMetres;
    private final Geometry shape;

    DistanceTo(Geometry shape) {
        Coordinate centre = shape.getEnvelopeInternal().centre();
        toMetres =
                AffineTransformation.scaleInstance(
                        METRES_PER_DEGREE * Math.cos(Math.toRadians(centre.y)), METRES_PER_DEGREE);
        this.shape = toMetres.transform(shape);
    }

    Filter within(double distance, String unit) {
        double limit = distance * metres(unit);
        return new ByDistance(metres -> metres <= limit);
    }

    Filter beyond(double distance, String unit) {
        double limit = distance * metres(unit);
        return new ByDistance(metres -> metres > limit);
    }

    double metresFrom(LonLat position) {
        Coordinate at = new Coordinate(position.lon(), position.lat());
        return shape.distance(POINTS.createPoint(toMetres.transform(at, new Coordinate())));
    }

    private static double metres(String unit) {
        Double metres = METRES.get(unit);
        if (metres == null) {
            throw new BadExpressionException(BadExpressionException.Reason.UNEXPECTED, 1, unit);
        }
        return metres;
    }

    @NullUnmarked // GeoTools' interfaces speak of absence by null.
    private final class ByDistance implements Filter {

        private final DoublePredicate passes;

        ByDistance(DoublePredicate passes) {
            this.passes = passes;
        }

        @Override
        public boolean evaluate(Object row) {
            return passes.test(metresFrom(((IncidentRow) row).incident().position()));
        }

        @Override
        public Object accept(FilterVisitor visitor, Object data) {
            return this;
        }
    }
}

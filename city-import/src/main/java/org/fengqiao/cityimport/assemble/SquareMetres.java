package org.fengqiao.cityimport.assemble;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Areas in square metres, by the ellipsoid's radii at the middle of the shape; within 0.1 % for a
/// city.
final class SquareMetres {

    private static final double MAJOR_M = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 0.00669438002290;

    private SquareMetres() {}

    static double of(Geometry shape) {
        if (shape.isEmpty()) {
            return 0;
        }
        Envelope box = shape.getEnvelopeInternal();
        return shape.getArea() * ofSquareDegree((box.getMinY() + box.getMaxY()) / 2);
    }

    private static double ofSquareDegree(double lat) {
        double phi = Math.toRadians(lat);
        double w = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) * Math.sin(phi);
        double meridian = MAJOR_M * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
        double parallel = MAJOR_M / Math.sqrt(w) * Math.cos(phi);
        return Math.toRadians(1) * meridian * Math.toRadians(1) * parallel;
    }
}

package org.fengqiao.console.geo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/// Against the exact search of JTS.
class VisualCentreTest {

    private static Geometry inWorld(Geometry lonLat) {
        Geometry copy = lonLat.copy();
        copy.apply(
                (CoordinateFilter)
                        at -> {
                            at.x = Mercator.x(at.x);
                            at.y = Mercator.y(at.y);
                        });
        copy.geometryChanged();
        return copy;
    }

    @Test
    void theCircleLacksATwentiethAtMostOfNearlyAllAreasAndNeverAQuarter() {
        List<Geometry> shapes = RandomCoverage.of(12, 7);
        SimplifiedCoverage coverage = SimplifiedCoverage.of(shapes);
        int lacking = 0;
        for (int i = 0; i < shapes.size(); i++) {
            Geometry shape = inWorld(shapes.get(i));
            double tolerance = 1e-4 * shape.getEnvelopeInternal().getWidth();
            double exact = new MaximumInscribedCircle(shape, tolerance).getRadiusLine().getLength();
            double times = exact / VisualCentre.of(coverage, i).radius();
            assertTrue(times < 1.25, times + " times as large as the one found");
            lacking += times > 1.06 ? 1 : 0;
        }
        assertTrue(lacking <= shapes.size() / 20, lacking + " of " + shapes.size());
    }
}

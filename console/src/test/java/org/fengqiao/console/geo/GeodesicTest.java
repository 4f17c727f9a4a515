package org.fengqiao.console.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GeodesicTest {

    @Test
    void oneDegreeOfTheEquatorIsKnown() {
        assertEquals(111_319.4908, Geodesic.distanceM(118, 0, 119, 0), 1e-3);
    }

    /// The meridian from the equator to the pole of the GRS 80 ellipsoid is 10,001,965.729 m; that
    /// of CGCS2000 is the same to a tenth of a millimetre.
    @Test
    void aQuarterOfTheMeridianIsKnown() {
        assertEquals(10_001_965.729, Geodesic.distanceM(118, 0, 118, 90), 1e-2);
    }

    @Test
    void aPlaceIsNoDistanceFromItself() {
        assertEquals(0, Geodesic.distanceM(118.8, 32, 118.8, 32));
    }

    @Test
    void goingAWayAndMeasuringItAgree() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 1000; i++) {
            double metres = 1 + random.nextDouble() * 100_000;
            Geodesic.Place there =
                    Geodesic.destination(118.8, 32, random.nextDouble() * 360, metres);
            assertEquals(metres, Geodesic.distanceM(118.8, 32, there.lon(), there.lat()), 1e-3);
        }
    }
}

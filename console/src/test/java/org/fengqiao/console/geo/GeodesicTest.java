package org.fengqiao.console.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fengqiao.console.geo.Geodesic.Extent;
import org.fengqiao.console.geo.Geodesic.Place;
import org.junit.jupiter.api.Test;

class GeodesicTest {

    private static List<Place> ring(double... latLon) {
        return IntStream.range(0, latLon.length / 2)
                .mapToObj(i -> new Place(latLon[2 * i + 1], latLon[2 * i]))
                .toList();
    }

    private static double dms(double degrees, double minutes, double seconds) {
        return degrees + minutes / 60 + seconds / 3600;
    }

    @Test
    void oneDegreeOfTheEquatorIsKnown() {
        assertEquals(111_319.4908, Geodesic.distanceM(118, 0, 119, 0), 1e-3);
    }

    /// The meridian from the equator to the pole of the GRS 80 ellipsoid is 10,001,965.729 m; that
    /// of CGCS2000 is the same to a tenth of a millimetre.
    @Test
    void aQuarterOfTheMeridianIsKnown() {
        assertEquals(10_001_965.729, Geodesic.distanceM(118, 0, 118, 90), 1e-3);
    }

    /// The worked example of the Australian GDA94 manual, on an ellipsoid of the same axis and
    /// flattening.
    @Test
    void flindersPeakToBuninyongIsThePublishedDistance() {
        double metres =
                Geodesic.distanceM(
                        dms(144, 25, 29.52440),
                        -dms(37, 57, 3.72030),
                        dms(143, 55, 35.38390),
                        -dms(37, 39, 10.15610));
        assertEquals(54_972.271, metres, 1e-3);
    }

    /// Published with GeographicLib on WGS 84, whose flattening differs in the tenth figure: less
    /// than a millimetre here.
    @Test
    void newYorkToLondonIsThePublishedDistance() {
        assertEquals(5_551_759.400, Geodesic.distanceM(-73.8, 40.6, -0.5, 51.6), 2e-3);
    }

    /// The old formula of ours gave up here.
    @Test
    void nearlyAntipodalPointsHaveADistanceOfAlmostHalfTheEarth() {
        double metres = Geodesic.distanceM(0, -30, 179.7, 29.9);
        assertTrue(metres > 19_900_000 && metres < 20_003_931.5, metres + " m");
    }

    /// Perimeters and areas published with GeographicLib's planimeter, on WGS 84.
    @Test
    void publishedAreasAreMet() {
        Extent cap = Geodesic.extent(ring(89, 0, 89, 90, 89, 180, 89, 270));
        assertEquals(631_819.8745, cap.perimeterM(), 1e-3);
        assertEquals(24_952_305_678.0, cap.areaM2(), 25);
        Extent diamond = Geodesic.extent(ring(0, -1, -1, 0, 0, 1, 1, 0));
        assertEquals(627_598.2731, diamond.perimeterM(), 1e-3);
        assertEquals(24_619_419_146.0, diamond.areaM2(), 25);
        Extent octant = Geodesic.extent(ring(90, 0, 0, 0, 0, 90));
        assertEquals(63_758_202_715_511.0, octant.areaM2(), 64_000);
    }

    @Test
    void theAreaIsTheSameWhicheverWayTheRingRuns() {
        List<Place> ring = ring(32, 118, 32, 119, 33, 119);
        assertEquals(Geodesic.extent(ring), Geodesic.extent(ring.reversed()));
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
            Place there = Geodesic.destination(118.8, 32, random.nextDouble() * 360, metres);
            assertEquals(metres, Geodesic.distanceM(118.8, 32, there.lon(), there.lat()), 1e-6);
        }
    }

    @Test
    void aLineIsNoLongerThanItsPartsTogether() {
        Place nanjing = new Place(118.8, 32);
        Place beijing = new Place(116.4, 39.9);
        List<Place> line = Geodesic.line(nanjing, beijing, 20_000);
        assertTrue(line.size() > 40, line.size() + " places");
        assertEquals(beijing, line.getLast());
        double metres = 0;
        Place before = nanjing;
        for (Place place : line) {
            metres += Geodesic.distanceM(before.lon(), before.lat(), place.lon(), place.lat());
            before = place;
        }
        assertEquals(Geodesic.distanceM(118.8, 32, 116.4, 39.9), metres, 1e-6);
    }
}

package org.fengqiao.console.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class SimplifiedCoverageTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double CITY_PIXEL = 1 / Viewport.scaleOf(7.5);

    private static Polygon polygon(SimplifiedCoverage coverage, int area, double pixel) {
        List<List<Coordinate>> rings = new ArrayList<>();
        coverage.sendRings(
                area,
                pixel,
                (x, y, first) -> {
                    if (first) {
                        rings.add(new ArrayList<>());
                    }
                    rings.getLast().add(new Coordinate(x, y));
                });
        LinearRing[] holes =
                rings.stream()
                        .skip(1)
                        .map(ring -> GEOMETRIES.createLinearRing(ring.toArray(Coordinate[]::new)))
                        .toArray(LinearRing[]::new);
        return GEOMETRIES.createPolygon(
                GEOMETRIES.createLinearRing(rings.getFirst().toArray(Coordinate[]::new)), holes);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neighboursStillFitWhenSimplified(long seed) {
        SimplifiedCoverage coverage = SimplifiedCoverage.of(RandomCoverage.of(12, seed));
        Geometry[] simple = new Geometry[coverage.areaCount()];
        int corners = 0;
        for (int area = 0; area < simple.length; area++) {
            simple[area] = polygon(coverage, area, CITY_PIXEL);
            corners += simple[area].getNumPoints();
        }
        assertTrue(corners < 12 * 12 * 40 / 2, "nothing was simplified: " + corners);
        assertTrue(CoverageValidator.isValid(simple));
    }

    @Test
    void withoutSimplificationEveryCornerIsThere() {
        List<Geometry> areas = RandomCoverage.of(5, 9);
        SimplifiedCoverage coverage = SimplifiedCoverage.of(areas);
        for (int area = 0; area < areas.size(); area++) {
            assertEquals(areas.get(area).getNumPoints(), polygon(coverage, area, 0).getNumPoints());
        }
    }

    @Test
    void aSharedBorderIsOneArc() {
        SimplifiedCoverage coverage = SimplifiedCoverage.of(RandomCoverage.of(4, 1));
        int inner = 2 * 4 * 3;
        int outer = 4 * 4 - 4; // along a corner cell the outer border runs on without a junction
        assertEquals(inner + outer, coverage.arcCount());
    }

    @Test
    void anIslandAndItsHoleShareOneRing() {
        Polygon island = square(0.2, 0.3);
        Polygon sea =
                GEOMETRIES.createPolygon(
                        square(0, 1).getExteriorRing(),
                        new LinearRing[] {island.getExteriorRing()});
        SimplifiedCoverage coverage = SimplifiedCoverage.of(List.of(sea, island));
        assertEquals(2, coverage.arcCount());
        assertEquals(1, polygon(coverage, 0, 0).getNumInteriorRing());
    }

    @Test
    void aRingNeverFallsBelowATriangle() {
        SimplifiedCoverage coverage = SimplifiedCoverage.of(List.of(square(0, 1)));
        assertEquals(4, polygon(coverage, 0, 1).getNumPoints());
    }

    @Test
    void boxesFindWhatMeetsThem() {
        List<Geometry> areas = RandomCoverage.of(10, 4);
        SimplifiedCoverage coverage = SimplifiedCoverage.of(areas);
        Envelope box = Mercator.toWorld(new Envelope(118.6, 118.7, 31.6, 31.7));
        List<Integer> found = new ArrayList<>();
        coverage.visitAreas(box, found::add);
        for (int area = 0; area < areas.size(); area++) {
            boolean meets = Mercator.toWorld(areas.get(area).getEnvelopeInternal()).intersects(box);
            assertEquals(meets, found.contains(area));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theAreaUnderAPointIsTheOneThatContainsIt(long seed) {
        List<Geometry> areas = new ArrayList<>(RandomCoverage.of(9, seed));
        // All of them as one, whose outline is a single long arc.
        areas.add(CoverageUnion.union(areas.toArray(Geometry[]::new)));
        SimplifiedCoverage parts = SimplifiedCoverage.of(areas.subList(0, areas.size() - 1));
        SimplifiedCoverage whole = SimplifiedCoverage.of(List.of(areas.getLast()));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 3000; i++) {
            double lon = random.nextDouble(118.4, 119.1);
            double lat = random.nextDouble(31.4, 32.1);
            Geometry point = GEOMETRIES.createPoint(new Coordinate(lon, lat));
            int expected =
                    IntStream.range(0, areas.size() - 1)
                            .filter(area -> areas.get(area).contains(point))
                            .findFirst()
                            .orElse(-1);
            assertEquals(expected, find(parts, lon, lat));
            assertEquals(areas.getLast().contains(point) ? 0 : -1, find(whole, lon, lat));
        }
    }

    @Test
    void aHoleAndAnEmptyAreaHoldNothing() {
        Polygon island = square(0.4, 0.6);
        Polygon sea =
                GEOMETRIES.createPolygon(
                        square(0, 1).getExteriorRing(),
                        new LinearRing[] {island.getExteriorRing()});
        SimplifiedCoverage coverage =
                SimplifiedCoverage.of(List.of(sea, GEOMETRIES.createPolygon()));
        assertEquals(0, find(coverage, 118.2, 31.2));
        assertEquals(-1, find(coverage, 118.5, 31.5));
        assertEquals(-1, find(SimplifiedCoverage.of(List.of()), 118.5, 31.5));
    }

    private static int find(SimplifiedCoverage coverage, double lon, double lat) {
        return coverage.find(Mercator.x(lon), Mercator.y(lat)).orElse(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aLabelLiesInsideItsArea(long seed) {
        List<Geometry> areas = RandomCoverage.of(8, seed);
        SimplifiedCoverage coverage = SimplifiedCoverage.of(areas);
        for (int area = 0; area < areas.size(); area++) {
            VisualCentre centre = VisualCentre.of(coverage, area);
            Polygon exact = polygon(coverage, area, 0);
            assertTrue(
                    exact.contains(GEOMETRIES.createPoint(new Coordinate(centre.x(), centre.y()))));
            assertTrue(centre.radius() > 0);
        }
    }

    @Test
    void theLabelOfACrescentIsInItsBelly() {
        Coordinate[] ring = {
            new Coordinate(118, 31), new Coordinate(119, 31), new Coordinate(119, 32),
            new Coordinate(118, 32), new Coordinate(118, 31.95), new Coordinate(118.8, 31.9),
            new Coordinate(118.8, 31.1), new Coordinate(118, 31.05), new Coordinate(118, 31)
        };
        SimplifiedCoverage coverage =
                SimplifiedCoverage.of(List.of(GEOMETRIES.createPolygon(ring)));
        VisualCentre centre = VisualCentre.of(coverage, 0);
        assertTrue(Mercator.lon(centre.x()) > 118.8);
    }

    private static Polygon square(double low, double high) {
        Coordinate[] ring = {
            new Coordinate(118 + low, 31 + low),
            new Coordinate(118 + high, 31 + low),
            new Coordinate(118 + high, 31 + high),
            new Coordinate(118 + low, 31 + high),
            new Coordinate(118 + low, 31 + low)
        };
        return GEOMETRIES.createPolygon(ring);
    }
}

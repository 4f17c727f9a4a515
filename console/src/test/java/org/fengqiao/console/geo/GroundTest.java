package org.fengqiao.console.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GroundTest {

    private static Ground of(String wkt) throws ParseException {
        return Ground.of(SimplifiedCoverage.of(List.of(new WKTReader().read(wkt))), 0, 0);
    }

    private static boolean holds(
            Ground ground, double west, double south, double east, double north) {
        return ground.holds(
                Mercator.x(west), Mercator.y(north), Mercator.x(east), Mercator.y(south));
    }

    @Test
    void aBoxAcrossABayIsNotHeldThoughItsCornersAre() throws ParseException {
        Ground horseshoe = of("POLYGON((0 0,10 0,10 10,7 10,7 3,3 3,3 10,0 10,0 0))");
        assertTrue(holds(horseshoe, 1, 0.5, 9, 2.5));
        assertTrue(holds(horseshoe, 0.5, 4, 2.5, 9));
        assertFalse(holds(horseshoe, 1, 5, 9, 8));
        assertFalse(holds(horseshoe, 4, 5, 6, 8));
    }

    @Test
    void aHoleIsOutsideEvenWhereTheBoxIsWiderThanTheHole() throws ParseException {
        Ground ring = of("POLYGON((0 0,10 0,10 10,0 10,0 0),(4 4,6 4,6 6,4 6,4 4))");
        assertFalse(holds(ring, 3, 3, 7, 7));
        assertFalse(holds(ring, 4.5, 4.5, 5.5, 5.5));
        assertTrue(holds(ring, 1, 1, 9, 3.5));
    }

    @Test
    void agreesWithAnExactComparison() {
        SplittableRandom random = new SplittableRandom(11);
        List<Geometry> areas = RandomCoverage.of(3, 4);
        SimplifiedCoverage coverage = SimplifiedCoverage.of(areas);
        GeometryFactory factory = new GeometryFactory();
        int held = 0;
        for (int i = 0; i < 6000; i++) {
            int area = random.nextInt(areas.size());
            Geometry world = toWorld(areas.get(area));
            Envelope box = world.getEnvelopeInternal();
            double w = box.getWidth() * random.nextDouble(0.02, 0.8);
            double h = box.getHeight() * random.nextDouble(0.02, 0.8);
            double left = box.getMinX() + random.nextDouble() * (box.getWidth() - w);
            double top = box.getMinY() + random.nextDouble() * (box.getHeight() - h);
            Geometry wanted = factory.toGeometry(new Envelope(left, left + w, top, top + h));
            boolean exact = world.contains(wanted);
            assertEquals(exact, Ground.of(coverage, area, 0).holds(left, top, left + w, top + h));
            held += exact ? 1 : 0;
        }
        assertTrue(held > 1000 && held < 5000, held + " held");
    }

    private static Geometry toWorld(Geometry lonLat) {
        Geometry world = lonLat.copy();
        world.apply(
                new CoordinateSequenceFilter() {
                    @Override
                    public void filter(CoordinateSequence line, int i) {
                        Coordinate at = line.getCoordinate(i);
                        line.setOrdinate(i, 0, Mercator.x(at.x));
                        line.setOrdinate(i, 1, Mercator.y(at.y));
                    }

                    @Override
                    public boolean isDone() {
                        return false;
                    }

                    @Override
                    public boolean isGeometryChanged() {
                        return true;
                    }
                });
        world.geometryChanged();
        return world;
    }
}

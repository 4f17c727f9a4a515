package org.fengqiao.console.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.console.geo.NamePlaces.Key;
import org.fengqiao.console.geo.NamePlaces.Place;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class NamePlacesTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Key> keys = new ArrayList<>();
    private final List<Geometry> shapes = new ArrayList<>();

    private void line(String name, double... lonLat) {
        Coordinate[] points = new Coordinate[lonLat.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
        }
        keys.add(new Key("primary", name));
        shapes.add(SHAPES.createLineString(points));
    }

    private List<Place> places() {
        return NamePlaces.of(keys, shapes);
    }

    @Test
    void piecesOfARoadAreOneRoadNamedInItsMiddleFirst() {
        line("长街", 118, 32, 118.1, 32);
        line("长街", 118.1, 32, 118.2, 32);
        line("", 118.2, 32, 118.3, 32);
        Place first = places().getFirst();
        assertEquals(Mercator.x(118.1), first.x(), 1e-9);
        assertEquals(Mercator.y(32), first.y(), 1e-9);
        assertEquals(Mercator.x(118.2) - Mercator.x(118), first.reach(), 1e-9);
    }

    @Test
    void theSameNameIsNeverSaidTooNear() {
        // Two carriageways and a long way to go.
        line("长街", 118, 32, 119, 32);
        line("长街", 119, 32.0002, 118, 32.0002);
        List<Place> places = places();
        assertTrue(places.size() > 10, "a road through a city has its name more than once");
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                double apart =
                        Math.hypot(
                                places.get(i).x() - places.get(j).x(),
                                places.get(i).y() - places.get(j).y());
                assertTrue(places.get(i).reach() <= apart / 5 + 1e-15);
            }
        }
    }

    @Test
    void aShortRoadHasItsNameOnlyWhereItIsLongEnough() {
        line("短巷", 118, 32, 118.001, 32);
        Place only = places().getFirst();
        assertEquals(1, places().size());
        double px = only.reach() * Viewport.scaleOf(14);
        assertTrue(px < 25, "at zoom 14 it is shorter than any name: " + px);
        assertTrue(only.reach() * Viewport.scaleOf(18) > 150);
    }

    @Test
    void aLakeHasItsNameInside() {
        Geometry lake = SHAPES.toGeometry(new Envelope(118, 118.02, 32, 32.01));
        Geometry island = SHAPES.toGeometry(new Envelope(118.008, 118.012, 32.003, 32.007));
        keys.add(new Key("lake", "湖"));
        shapes.add(lake.difference(island));
        Place place = places().getFirst();
        Coordinate at = new Coordinate(Mercator.lon(place.x()), Mercator.lat(place.y()));
        assertTrue(shapes.getFirst().contains(SHAPES.createPoint(at)), at.toString());
    }

    @Test
    void twoStopsOfOneNameShareItWhereTheyAreClose() {
        keys.add(new Key("station", "新街口"));
        keys.add(new Key("station", "新街口"));
        shapes.add(SHAPES.createPoint(new Coordinate(118.78, 32.04)));
        shapes.add(SHAPES.createPoint(new Coordinate(118.7801, 32.04)));
        assertEquals(1, places().size());
    }
}

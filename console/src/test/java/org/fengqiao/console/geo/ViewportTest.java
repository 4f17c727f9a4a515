package org.fengqiao.console.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class ViewportTest {

    private final SplittableRandom random = new SplittableRandom(11);

    private Viewport any() {
        return Viewport.at(
                118 + random.nextDouble(),
                31 + random.nextDouble(),
                8 + 12 * random.nextDouble(),
                100 + random.nextInt(2000),
                100 + random.nextInt(1200));
    }

    @Test
    void degreesSurviveTheWayThroughWorldUnits() {
        for (int i = 0; i < 1000; i++) {
            double lon = -180 + 360 * random.nextDouble();
            double lat = -85 + 170 * random.nextDouble();
            assertEquals(lon, Mercator.lon(Mercator.x(lon)), 1e-9);
            assertEquals(lat, Mercator.lat(Mercator.y(lat)), 1e-9);
        }
    }

    @Test
    void theEquatorIsTheMiddleOfTheWorld() {
        assertEquals(0.5, Mercator.y(0), 1e-15);
        assertEquals(0, Mercator.y(Mercator.MAX_LAT), 1e-12);
    }

    @Test
    void aScreenPointComesBackThroughTheWorld() {
        for (int i = 0; i < 1000; i++) {
            Viewport view = any();
            double x = 3000 * random.nextDouble() - 500;
            double y = 3000 * random.nextDouble() - 500;
            assertEquals(x, view.toScreenX(view.toWorldX(x)), 1e-4);
            assertEquals(y, view.toScreenY(view.toWorldY(y)), 1e-4);
        }
    }

    @Test
    void zoomingKeepsThePlaceUnderTheAnchor() {
        for (int i = 0; i < 1000; i++) {
            Viewport view = any();
            double x = view.width() * random.nextDouble();
            double y = view.height() * random.nextDouble();
            Viewport zoomed = view.zoomedAt(x, y, 5 + 16 * random.nextDouble());
            assertEquals(view.toWorldX(x), zoomed.toWorldX(x), 1e-12);
            assertEquals(view.toWorldY(y), zoomed.toWorldY(y), 1e-12);
        }
    }

    @Test
    void pushingThePaperMovesItByTheSamePixels() {
        Viewport view = any();
        Viewport pushed = view.pannedBy(30, -12);
        assertEquals(130, pushed.toScreenX(view.toWorldX(100)), 1e-4);
        assertEquals(88, pushed.toScreenY(view.toWorldY(100)), 1e-4);
    }

    @Test
    void fittingTouchesThePaddingOnOneSideAndStaysInsideOnTheOther() {
        for (int i = 0; i < 500; i++) {
            Envelope box =
                    Mercator.toWorld(
                            new Envelope(
                                    118, 118 + random.nextDouble(), 31, 31 + random.nextDouble()));
            Viewport view = Viewport.fit(box, 900, 700, 40);
            double left = view.toScreenX(box.getMinX());
            double top = view.toScreenY(box.getMinY());
            assertTrue(left > 39.9 && top > 39.9);
            assertEquals(40, Math.min(left, top), 1e-4);
        }
    }

    @Test
    void aViewWithoutAPlaceIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new Viewport(Double.NaN, 0.5, 9, 10, 10));
    }

    @Test
    void aFlightStartsHereAndEndsThere() {
        for (int i = 0; i < 300; i++) {
            Viewport from = any();
            Viewport to = any().resized(from.width(), from.height());
            Flight flight = new Flight(from, to);
            Viewport start = flight.at(0);
            Viewport nearEnd = flight.at(0.999_999);
            assertEquals(from.x(), start.x(), 1e-9);
            assertEquals(from.zoom(), start.zoom(), 1e-6);
            assertEquals(to, flight.at(1));
            assertEquals(to.x(), nearEnd.x(), 1e-4);
            assertEquals(to.zoom(), nearEnd.zoom(), 1e-2);
        }
    }

    @Test
    void aFarFlightGoesOutBeforeItGoesIn() {
        Viewport from = Viewport.at(118.4, 31.5, 16, 800, 600);
        Flight flight = new Flight(from, Viewport.at(119.2, 32.4, 16, 800, 600));
        assertTrue(flight.at(0.5).zoom() < 12);
    }

    @Test
    void aGlideComesToRestWhereItsSpeedLedIt() {
        Camera camera = new Camera(Viewport.at(118.8, 32, 12, 800, 600));
        Viewport before = camera.view();
        camera.release(1000, 0, 0);
        long nanos = 0;
        while (camera.step(nanos) && nanos < 10_000_000_000L) {
            nanos += 16_000_000;
        }
        double way = camera.view().toScreenX(before.toWorldX(400)) - 400;
        assertEquals(320, way, 8);
    }

    @Test
    void wheelStepsInARowAddUp() {
        Camera camera = new Camera(Viewport.at(118.8, 32, 12, 800, 600));
        camera.wheel(100, 100, 0.5, 0);
        camera.wheel(100, 100, 0.5, 1_000_000);
        assertEquals(13, camera.aim().zoom(), 1e-9);
        for (long nanos = 0; nanos < 2_000_000_000L; nanos += 16_000_000) {
            camera.step(nanos);
        }
        assertEquals(13, camera.view().zoom(), 1e-9);
    }

    @Test
    void theCentreCannotLeaveTheLimits() {
        Camera camera = new Camera(Viewport.at(118.8, 32, 12, 800, 600));
        Envelope box = Mercator.toWorld(new Envelope(118, 119, 31, 33));
        camera.limit(box);
        camera.push(-1e7, 0);
        assertEquals(box.getMaxX(), camera.view().x(), 1e-12);
    }
}

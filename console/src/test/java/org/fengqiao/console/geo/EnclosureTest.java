package org.fengqiao.console.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class EnclosureTest {

    /// Turns of the ring round a point, by the angles to its corners: another way to the same
    /// answer.
    private static boolean isOddlyWound(List<Coordinate> ring, double x, double y) {
        double turned = 0;
        for (int i = 0; i < ring.size(); i++) {
            Coordinate a = ring.get(i);
            Coordinate b = ring.get((i + 1) % ring.size());
            double before = Math.atan2(a.y - y, a.x - x);
            double after = Math.atan2(b.y - y, b.x - x);
            turned += Math.IEEEremainder(after - before, 2 * Math.PI);
        }
        return Math.abs(Math.round(turned / (2 * Math.PI))) % 2 == 1;
    }

    @Test
    void whatIsInsideAgreesWithTheTurnsOfTheRing() {
        SplittableRandom random = new SplittableRandom(11);
        int inside = 0;
        for (int shape = 0; shape < 200; shape++) {
            List<Coordinate> ring = new ArrayList<>();
            int corners = 3 + random.nextInt(12);
            for (int i = 0; i < corners; i++) {
                ring.add(new Coordinate(random.nextDouble(), random.nextDouble()));
            }
            Enclosure enclosure = Enclosure.of(ring);
            for (int i = 0; i < 100; i++) {
                double x = random.nextDouble() * 1.2 - 0.1;
                double y = random.nextDouble() * 1.2 - 0.1;
                boolean expected = isOddlyWound(ring, x, y);
                assertEquals(expected, enclosure.contains(x, y), ring + " at " + x + ", " + y);
                inside += expected ? 1 : 0;
            }
        }
        assertTrue(inside > 1500, inside + " of 20,000 points lay inside");
    }

    @Test
    void aBoxHoldsItsBorderAndNothingBeyond() {
        Enclosure box = Enclosure.box(new Envelope(0.25, 0.5, 0.25, 0.75));
        assertTrue(box.contains(0.25, 0.75));
        assertTrue(box.contains(0.4, 0.3));
        assertFalse(box.contains(0.5000001, 0.3));
        assertEquals(new Envelope(0.25, 0.5, 0.25, 0.75), box.bounds());
    }

    @Test
    void theMiddleOfAStarIsOutside() {
        List<Coordinate> star = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            double angle = i * 4 * Math.PI / 5;
            star.add(new Coordinate(Math.cos(angle), Math.sin(angle)));
        }
        assertFalse(Enclosure.of(star).contains(0, 0));
        assertTrue(Enclosure.of(star).contains(0.8, 0));
    }

    @Test
    void twoCornersEncloseNothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Enclosure.of(List.of(new Coordinate(0, 0), new Coordinate(1, 1))));
    }
}

package org.fengqiao.domain.geodesy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Gcj02Test {

    @Test
    void thereAndBackIsUnderAMillimetre() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LonLat p = new LonLat(75 + random.nextDouble() * 58, 18 + random.nextDouble() * 35);
            assertTrue(Gcj02.toCgcs2000(Gcj02.fromCgcs2000(p)).distanceTo(p) < 0.001, p.toString());
        }
    }

    @Test
    void nanjingIsShiftedByFiveThousandthsOfADegreeEastAndTwoSouth() {
        LonLat shifted = Gcj02.fromCgcs2000(new LonLat(118.78, 32.04));
        assertEquals(118.78 + 0.00519, shifted.lon(), 0.0001);
        assertEquals(32.04 - 0.00207, shifted.lat(), 0.0001);
    }

    /// Tian'anmen in the published test vectors of the public code.
    @Test
    void theShiftAgreesWithThePublicVector() {
        LonLat shifted = Gcj02.fromCgcs2000(new LonLat(116.404, 39.915));
        assertEquals(116.41024449916938, shifted.lon(), 1e-9);
        assertEquals(39.91640428150164, shifted.lat(), 1e-9);
    }

    @Test
    void positionsAbroadAreLeftAlone() {
        LonLat london = new LonLat(-0.1, 51.5);
        assertEquals(london, Gcj02.fromCgcs2000(london));
        assertEquals(london, Gcj02.toCgcs2000(london));
    }
}

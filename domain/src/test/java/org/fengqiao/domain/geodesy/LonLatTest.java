package org.fengqiao.domain.geodesy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LonLatTest {

    @Test
    void nanAndPositionsOffTheGlobeAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> new LonLat(Double.NaN, 32));
        assertThrows(IllegalArgumentException.class, () -> new LonLat(118, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new LonLat(180.1, 32));
        assertThrows(IllegalArgumentException.class, () -> new LonLat(32, 118.8));
    }

    @Test
    void oneMinuteOfLatitudeIsANauticalMile() {
        assertEquals(1853, new LonLat(118.8, 32).distanceTo(new LonLat(118.8, 32 + 1 / 60.0)), 1);
    }

    @Test
    void distanceIsTheSameBothWays() {
        LonLat a = new LonLat(118.778, 32.043);
        LonLat b = new LonLat(118.95, 32.1);
        assertEquals(a.distanceTo(b), b.distanceTo(a));
    }
}

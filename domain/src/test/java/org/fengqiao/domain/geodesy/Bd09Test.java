package org.fengqiao.domain.geodesy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Bd09Test {

    @Test
    void goesThereAndBack() {
        Random random = new Random(9);
        for (int i = 0; i < 1000; i++) {
            LonLat p = new LonLat(75 + random.nextDouble() * 58, 18 + random.nextDouble() * 35);
            LonLat back = Bd09.toGcj02(Bd09.fromGcj02(p));
            assertEquals(p.lon(), back.lon(), 1e-8);
            assertEquals(p.lat(), back.lat(), 1e-8);
        }
    }

    /// Published by the vendor: its shift is some 600 to 1,100 m on top of GCJ-02, to the
    /// north-east.
    @Test
    void liesNorthEastOfGcj02() {
        LonLat tiananmen = new LonLat(116.39747, 39.908823);
        LonLat bd = Bd09.fromGcj02(tiananmen);
        assertTrue(bd.lon() > tiananmen.lon() && bd.lat() > tiananmen.lat());
        double metres = bd.distanceTo(tiananmen);
        assertTrue(metres > 600 && metres < 1100, metres + " m");
    }

    @Test
    void endsInCgcs2000() {
        LonLat p = new LonLat(118.7784, 32.0438);
        LonLat bd = Bd09.fromGcj02(Gcj02.fromCgcs2000(p));
        assertEquals(0, Bd09.toCgcs2000(bd).distanceTo(p), 0.01);
    }
}

package org.fengqiao.domain.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FloodGateTest {

    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

    private final FloodGate gate = new FloodGate();

    @Test
    void fiveHundredInAMinuteAreHeardADozenTimesAndGroupedAfterTheFifth() {
        int sounds = 0;
        int alone = 0;
        for (int i = 0; i < 500; i++) {
            Loudness loudness = gate.announce(Priority.values()[i % 3], START.plusMillis(i * 120L));
            sounds += loudness.sound() ? 1 : 0;
            alone += loudness.alone() ? 1 : 0;
        }
        assertEquals(5, alone);
        assertTrue(sounds >= 6 && sounds <= 12, sounds + " sounds");
        assertEquals(495, gate.grouped());
        assertTrue(gate.flooded(START.plusSeconds(60)));
    }

    @Test
    void whatIsWorseThanAllBeforeInAFloodIsHeard() {
        for (int i = 0; i < 50; i++) {
            gate.announce(Priority.LOW, START.plusMillis(i));
        }
        assertFalse(gate.announce(Priority.LOW, START.plusMillis(60)).sound());
        assertTrue(gate.announce(Priority.HIGH, START.plusMillis(61)).sound());
        assertFalse(gate.announce(Priority.HIGH, START.plusMillis(62)).sound());
    }

    @Test
    void afterAQuietMinuteTheyComeOneByOneAgain() {
        for (int i = 0; i < 50; i++) {
            gate.announce(Priority.HIGH, START);
        }
        Instant later = START.plusSeconds(60);
        assertFalse(gate.flooded(later));
        assertEquals(0, gate.grouped());
        assertEquals(new Loudness(true, true), gate.announce(Priority.LOW, later));
    }

    @Test
    void aSteadyTrickleIsNoFlood() {
        for (int i = 0; i < 100; i++) {
            assertEquals(
                    new Loudness(true, true),
                    gate.announce(Priority.LOW, START.plusSeconds(i * 12L)));
        }
    }
}

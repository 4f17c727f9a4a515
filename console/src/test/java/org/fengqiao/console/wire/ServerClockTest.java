package org.fengqiao.console.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerClockTest {

    private static final Instant T0 = Instant.parse("2026-11-22T08:00:00Z");

    private final ServerClock clock = new ServerClock(InstantSource.fixed(T0));

    @Test
    void isThisMachinesTimeBeforeTheFirstMeasurement() {
        assertEquals(T0, clock.now());
    }

    @Test
    void takesTheMiddleOfTheRoundTrip() {
        clock.measure(T0, T0.plusSeconds(61), T0.plusSeconds(2));
        assertEquals(T0.plusSeconds(60), clock.now());
    }

    @Test
    void isVagueUntilAQuickMeasurementTellsSeconds() {
        assertTrue(clock.vague());
        clock.measure(T0, T0.plusSeconds(61), T0.plusSeconds(2));
        assertTrue(clock.vague(), "a second off on either side");
        clock.measure(T0.plusSeconds(5), T0.plusSeconds(65), T0.plusMillis(5_400));
        assertFalse(clock.vague());
    }

    @Test
    void keepsTheQuickerOfTwoMeasurements() {
        clock.measure(T0, T0.plusMillis(5_010), T0.plusMillis(20));
        clock.measure(T0, T0.plusMillis(9_000), T0.plusMillis(4_000));
        assertEquals(Duration.ofSeconds(5), clock.offset());
    }

    @Test
    void anOldMeasurementLosesToASlowerNewOne() {
        clock.measure(T0, T0.plusMillis(5_010), T0.plusMillis(20));
        Instant later = T0.plus(Duration.ofHours(3));
        clock.measure(later, later.plusMillis(6_500), later.plusMillis(1_000));
        assertEquals(Duration.ofSeconds(6), clock.offset());
    }

    @Test
    void theOffsetIsUnknownBeforeTheFirstMeasurement() {
        assertEquals(Optional.empty(), clock.findOffset());
        clock.measure(T0, T0.minusSeconds(600), T0);
        assertEquals(Optional.of(Duration.ofMinutes(-10)), clock.findOffset());
    }

    @Test
    void aClockPutForwardIsNoticedAtTheNextMeasurement() {
        clock.measure(T0, T0.plusMillis(10), T0.plusMillis(20));
        Instant moved = T0.plus(Duration.ofMinutes(10));
        clock.measure(moved, T0.plusMillis(300), moved.plusMillis(600));
        assertEquals(Duration.ofMinutes(-10), clock.offset());
    }

    @Test
    void aClockPutBackIsNoticedThoughItsTimeLiesBeforeTheLastMeasurement() {
        clock.measure(T0, T0.plusMillis(10), T0.plusMillis(20));
        Instant moved = T0.minus(Duration.ofMinutes(10));
        clock.measure(moved, T0.plusMillis(300), moved.plusMillis(600));
        assertEquals(Duration.ofMinutes(10), clock.offset());
    }

    @Test
    void aMeasurementDuringWhichTheClockWasPutBackIsDropped() {
        clock.measure(T0, T0.plusMillis(5_010), T0.plusMillis(20));
        clock.measure(T0, T0.plusSeconds(1), T0.minusSeconds(600));
        assertEquals(Duration.ofSeconds(5), clock.offset());
    }
}

package org.fengqiao.backend.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.backend.support.SetClock;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    private static final Instant T0 = Instant.parse("2026-11-25T02:00:00Z");

    private final SetClock machine = new SetClock(T0);

    @Test
    void itStandsStillWhileTheMachinesIsSetBackALittle() {
        SteadyClock clock = new SteadyClock(machine, Instant.EPOCH);
        assertEquals(T0, clock.now());
        machine.put(Duration.ofHours(-23));
        assertEquals(T0, clock.now());
        machine.put(Duration.ofHours(23).plusSeconds(1));
        assertEquals(T0.plusSeconds(1), clock.now());
    }

    @Test
    void itGoesOnFromWhatWasWrittenBeforeAStart() {
        assertEquals(T0.plusSeconds(60), new SteadyClock(machine, T0.plusSeconds(60)).now());
    }

    @Test
    void itFollowsAClockThatWasFarAhead() {
        assertEquals(T0, new SteadyClock(machine, T0.plus(Duration.ofDays(400))).now());
        SteadyClock clock = new SteadyClock(machine, Instant.EPOCH);
        machine.put(Duration.ofDays(400));
        assertEquals(T0.plus(Duration.ofDays(400)), clock.now());
        machine.set(T0);
        assertEquals(T0, clock.now());
    }

    @Test
    void itTellsWholeMilliseconds() {
        machine.put(Duration.ofNanos(1_999_999));
        assertEquals(T0.plusMillis(1), new SteadyClock(machine, Instant.EPOCH).now());
    }
}

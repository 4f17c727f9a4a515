package org.fengqiao.backend.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.wire.ClockSetBack;
import org.junit.jupiter.api.Test;

class SteadyTimeTest {

    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

    private static Instant seconds(long after) {
        return NOON.plusSeconds(after);
    }

    @Test
    void clockThatRunsIsFollowedInWholeMilliseconds() {
        SteadyTime time = new SteadyTime(Instant.MIN);
        assertEquals(NOON, time.read(NOON.plusNanos(999_999)));
        assertEquals(NOON, time.read(NOON.plusNanos(1)), "within a millisecond nothing is back");
        assertEquals(seconds(1), time.read(seconds(1)));
        assertEquals(List.of(), time.listUnwritten());
    }

    @Test
    void eachTimeItIsPutBackIsToldOnceHoweverOftenItIsRead() {
        SteadyTime time = new SteadyTime(NOON);
        assertEquals(NOON, time.read(seconds(-600)));
        assertEquals(NOON, time.read(seconds(-500)));
        ClockSetBack first = new ClockSetBack(0, NOON, seconds(-600), NOON);
        assertEquals(List.of(first), time.listUnwritten());
        time.written();
        assertEquals(NOON, time.read(seconds(-400)));
        assertEquals(List.of(), time.listUnwritten());
        // Put back again while time is still held.
        assertEquals(NOON, time.read(seconds(-450)));
        assertEquals(
                List.of(new ClockSetBack(0, seconds(-400), seconds(-450), seconds(0))),
                time.listUnwritten());
        assertEquals(50, time.listUnwritten().getFirst().by().toSeconds());
        assertEquals(seconds(1), time.read(seconds(1)), "it has come there again");
    }

    @Test
    void whatCouldNotBeWrittenStays() {
        SteadyTime time = new SteadyTime(NOON);
        time.read(seconds(-2));
        time.read(seconds(-1));
        assertEquals(1, time.listUnwritten().size());
    }
}

package org.fengqiao.domain.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.ClockStory;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.junit.jupiter.api.Test;

/// What a clock tells of itself.
class RunningClockTest {

    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final TimeLimit LIMIT = new TimeLimit(4, ClockKind.WORK_HOUR);

    private final Deadlines engine = new Deadlines(WorkCalendarFile.loadChina());
    private final RunningClock fresh = RunningClock.of(engine, START, LIMIT, List.of(), null);

    @Test
    void itsStoryHasItsPausesAndWhatItWasExtendedBy() {
        Extension more = new Extension(START.plusSeconds(5000), LIMIT, "雨");
        RunningClock clock =
                fresh.paused(START.plusSeconds(60), "等配件")
                        .resumed(engine, List.of(), START.plusSeconds(3660))
                        .extended(engine, more)
                        .paused(START.plusSeconds(7200), "再等");
        ClockStory story = clock.story(null);
        assertEquals(clock.pauses(), story.pauses());
        assertEquals(List.of(more), story.extensions());
        assertEquals(new ClockStory.Standstill(START.plusSeconds(7200), "再等"), story.standing());
        assertNull(story.endedAt());
        assertEquals(START.plusSeconds(7200), clock.newest());
    }

    @Test
    void anEndBeforeTheStartIsTheStart() {
        assertEquals(START, fresh.story(START.minusSeconds(9)).endedAt());
        assertEquals(START.plusSeconds(9), fresh.story(START.plusSeconds(9)).endedAt());
    }

    @Test
    void theNewestMomentIsThatOfAPauseOrAnExtensionOrItsStart() {
        assertEquals(START, fresh.newest());
        assertEquals(
                START.plusSeconds(90),
                fresh.extended(engine, new Extension(START.plusSeconds(90), LIMIT, "")).newest());
        assertEquals(
                START.plusSeconds(80),
                fresh.paused(START.plusSeconds(60), "")
                        .resumed(engine, List.of(), START.plusSeconds(80))
                        .newest());
    }
}

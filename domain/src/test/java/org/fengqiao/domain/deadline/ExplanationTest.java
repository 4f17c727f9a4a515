package org.fengqiao.domain.deadline;

import static org.fengqiao.domain.deadline.Golden.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengqiao.domain.deadline.ClockStory.Standstill;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Clocks of Monday 2 March 2026, 4 working hours from 09:00: due at 15:00, near from 14:12.
class ExplanationTest {

    private static final Instant NINE = at("2026-03-02T09:00");
    private static final TimeLimit FOUR_HOURS = new TimeLimit(4, ClockKind.WORK_HOUR);
    private static final Rule.Working MORNING =
            new Rule.Working(WorkCalendarFile.loadChina().windows().getFirst());
    private static final Rule.Working AFTERNOON =
            new Rule.Working(WorkCalendarFile.loadChina().windows().getLast());

    private final Deadlines deadlines = new Deadlines(WorkCalendarFile.loadChina());

    @Test
    void aRunningClockTellsItsLinesAndItsSum() {
        Explanation told = explain(story(List.of(), null, null), "2026-03-02T14:30");
        assertEquals(
                List.of(
                        new Interval(NINE, at("2026-03-02T12:00"), MORNING),
                        new Interval(
                                at("2026-03-02T12:00"),
                                at("2026-03-02T14:00"),
                                new Rule.OffHours()),
                        new Interval(at("2026-03-02T14:00"), at("2026-03-02T14:30"), AFTERNOON)),
                told.reckoning().intervals());
        assertEquals(Duration.ofMinutes(210), told.counted());
        assertEquals(Duration.ofMinutes(30), told.remaining());
        assertEquals(at("2026-03-02T15:00"), told.deadline().at());
        assertTrue(told.near());
        assertFalse(told.overdue());
    }

    @Test
    void lightsChangeExactlyAtTheirMoments() {
        ClockStory story = story(List.of(), null, null);
        assertFalse(explain(story, "2026-03-02T14:11:59").near());
        assertTrue(explain(story, "2026-03-02T14:12").near());
        assertTrue(explain(story, "2026-03-02T15:00").near());
        assertFalse(explain(story, "2026-03-02T15:00").overdue());
        Explanation late = explain(story, "2026-03-02T15:00:01");
        assertTrue(late.overdue());
        assertFalse(late.near());
        assertEquals(Duration.ofSeconds(1), late.exceeded());
        assertEquals(Duration.ZERO, late.remaining());
    }

    @Test
    void aLimitUsedUpAtNoonIsOverdueInTheBreakThoughNothingMoreIsCounted() {
        ClockStory story =
                ClockStory.running(at("2026-03-02T08:00"), new TimeLimit(4, ClockKind.WORK_HOUR));
        Explanation told = explain(story, "2026-03-02T13:00");
        assertTrue(told.overdue());
        assertEquals(Duration.ZERO, told.exceeded());
    }

    @Test
    void aClockThatStandsStillKeepsWhatRemainsAndTellsTheDeadlineOfGoingOnNow() {
        ClockStory story = story(List.of(), new Standstill(at("2026-03-02T10:00"), "等料"), null);
        Explanation told = explain(story, "2026-03-02T17:00");
        assertEquals(Duration.ofHours(1), told.counted());
        assertEquals(Duration.ofHours(3), told.remaining());
        assertEquals(
                new Interval(at("2026-03-02T10:00"), at("2026-03-02T12:00"), new Rule.Paused("等料")),
                told.reckoning().intervals().get(1));
        // From 17:00 on: 17-18 is 1 h, Tue 08-10 the other 2.
        assertEquals(at("2026-03-03T10:00"), told.deadline().at());
        assertFalse(told.overdue());
        assertFalse(told.near());
    }

    @Test
    void aClockStoppedWhenOverdueStaysOverdue() {
        ClockStory story = story(List.of(), new Standstill(at("2026-03-02T16:00"), "等料"), null);
        Explanation told = explain(story, "2026-03-04T09:00");
        assertTrue(told.overdue());
        assertEquals(Duration.ofHours(1), told.exceeded());
    }

    @Test
    void aClockStoppedExactlyAtItsDeadlineIsInTimeHoweverLongItStands() {
        ClockStory story =
                new ClockStory(
                        at("2026-03-02T08:00"),
                        FOUR_HOURS,
                        List.of(),
                        List.of(),
                        new Standstill(at("2026-03-02T12:00"), "等料"),
                        null);
        assertFalse(explain(story, "2026-03-05T13:00").overdue());
        assertTrue(explain(story, "2026-03-05T13:00").near());
    }

    @Test
    void aClockThatStartsWhileStandingIsJudgedFromItsStart() {
        ClockStory story = story(List.of(), new Standstill(at("2026-03-01T10:00"), "等料"), null);
        Deadlines early = new Deadlines(WorkCalendarFile.loadChina(), new NearRule.Minutes(240));
        assertTrue(early.explain(story, at("2026-03-03T08:00")).near());
        assertEquals(Duration.ofHours(4), explain(story, "2026-03-03T08:00").remaining());
    }

    @Test
    void anEndedClockIsToldUntilItsEnd() {
        ClockStory story = story(List.of(), null, at("2026-03-02T11:00"));
        Explanation told = explain(story, "2026-03-09T09:00");
        assertEquals(at("2026-03-02T11:00"), told.until());
        assertEquals(Duration.ofHours(2), told.counted());
        assertEquals(Duration.ofHours(2), told.remaining());
        assertFalse(told.overdue());
    }

    @Test
    void anExtensionHoldsFromItsApprovalOn() {
        ClockStory story =
                new ClockStory(
                        NINE,
                        FOUR_HOURS,
                        List.of(new Extension(at("2026-03-02T14:30"), FOUR_HOURS, "材料未到")),
                        List.of(),
                        null,
                        null);
        Explanation before = explain(story, "2026-03-02T14:29");
        assertEquals(Duration.ofHours(4), before.allowed());
        assertEquals(List.of(), before.story().extensions());
        assertTrue(before.near());
        Explanation after = explain(story, "2026-03-02T14:30");
        assertEquals(Duration.ofHours(8), after.allowed());
        assertEquals(at("2026-03-03T09:00"), after.deadline().at());
        assertFalse(after.near());
    }

    @Test
    void aYearThatOnlyTheDeadlineReachesIsProvisionalToo() {
        ClockStory story =
                ClockStory.running(at("2026-12-31T17:00"), new TimeLimit(2, ClockKind.WORK_HOUR));
        assertEquals(Set.of(2027), explain(story, "2026-12-31T17:30").provisionalYears());
    }

    @Test
    void aMomentBeforeTheStartIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> explain(story(List.of(), null, null), "2026-03-02T08:59"));
        assertThrows(
                IllegalArgumentException.class,
                () -> story(List.of(), null, at("2026-03-02T08:00")));
    }

    private Explanation explain(ClockStory story, String now) {
        return deadlines.explain(story, at(now));
    }

    private static ClockStory story(
            List<Pause> pauses, @Nullable Standstill standing, @Nullable Instant endedAt) {
        return new ClockStory(NINE, FOUR_HOURS, List.of(), pauses, standing, endedAt);
    }
}

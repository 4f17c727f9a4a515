package org.fengqiao.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Cases worked out by hand, in Beijing time, with the arithmetic beside them.
class DeadlinesTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final WorkCalendar.Window MORNING =
            WorkCalendarFile.loadChina().windows().getFirst();
    private static final WorkCalendar.Window AFTERNOON =
            WorkCalendarFile.loadChina().windows().getLast();

    private final Deadlines deadlines = new Deadlines(WorkCalendarFile.loadChina());

    @Test
    void lunchBreakIsNotCounted() {
        // Monday. 09:00-12:00 are 3 h, the fourth is 14:00-15:00.
        assertDeadline("2026-11-16T09:00", 4, ClockKind.WORK_HOUR, "2026-11-16T15:00");
    }

    @Test
    void limitUsedUpAtNoonEndsAtNoon() {
        // 08:00-12:00 are 4 h; the deadline does not slide to 14:00.
        assertDeadline("2026-11-16T08:00", 4, ClockKind.WORK_HOUR, "2026-11-16T12:00");
    }

    @Test
    void weekendIsSkipped() {
        // Friday 17:00-18:00 is 1 h, Monday 08:00-09:00 the second.
        assertDeadline("2026-11-20T17:00", 2, ClockKind.WORK_HOUR, "2026-11-23T09:00");
    }

    @Test
    void reportOnSundayStartsCountingOnMonday() {
        assertDeadline("2026-11-22T10:00", 2, ClockKind.WORK_HOUR, "2026-11-23T10:00");
    }

    @Test
    void makeUpSaturdayBeforeSpringFestivalCounts() {
        // Friday 13 Feb 17:00-18:00 is 1 h; Saturday 14 Feb is worked: 08:00-09:00.
        assertDeadline("2026-02-13T17:00", 2, ClockKind.WORK_HOUR, "2026-02-14T09:00");
    }

    @Test
    void springFestivalIsSkippedWhole() {
        // Saturday 14 Feb 17:00-18:00 is 1 h; 15-23 Feb are off; Tuesday 24 Feb 08:00-09:00.
        assertDeadline("2026-02-14T17:00", 2, ClockKind.WORK_HOUR, "2026-02-24T09:00");
    }

    @Test
    void nationalDayWeekIsSkippedWhole() {
        // Wednesday 30 Sep 14:00-18:00 is 4 h; 1-7 Oct are off; Thursday 8 Oct 08:00-12:00.
        assertDeadline("2026-09-30T14:00", 1, ClockKind.WORK_DAY, "2026-10-08T12:00");
    }

    @Test
    void fiveWorkDaysAcrossMidAutumnAndNationalDay() {
        // 40 h: Thu 24 Sep 8, Fri-Sun 25-27 Mid-autumn, Mon-Wed 28-30 Sep 24, 1-7 Oct off, Thu 8
        // Oct 8.
        assertDeadline("2026-09-24T08:00", 5, ClockKind.WORK_DAY, "2026-10-08T18:00");
    }

    @Test
    void makeUpSundayInSeptemberCounts() {
        // Sunday 20 Sep is worked.
        assertDeadline("2026-09-20T08:00", 4, ClockKind.WORK_HOUR, "2026-09-20T12:00");
    }

    @Test
    void urgentHoursRunThroughNightAndWeekend() {
        assertDeadline("2026-11-20T23:30", 2, ClockKind.URGENT_HOUR, "2026-11-21T01:30");
    }

    @Test
    void naturalDaysRunThroughHolidays() {
        assertDeadline("2026-02-14T08:30", 3, ClockKind.NATURAL_DAY, "2026-02-17T08:30");
    }

    @Test
    void pauseWithinWorkingHoursShiftsTheDeadline() {
        // 09:00-10:00 is 1 h; paused 10:00-15:00; 15:00-18:00 are the other 3.
        Deadline deadline =
                deadlines.deadline(
                        at("2026-11-16T09:00"),
                        new TimeLimit(4, ClockKind.WORK_HOUR),
                        List.of(pause("2026-11-16T10:00", "2026-11-16T15:00")));
        assertEquals(at("2026-11-16T18:00"), deadline.at());
        // The lunch break inside the pause stays a lunch break: 10-12 and 14-15 were paused.
        assertEquals(Duration.ofHours(3), deadline.reckoning().paused());
        assertEquals(Duration.ofHours(2), deadline.reckoning().outside());
    }

    @Test
    void pauseOutsideWorkingHoursShiftsNothing() {
        assertEquals(
                at("2026-11-16T15:00"),
                deadlines
                        .deadline(
                                at("2026-11-16T09:00"),
                                new TimeLimit(4, ClockKind.WORK_HOUR),
                                List.of(pause("2026-11-16T12:30", "2026-11-16T13:30")))
                        .at());
    }

    @Test
    void nearTimeoutBeginsWhenAFifthOfCountedTimeRemains() {
        // 4 h from 09:00: 80 % are 3 h 12 min, of which 3 h end at noon; so 14:12.
        assertEquals(
                at("2026-11-16T14:12"),
                deadlines
                        .deadline(
                                at("2026-11-16T09:00"),
                                new TimeLimit(4, ClockKind.WORK_HOUR),
                                List.of())
                        .nearAt());
        // 15 min: from the 12th minute on.
        assertEquals(
                at("2026-11-22T10:12"),
                deadlines
                        .deadline(
                                at("2026-11-22T10:00"),
                                new TimeLimit(0.25, ClockKind.URGENT_HOUR),
                                List.of())
                        .nearAt());
    }

    @Test
    void yearWithoutAnnouncedHolidaysIsCountedByWeekendsAndSaidSo() {
        // Thursday 31 Dec 17:00-18:00 is 1 h. Friday 1 Jan 2027 will surely be off, but nobody has
        // said so yet: 08:00-09:00 counts, provisionally.
        Deadline deadline =
                deadlines.deadline(
                        at("2026-12-31T17:00"), new TimeLimit(2, ClockKind.WORK_HOUR), List.of());
        assertEquals(at("2027-01-01T09:00"), deadline.at());
        assertEquals(Set.of(2027), deadline.reckoning().provisionalYears());
        assertEquals(
                Set.of(),
                deadlines
                        .deadline(
                                at("2026-12-31T23:00"),
                                new TimeLimit(2, ClockKind.URGENT_HOUR),
                                List.of())
                        .reckoning()
                        .provisionalYears());
    }

    @Test
    void reckoningTellsEveryStretchAndItsRule() {
        Reckoning reckoning =
                deadlines.reckon(
                        at("2026-09-30T17:00"),
                        at("2026-10-08T09:30"),
                        ClockKind.WORK_HOUR,
                        List.of(pause("2026-10-08T08:00", "2026-10-08T09:00")));
        DayName nationalDay = new DayName("国庆节", "National Day");
        assertEquals(
                List.of(
                        line("2026-09-30T17:00", "2026-09-30T18:00", new Rule.Working(AFTERNOON)),
                        line("2026-09-30T18:00", "2026-10-01T00:00", new Rule.OffHours()),
                        line("2026-10-01T00:00", "2026-10-08T00:00", new Rule.Holiday(nationalDay)),
                        line("2026-10-08T00:00", "2026-10-08T08:00", new Rule.OffHours()),
                        line("2026-10-08T08:00", "2026-10-08T09:00", new Rule.Paused("等料")),
                        line("2026-10-08T09:00", "2026-10-08T09:30", new Rule.Working(MORNING))),
                reckoning.intervals());
    }

    @Test
    void windowsOfAMakeUpWorkdayAreToldAsSuch() {
        DayName springFestival = new DayName("春节", "Spring Festival");
        assertEquals(
                List.of(
                        line(
                                "2026-02-14T11:00",
                                "2026-02-14T12:00",
                                new Rule.MadeUp(MORNING, springFestival)),
                        line("2026-02-14T12:00", "2026-02-14T14:00", new Rule.OffHours()),
                        line(
                                "2026-02-14T14:00",
                                "2026-02-14T15:00",
                                new Rule.MadeUp(AFTERNOON, springFestival))),
                deadlines
                        .reckon(
                                at("2026-02-14T11:00"),
                                at("2026-02-14T15:00"),
                                ClockKind.WORK_DAY,
                                List.of())
                        .intervals());
    }

    @Test
    void clocksThatRunOnSaySo() {
        assertEquals(
                List.of(line("2026-02-14T11:00", "2026-02-17T09:00", new Rule.RunsOn())),
                deadlines
                        .reckon(
                                at("2026-02-14T11:00"),
                                at("2026-02-17T09:00"),
                                ClockKind.NATURAL_DAY,
                                List.of())
                        .intervals());
    }

    @Test
    void saturdayAndSundayAreOneLine() {
        assertEquals(
                List.of(new Rule.OffHours(), new Rule.Weekend(), new Rule.OffHours()),
                deadlines
                        .reckon(
                                at("2026-11-20T18:00"),
                                at("2026-11-23T08:00"),
                                ClockKind.WORK_HOUR,
                                List.of())
                        .intervals()
                        .stream()
                        .map(Interval::rule)
                        .toList());
    }

    @Test
    void extensionOfAnotherKindIsRefused() {
        IllegalArgumentException refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                deadlines.deadline(
                                        at("2026-11-16T09:00"),
                                        new TimeLimit(4, ClockKind.WORK_HOUR),
                                        List.of(
                                                new Extension(
                                                        at("2026-11-16T10:00"),
                                                        new TimeLimit(1, ClockKind.NATURAL_DAY),
                                                        "等料")),
                                        List.of()));
        assertEquals(
                "a limit of 4.0 WORK_HOUR cannot be extended by 1.0 NATURAL_DAY (approved at"
                        + " 2026-11-16T02:00:00Z): both must be of one kind",
                refusal.getMessage());
    }

    @Test
    void countingBackwardsIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        deadlines.reckon(
                                at("2026-11-16T10:00"),
                                at("2026-11-16T09:00"),
                                ClockKind.WORK_HOUR,
                                List.of()));
    }

    private void assertDeadline(String start, double amount, ClockKind kind, String expected) {
        TimeLimit limit = new TimeLimit(amount, kind);
        assertEquals(at(expected), deadlines.deadline(at(start), limit, List.of()).at());
    }

    private static Interval line(String from, String to, Rule rule) {
        return new Interval(at(from), at(to), rule);
    }

    private static Pause pause(String from, String to) {
        return new Pause(at(from), at(to), "等料");
    }

    private static Instant at(String beijing) {
        return LocalDateTime.parse(beijing).atZone(BEIJING).toInstant();
    }
}

package org.fengqiao.domain.deadline;

import static org.fengqiao.domain.deadline.ClockKind.NATURAL_DAY;
import static org.fengqiao.domain.deadline.ClockKind.URGENT_HOUR;
import static org.fengqiao.domain.deadline.ClockKind.WORK_DAY;
import static org.fengqiao.domain.deadline.ClockKind.WORK_HOUR;
import static org.fengqiao.domain.deadline.Golden.at;
import static org.fengqiao.domain.deadline.Golden.from;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Pauses, extensions and near moments of 2026, each worked out by hand.
class GoldenPausesTest {

    @Test
    void pauseWithinHours() {
        // Mon 2 Mar: 09-10 is 1 h; still 10-11; 11-12 (2), 14-16 (4).
        from("2026-03-02T09:00", 4, WORK_HOUR)
                .paused("2026-03-02T10:00", "2026-03-02T11:00")
                .isDue("2026-03-02T16:00")
                .standsStill(Duration.ofHours(1));
        // Begun before the clock was: still 09-10; 10-12 are the 2 h.
        from("2026-03-02T09:00", 2, WORK_HOUR)
                .paused("2026-03-02T08:00", "2026-03-02T10:00")
                .isDue("2026-03-02T12:00")
                .standsStill(Duration.ofHours(1));
        // One after the other: 08-09, still 09-11, 11-12.
        from("2026-03-02T08:00", 2, WORK_HOUR)
                .paused("2026-03-02T09:00", "2026-03-02T10:00")
                .paused("2026-03-02T10:00", "2026-03-02T11:00")
                .isDue("2026-03-02T12:00")
                .standsStill(Duration.ofHours(2));
    }

    @Test
    void overlappingPausesStandStillOnce() {
        // 09-10 is 1 h; still 10-11:30; 11:30-12 (1.5), 14-16:30 (4).
        Golden overlapping =
                from("2026-03-02T09:00", 4, WORK_HOUR)
                        .paused("2026-03-02T10:00", "2026-03-02T11:00")
                        .paused("2026-03-02T10:30", "2026-03-02T11:30")
                        .isDue("2026-03-02T16:30")
                        .standsStill(Duration.ofMinutes(90));
        assertEquals(
                List.of(
                        new Interval(
                                at("2026-03-02T10:00"),
                                at("2026-03-02T11:00"),
                                new Rule.Paused("挂账 1")),
                        new Interval(
                                at("2026-03-02T11:00"),
                                at("2026-03-02T11:30"),
                                new Rule.Paused("挂账 2"))),
                overlapping.deadline().reckoning().intervals().subList(1, 3));
        // One within the other: 08-09, still 09-12, 14-15.
        from("2026-03-02T08:00", 2, WORK_HOUR)
                .paused("2026-03-02T10:00", "2026-03-02T11:00")
                .paused("2026-03-02T09:00", "2026-03-02T12:00")
                .isDue("2026-03-02T15:00")
                .standsStill(Duration.ofHours(3));
    }

    @Test
    void pauseOutsideHoursTakesNothing() {
        // Mon 14-18 are 4 h; still only at night; Tue 08-12.
        from("2026-03-02T14:00", 1, WORK_DAY)
                .paused("2026-03-02T18:00", "2026-03-03T08:00")
                .isDue("2026-03-03T12:00")
                .standsStill(Duration.ZERO);
        // 15-23 Feb are off in any case: Sat 14 Feb 17-18, Tue 24 Feb 08-09.
        from("2026-02-14T17:00", 2, WORK_HOUR)
                .paused("2026-02-15T00:00", "2026-02-23T23:00")
                .isDue("2026-02-24T09:00")
                .standsStill(Duration.ZERO);
    }

    @Test
    void pauseAcrossWeekendHolidayAndMakeUpDay() {
        // Fri 6 Mar 15-16 is 1 h; still Fri 16-18 and Mon 08-10; Mon 10-12 (3), 14-15 (4).
        from("2026-03-06T15:00", 4, WORK_HOUR)
                .paused("2026-03-06T16:00", "2026-03-09T10:00")
                .isDue("2026-03-09T15:00")
                .standsStill(Duration.ofHours(4));
        // Wed 30 Sep 08-12 are 4 h; still that afternoon and the morning of 8 Oct; 8 Oct 14-18.
        from("2026-09-30T08:00", 1, WORK_DAY)
                .paused("2026-09-30T12:00", "2026-10-08T12:00")
                .isDue("2026-10-08T18:00")
                .standsStill(Duration.ofHours(8));
        // Fri 13 Feb 14-18 are 4 h; still on the morning of Sat 14, worked; Sat 14-18.
        from("2026-02-13T14:00", 1, WORK_DAY)
                .paused("2026-02-14T08:00", "2026-02-14T12:00")
                .isDue("2026-02-14T18:00")
                .standsStill(Duration.ofHours(4));
    }

    @Test
    void pauseOfClocksThatRunOn() {
        // 23-23:30 is half an hour; still 6.5 h; 06-07:30.
        from("2026-03-02T23:00", 2, URGENT_HOUR)
                .paused("2026-03-02T23:30", "2026-03-03T06:00")
                .isDue("2026-03-03T07:30")
                .standsStill(Duration.ofMinutes(390));
        // Mon 08-20 are 12 h; still two days; Wed 20:00 to Thu 08:00.
        from("2026-03-02T08:00", 1, NATURAL_DAY)
                .paused("2026-03-02T20:00", "2026-03-04T20:00")
                .isDue("2026-03-05T08:00")
                .standsStill(Duration.ofDays(2));
    }

    @Test
    void pauseAtTheVeryEnd() {
        // Used up at 12:00, as the pause begins: nothing is moved.
        from("2026-03-02T08:00", 4, WORK_HOUR)
                .paused("2026-03-02T12:00", "2026-03-02T15:00")
                .isDue("2026-03-02T12:00");
        // A minute before: 3 h 59 min, and the last minute from 15:00 on.
        from("2026-03-02T08:00", 4, WORK_HOUR)
                .paused("2026-03-02T11:59", "2026-03-02T15:00")
                .isDue("2026-03-02T15:01");
    }

    @Test
    void extensions() {
        // 4 h from Mon 09:00 end at 15:00; 4 more: 15-18 are 3, Tue 08-09 the last.
        from("2026-03-02T09:00", 4, WORK_HOUR).extended(4).isDue("2026-03-03T09:00");
        // 2 days from Thu 30 Apr end on Wed 6 May; 2 more: Thu 7, Fri 8 May.
        from("2026-04-30T08:00", 2, WORK_DAY).extended(2).isDue("2026-05-08T18:00");
        // 2 + 1 + 0.5 h from 22:00.
        from("2026-03-02T22:00", 2, URGENT_HOUR)
                .extended(1)
                .extended(0.5)
                .isDue("2026-03-03T01:30");
        // 27 and 28 February, then 1 March.
        from("2026-02-27T10:00", 1, NATURAL_DAY).extended(1).isDue("2026-03-01T10:00");
        // 12 h: Mon 08-12 are 4; still that afternoon; Tue 8.
        from("2026-03-02T08:00", 1, WORK_DAY)
                .extended(0.5)
                .paused("2026-03-02T14:00", "2026-03-02T18:00")
                .isDue("2026-03-03T18:00")
                .standsStill(Duration.ofHours(4));
    }

    @Test
    void nearByShare() {
        // 80 % of 8 h are 6 h 24 min: 08-12 are 4, 14-16:24.
        from("2026-03-02T08:00", 1, WORK_DAY).isNear("2026-03-02T16:24");
        // 80 % of 5 h are 4 h, Fri 14-18; the last hour is Monday's.
        from("2026-03-06T14:00", 5, WORK_HOUR).isNear("2026-03-06T18:00").isDue("2026-03-09T09:00");
        // 80 % of 4 + 4 h are 6 h 24 min: 09-12 are 3, 14-17:24.
        from("2026-03-02T09:00", 4, WORK_HOUR).extended(4).isNear("2026-03-02T17:24");
        // 80 % of 2 h are 96 min: 10-11, still until 12, 36 more.
        from("2026-03-02T10:00", 2, URGENT_HOUR)
                .paused("2026-03-02T11:00", "2026-03-02T12:00")
                .isNear("2026-03-02T12:36")
                .isDue("2026-03-02T13:00");
        // 90 % of 10 h are 9 h: Mon 8, Tue 08-09.
        from("2026-03-02T08:00", 10, WORK_HOUR)
                .nearBy(new NearRule.Share(0.1))
                .isNear("2026-03-03T09:00");
    }

    @Test
    void nearByMinutes() {
        NearRule half = new NearRule.Minutes(30);
        // 4 h less 30 min: 09-12 are 3 h, 14-14:30.
        from("2026-03-02T09:00", 4, WORK_HOUR).nearBy(half).isNear("2026-03-02T14:30");
        // Due at 14:15; the 30 min before are 14-14:15 and 11:45-12.
        from("2026-03-02T09:00", 3.25, WORK_HOUR)
                .nearBy(half)
                .isNear("2026-03-02T11:45")
                .isDue("2026-03-02T14:15");
        // Shorter than that: from the start.
        from("2026-03-02T09:00", 0.25, URGENT_HOUR).nearBy(half).isNear("2026-03-02T09:00");
        // Sat 14 Feb 14-18 are 4 h, Tue 24 Feb 08-12 the others; the last 5 h begin at 17:00.
        from("2026-02-14T14:00", 1, WORK_DAY)
                .nearBy(new NearRule.Minutes(300))
                .isNear("2026-02-14T17:00")
                .isDue("2026-02-24T12:00");
    }
}

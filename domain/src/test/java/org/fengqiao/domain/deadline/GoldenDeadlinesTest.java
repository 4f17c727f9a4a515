package org.fengqiao.domain.deadline;

import static org.fengqiao.domain.deadline.ClockKind.NATURAL_DAY;
import static org.fengqiao.domain.deadline.ClockKind.URGENT_HOUR;
import static org.fengqiao.domain.deadline.ClockKind.WORK_DAY;
import static org.fengqiao.domain.deadline.ClockKind.WORK_HOUR;
import static org.fengqiao.domain.deadline.Golden.from;

import org.junit.jupiter.api.Test;

/// Deadlines of 2026 without pauses, each worked out by hand. Working windows are 08-12 and 14-18.
class GoldenDeadlinesTest {

    @Test
    void deadlinesAtTheEndOfAWindow() {
        // Mon 2 Mar: 08-12 are the 4 h; it does not slide to 14:00.
        from("2026-03-02T08:00", 4, WORK_HOUR).isDue("2026-03-02T12:00");
        // Mon: 08-12 are 4 h, 14-18 the other 4; it does not slide to Tuesday.
        from("2026-03-02T08:00", 8, WORK_HOUR).isDue("2026-03-02T18:00");
        // Fri 6 Mar: 16-18 are the 2 h; it does not slide to Monday.
        from("2026-03-06T16:00", 2, WORK_HOUR).isDue("2026-03-06T18:00");
    }

    @Test
    void lunchBreak() {
        // Mon: 11:30-12 is 30 min, 14-14:30 the rest.
        from("2026-03-02T11:30", 1, WORK_HOUR).isDue("2026-03-02T14:30");
        // Starts as the morning ends: 14-15.
        from("2026-03-02T12:00", 1, WORK_HOUR).isDue("2026-03-02T15:00");
        // Starts in the break: 14-14:30.
        from("2026-03-02T13:10", 0.5, WORK_HOUR).isDue("2026-03-02T14:30");
        // Urgent hours know no lunch.
        from("2026-03-02T12:00", 0.5, URGENT_HOUR).isDue("2026-03-02T12:30");
    }

    @Test
    void startOutsideHours() {
        // Before work: 08-10.
        from("2026-03-02T06:00", 2, WORK_HOUR).isDue("2026-03-02T10:00");
        // At night: Tue 08-10.
        from("2026-03-02T22:00", 2, WORK_HOUR).isDue("2026-03-03T10:00");
        // As the week ends, Fri 18:00: Mon 9 Mar 08-08:15.
        from("2026-03-06T18:00", 0.25, WORK_HOUR).isDue("2026-03-09T08:15");
    }

    @Test
    void weekends() {
        // Fri 17:30-18 is 30 min, Mon 08-08:30 the rest.
        from("2026-03-06T17:30", 1, WORK_HOUR).isDue("2026-03-09T08:30");
        // Starts on Saturday: Mon 08-11.
        from("2026-03-07T10:00", 3, WORK_HOUR).isDue("2026-03-09T11:00");
        // 80 h from Mon 19 Jan 09:00: Mon 3 + 4 = 7, Tue-Fri 32 (39), Mon-Fri 26-30 Jan 40 (79),
        // Mon 2 Feb 08-09 (80).
        from("2026-01-19T09:00", 10, WORK_DAY).isDue("2026-02-02T09:00");
        // Half a day is 4 h. Tue: 10-12 are 2, 14-16 the other 2.
        from("2026-03-03T10:00", 0.5, WORK_DAY).isDue("2026-03-03T16:00");
    }

    @Test
    void makeUpWorkdays() {
        // Starts on Sat 14 Feb, worked: 09-12 are 3 h, 14-15 the fourth.
        from("2026-02-14T09:00", 4, WORK_HOUR).isDue("2026-02-14T15:00");
        // Fri 27 Feb 17-18 is 1 h; Sat 28 Feb, worked, 08-09.
        from("2026-02-27T17:00", 2, WORK_HOUR).isDue("2026-02-28T09:00");
        // Sat 28 Feb, worked, 16-18 are 2 h; Sun 1 Mar is off; Mon 2 Mar 08-09.
        from("2026-02-28T16:00", 3, WORK_HOUR).isDue("2026-03-02T09:00");
        // Sat 9 May, worked, from the break: 14-18 are 4 h; Sun is off; Mon 11 May 08-12.
        from("2026-05-09T12:30", 1, WORK_DAY).isDue("2026-05-11T12:00");
        // Fri 18 Sep 16-18 are 2 h; Sat 19 is off; Sun 20 Sep, worked, 08-09.
        from("2026-09-18T16:00", 3, WORK_HOUR).isDue("2026-09-20T09:00");
        // Fri 9 Oct 17-18 is 1 h; Sat 10 Oct, worked, 8 (9); Sun is off; Mon 12 Oct 08-09 (10).
        from("2026-10-09T17:00", 10, WORK_HOUR).isDue("2026-10-12T09:00");
    }

    @Test
    void springFestival() {
        // 40 h: Thu 12 Feb 8, Fri 16, Sat 14 worked 24, 15-23 off, Tue 24 32, Wed 25 40.
        from("2026-02-12T08:00", 5, WORK_DAY).isDue("2026-02-25T18:00");
        // Starts on the second day of the new year: Tue 24 Feb 08-12.
        from("2026-02-18T10:00", 4, WORK_HOUR).isDue("2026-02-24T12:00");
        // Urgent hours do not stop for it: 15 min from midnight.
        from("2026-02-17T00:00", 0.25, URGENT_HOUR).isDue("2026-02-17T00:15");
    }

    @Test
    void shorterHolidays() {
        // Tomb-sweeping: Fri 3 Apr 16-18 are 2 h; Sat 4 to Mon 6 off; Tue 7 Apr 08-10.
        from("2026-04-03T16:00", 4, WORK_HOUR).isDue("2026-04-07T10:00");
        // Labour Day: Thu 30 Apr 14-18 are 4 h; Fri 1 to Tue 5 May off; Wed 6 May 08-12.
        from("2026-04-30T14:00", 1, WORK_DAY).isDue("2026-05-06T12:00");
        // 56 h across it: Mon-Thu 27-30 Apr 32, Wed 6 May 40, Thu 48, Fri 8 May 56.
        from("2026-04-27T08:00", 7, WORK_DAY).isDue("2026-05-08T18:00");
        // Dragon Boat: Thu 18 Jun 8 h; Fri 19 to Sun 21 off; Mon 22 Jun 8.
        from("2026-06-18T08:00", 2, WORK_DAY).isDue("2026-06-22T18:00");
        // Mid-autumn: Thu 24 Sep 17-18 is 1 h; Fri 25 to Sun 27 off; Mon 28 Sep 08-09.
        from("2026-09-24T17:00", 2, WORK_HOUR).isDue("2026-09-28T09:00");
    }

    @Test
    void nationalDay() {
        // 32 h: Wed 30 Sep 8; 1-7 Oct off; Thu 8 Oct 16, Fri 24, Sat 10 Oct worked 32.
        from("2026-09-30T08:00", 4, WORK_DAY).isDue("2026-10-10T18:00");
        // Starts within it: Thu 8 Oct 08-09.
        from("2026-10-03T23:59", 1, WORK_HOUR).isDue("2026-10-08T09:00");
        // Natural days run through it.
        from("2026-09-30T09:00", 3, NATURAL_DAY).isDue("2026-10-03T09:00");
    }

    @Test
    void yearBoundary() {
        // Wed 31 Dec 2025 16-18 are 2 h; Thu 1 to Sat 3 Jan off; Sun 4 Jan worked: 08-12 (6),
        // 14-16 (8).
        from("2025-12-31T16:00", 1, WORK_DAY).isDue("2026-01-04T16:00");
        // 2 h before midnight and 2 after.
        from("2025-12-31T22:00", 4, URGENT_HOUR).isDue("2026-01-01T02:00");
        from("2025-12-31T12:00", 1, NATURAL_DAY).isDue("2026-01-01T12:00");
    }

    @Test
    void clocksThatRunOn() {
        // Across midnight of a weekend.
        from("2026-03-07T23:00", 2, URGENT_HOUR).isDue("2026-03-08T01:00");
        // Friday to Saturday.
        from("2026-03-06T15:20", 1, NATURAL_DAY).isDue("2026-03-07T15:20");
        // 2026 has no 29 February.
        from("2026-02-28T12:00", 1, NATURAL_DAY).isDue("2026-03-01T12:00");
        // A day and a half are 36 h.
        from("2026-03-02T08:00", 1.5, NATURAL_DAY).isDue("2026-03-03T20:00");
    }
}

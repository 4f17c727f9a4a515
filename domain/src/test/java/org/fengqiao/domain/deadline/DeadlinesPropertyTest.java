package org.fengqiao.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What must hold for any calendar, start, limit, extensions and pauses.
class DeadlinesPropertyTest {

    @Test
    void partsAlwaysSumToTheElapsedTime() {
        Seeded.each(some -> {
            Instant from = some.moment();
            Instant to = from.plus(some.upTo(Duration.ofDays(40)));
            Reckoning reckoning = engine(some).reckon(from, to, some.kind(), some.pauses(from));
            assertEquals(
                    Duration.between(from, to),
                    reckoning.counted().plus(reckoning.paused()).plus(reckoning.outside()));
        });
    }

    @Test
    void intervalsFollowEachOtherWithoutGapOrOverlap() {
        Seeded.each(some -> {
            Instant from = some.moment();
            Instant to = from.plusNanos(1).plus(some.upTo(Duration.ofDays(40)));
            Instant cursor = from;
            for (Interval interval :
                    engine(some).reckon(from, to, some.kind(), some.pauses(from)).intervals()) {
                assertEquals(cursor, interval.from());
                assertTrue(interval.from().isBefore(interval.to()));
                cursor = interval.to();
            }
            assertEquals(to, cursor);
        });
    }

    @Test
    void exactlyTheLimitIsCountedBeforeTheDeadlineAndNotANanosecondEarlier() {
        Seeded.each(some -> {
            Deadlines engine = engine(some);
            Instant start = some.moment();
            TimeLimit limit = some.limit();
            List<Pause> pauses = some.pauses(start);
            Deadline deadline = engine.deadline(start, limit, pauses);
            Duration length = engine.length(limit);
            assertEquals(length, engine.counted(start, deadline.at(), limit.kind(), pauses));
            assertEquals(length, deadline.reckoning().counted());
            Instant earlier = deadline.at().minusNanos(1);
            assertTrue(engine.counted(start, earlier, limit.kind(), pauses).compareTo(length) < 0);
        });
    }

    @Test
    void extensionsMoveTheDeadlineToWhereLimitAndExtensionsAreCounted() {
        Seeded.each(some -> {
            Deadlines engine = engine(some);
            Instant start = some.moment();
            TimeLimit limit = some.limit();
            List<Pause> pauses = some.pauses(start);
            List<Extension> extensions = some.extensions(start, limit.kind());
            Duration whole = engine.length(limit);
            for (Extension extension : extensions) {
                whole = whole.plus(engine.length(extension.by()));
            }
            Deadline before = engine.deadline(start, limit, pauses);
            Deadline after = engine.deadline(start, limit, extensions, pauses);
            assertEquals(whole, engine.counted(start, after.at(), limit.kind(), pauses));
            Instant earlier = after.at().minusNanos(1);
            assertTrue(engine.counted(start, earlier, limit.kind(), pauses).compareTo(whole) < 0);
            assertEquals(extensions.isEmpty(), before.equals(after));
            assertFalse(after.nearAt().isBefore(before.nearAt()));
        });
    }

    @Test
    void aFifthRemainsWhenNearTimeoutBegins() {
        Seeded.each(some -> {
            Deadlines engine = engine(some);
            Instant start = some.moment();
            TimeLimit limit = some.limit();
            List<Pause> pauses = some.pauses(start);
            Deadline deadline = engine.deadline(start, limit, pauses);
            Duration remaining =
                    engine.counted(deadline.nearAt(), deadline.at(), limit.kind(), pauses);
            assertEquals(engine.length(limit).toSeconds() * 0.2, remaining.toSeconds(), 1);
        });
    }

    @Test
    void theMinutesOfTheRuleRemainWhenNearTimeoutBegins() {
        Seeded.each(some -> {
            int minutes = 1 + some.number(90);
            Deadlines engine = new Deadlines(some.calendar(), new NearRule.Minutes(minutes));
            Instant start = some.moment();
            TimeLimit limit = some.limit();
            List<Pause> pauses = some.pauses(start);
            Deadline deadline = engine.deadline(start, limit, pauses);
            Duration length = engine.length(limit);
            Duration wanted = Duration.ofMinutes(minutes);
            assertEquals(
                    wanted.compareTo(length) < 0 ? wanted : length,
                    engine.counted(deadline.nearAt(), deadline.at(), limit.kind(), pauses));
        });
    }

    @Test
    void splittingAPauseChangesNothing() {
        Seeded.each(some -> {
            Deadlines engine = engine(some);
            Instant start = some.moment();
            TimeLimit limit = some.limit();
            List<Pause> whole = some.pauses(start);
            List<Pause> split = new ArrayList<>();
            for (Pause pause : whole) {
                Instant middle =
                        pause.from().plus(some.upTo(Duration.between(pause.from(), pause.to())));
                split.add(new Pause(middle, pause.to(), pause.reason()));
                split.add(new Pause(pause.from(), middle, pause.reason()));
            }
            Deadline told = engine.deadline(start, limit, whole);
            Deadline again = engine.deadline(start, limit, split);
            assertEquals(told.at(), again.at());
            assertEquals(told.nearAt(), again.nearAt());
            assertEquals(told.reckoning().counted(), again.reckoning().counted());
            assertEquals(told.reckoning().paused(), again.reckoning().paused());
            assertEquals(told.reckoning().outside(), again.reckoning().outside());
            if (whole.size() == 1) {
                assertEquals(told, again, "to the last line");
            }
        });
    }

    @Test
    void oneMoreHolidayNeverBringsADeadlineForward() {
        AtomicInteger moved = new AtomicInteger();
        Seeded.each(some -> {
            WorkCalendar calendar = some.calendar();
            Instant start = some.moment();
            TimeLimit limit = some.limit();
            List<Pause> pauses = some.pauses(start);
            LocalDate day = start.atZone(calendar.zone()).toLocalDate().plusDays(some.number(12));
            WorkCalendar stricter = calendar.withHoliday(day, new DayName("加放", "Extra"));
            Instant before = new Deadlines(calendar).deadline(start, limit, pauses).at();
            Instant after = new Deadlines(stricter).deadline(start, limit, pauses).at();
            assertFalse(after.isBefore(before));
            if (after.isAfter(before)) {
                moved.incrementAndGet();
            }
        });
        assertTrue(moved.get() > 0, "no generated holiday ever mattered");
    }

    @Test
    void oneMorePauseNeverBringsADeadlineForward() {
        Seeded.each(some -> {
            Deadlines engine = engine(some);
            Instant start = some.moment();
            TimeLimit limit = some.limit();
            List<Pause> pauses = some.pauses(start);
            List<Pause> more = new ArrayList<>(pauses);
            more.addAll(some.pauses(start));
            Instant before = engine.deadline(start, limit, pauses).at();
            assertFalse(engine.deadline(start, limit, more).at().isBefore(before));
        });
    }

    @Test
    void countingInTwoPartsGivesTheWhole() {
        Seeded.each(some -> {
            Deadlines engine = engine(some);
            Instant from = some.moment();
            Instant middle = from.plus(some.upTo(Duration.ofDays(10)));
            Instant to = middle.plus(some.upTo(Duration.ofDays(10)));
            ClockKind kind = some.kind();
            List<Pause> pauses = some.pauses(from);
            assertEquals(
                    engine.counted(from, to, kind, pauses),
                    engine.counted(from, middle, kind, pauses)
                            .plus(engine.counted(middle, to, kind, pauses)));
        });
    }

    private static Deadlines engine(Seeded some) {
        return new Deadlines(some.calendar());
    }
}

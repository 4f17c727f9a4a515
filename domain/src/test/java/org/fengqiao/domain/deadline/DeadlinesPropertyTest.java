package org.fengqiao.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// What must hold for any start, limit and pauses; seeded, so that a failure can be repeated.
class DeadlinesPropertyTest {

    private static final int CASES = 1500;
    private static final Instant EPOCH = Instant.parse("2025-12-20T00:00:00Z");

    private final WorkCalendar calendar = WorkCalendarFile.loadChina();
    private final Deadlines deadlines = new Deadlines(calendar);

    @Test
    void partsAlwaysSumToTheElapsedTime() {
        RandomGenerator random = seeded(1);
        for (int i = 0; i < CASES; i++) {
            Instant from = instant(random);
            Instant to = from.plusSeconds(random.nextLong(40L * 86_400));
            Reckoning reckoning = deadlines.reckon(from, to, kind(random), pauses(random, from));
            assertEquals(
                    Duration.between(from, to),
                    reckoning.counted().plus(reckoning.paused()).plus(reckoning.outside()),
                    "case " + i);
        }
    }

    @Test
    void intervalsFollowEachOtherWithoutGapOrOverlap() {
        RandomGenerator random = seeded(2);
        for (int i = 0; i < CASES; i++) {
            Instant from = instant(random);
            Instant to = from.plusSeconds(1 + random.nextLong(40L * 86_400));
            Instant cursor = from;
            for (Interval interval :
                    deadlines.reckon(from, to, kind(random), pauses(random, from)).intervals()) {
                assertEquals(cursor, interval.from(), "case " + i);
                assertTrue(interval.from().isBefore(interval.to()), "case " + i);
                cursor = interval.to();
            }
            assertEquals(to, cursor, "case " + i);
        }
    }

    @Test
    void exactlyTheLimitIsCountedBeforeTheDeadlineAndNotASecondEarlier() {
        RandomGenerator random = seeded(3);
        for (int i = 0; i < CASES; i++) {
            Instant start = instant(random);
            TimeLimit limit = limit(random);
            List<Pause> pauses = pauses(random, start);
            Deadline deadline = deadlines.deadline(start, limit, pauses);
            Duration length = deadlines.length(limit);
            assertEquals(
                    length,
                    deadlines.counted(start, deadline.at(), limit.kind(), pauses),
                    "case " + i);
            assertEquals(length, deadline.reckoning().counted(), "case " + i);
            assertTrue(
                    deadlines
                                    .counted(
                                            start,
                                            deadline.at().minusSeconds(1),
                                            limit.kind(),
                                            pauses)
                                    .compareTo(length)
                            < 0,
                    "case " + i);
        }
    }

    @Test
    void aFifthRemainsWhenNearTimeoutBegins() {
        RandomGenerator random = seeded(4);
        for (int i = 0; i < CASES; i++) {
            Instant start = instant(random);
            TimeLimit limit = limit(random);
            List<Pause> pauses = pauses(random, start);
            Deadline deadline = deadlines.deadline(start, limit, pauses);
            Duration remaining =
                    deadlines.counted(deadline.nearAt(), deadline.at(), limit.kind(), pauses);
            assertEquals(
                    deadlines.length(limit).toSeconds() * 0.2,
                    remaining.toSeconds(),
                    1,
                    "case " + i);
        }
    }

    @Test
    void splittingAPauseChangesNothing() {
        RandomGenerator random = seeded(5);
        for (int i = 0; i < CASES; i++) {
            Instant start = instant(random);
            TimeLimit limit = limit(random);
            List<Pause> whole = pauses(random, start);
            List<Pause> split = new ArrayList<>();
            for (Pause pause : whole) {
                long seconds = Duration.between(pause.from(), pause.to()).toSeconds();
                Instant middle = pause.from().plusSeconds(random.nextLong(seconds + 1));
                split.add(new Pause(middle, pause.to(), pause.reason()));
                split.add(new Pause(pause.from(), middle, pause.reason()));
            }
            assertEquals(
                    deadlines.deadline(start, limit, whole),
                    deadlines.deadline(start, limit, split),
                    "case " + i);
        }
    }

    @Test
    void oneMoreHolidayNeverBringsADeadlineForward() {
        RandomGenerator random = seeded(6);
        boolean moved = false;
        for (int i = 0; i < CASES; i++) {
            Instant start = instant(random);
            TimeLimit limit = limit(random);
            List<Pause> pauses = pauses(random, start);
            LocalDate day =
                    start.atZone(calendar.zone()).toLocalDate().plusDays(random.nextInt(12));
            Deadlines stricter = new Deadlines(calendar.withHoliday(day, "加放"));
            Instant before = deadlines.deadline(start, limit, pauses).at();
            Instant after = stricter.deadline(start, limit, pauses).at();
            assertFalse(after.isBefore(before), "case " + i);
            moved |= after.isAfter(before);
        }
        assertTrue(moved, "no generated holiday ever mattered");
    }

    @Test
    void oneMorePauseNeverBringsADeadlineForward() {
        RandomGenerator random = seeded(7);
        for (int i = 0; i < CASES; i++) {
            Instant start = instant(random);
            TimeLimit limit = limit(random);
            List<Pause> pauses = pauses(random, start);
            List<Pause> more = new ArrayList<>(pauses);
            more.addAll(pauses(random, start));
            assertFalse(
                    deadlines
                            .deadline(start, limit, more)
                            .at()
                            .isBefore(deadlines.deadline(start, limit, pauses).at()),
                    "case " + i);
        }
    }

    @Test
    void countingInTwoPartsGivesTheWhole() {
        RandomGenerator random = seeded(8);
        for (int i = 0; i < CASES; i++) {
            Instant from = instant(random);
            Instant middle = from.plusSeconds(random.nextLong(10L * 86_400));
            Instant to = middle.plusSeconds(random.nextLong(10L * 86_400));
            ClockKind kind = kind(random);
            List<Pause> pauses = pauses(random, from);
            assertEquals(
                    deadlines.counted(from, to, kind, pauses),
                    deadlines
                            .counted(from, middle, kind, pauses)
                            .plus(deadlines.counted(middle, to, kind, pauses)),
                    "case " + i);
        }
    }

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static Instant instant(RandomGenerator random) {
        return EPOCH.plusSeconds(random.nextLong(380L * 86_400));
    }

    private static ClockKind kind(RandomGenerator random) {
        return ClockKind.values()[random.nextInt(ClockKind.values().length)];
    }

    private static TimeLimit limit(RandomGenerator random) {
        return new TimeLimit(random.nextInt(1, 40) * 0.25, kind(random));
    }

    private static List<Pause> pauses(RandomGenerator random, Instant around) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant from = around.plusSeconds(random.nextLong(-86_400, 8L * 86_400));
            pauses.add(new Pause(from, from.plusSeconds(random.nextLong(2L * 86_400)), "等料"));
        }
        return pauses;
    }
}

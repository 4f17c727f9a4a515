package org.fengqiao.domain.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.domain.deadline.ClockStory.Standstill;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What must hold for the arithmetic of any clock at any moment.
class ExplanationPropertyTest {

    @Test
    void whatIsCountedAndWhatRemainsAreTheWholeLimit() {
        Seeded.each(some -> {
            Deadlines engine = new Deadlines(some.calendar());
            ClockStory story = story(some);
            Instant now = story.startedAt().plus(some.upTo(Duration.ofDays(20)));
            Explanation told = engine.explain(story, now);
            assertEquals(
                    told.allowed(), told.counted().plus(told.remaining()).minus(told.exceeded()));
            assertTrue(told.remaining().isZero() || told.exceeded().isZero());
            assertEquals(
                    Duration.between(story.startedAt(), told.until()), told.reckoning().elapsed());
            assertEquals(told.allowed(), told.deadline().reckoning().counted());
        });
    }

    @Test
    void overdueIsWhatHasExceededOrIsPastTheMomentOfItsLastSecond() {
        AtomicInteger seen = new AtomicInteger();
        Seeded.each(some -> {
            Deadlines engine = new Deadlines(some.calendar());
            ClockStory story = story(some);
            Instant now = story.startedAt().plus(some.upTo(Duration.ofDays(20)));
            Explanation told = engine.explain(story, now);
            if (!told.exceeded().isZero()) {
                assertTrue(told.overdue());
                seen.incrementAndGet();
            }
            if (!told.remaining().isZero()) {
                assertEquals(false, told.overdue());
            }
            assertTrue(!told.near() || !told.overdue());
        });
        assertTrue(seen.get() > 100, "overdue clocks seen: " + seen);
    }

    /// The clock beside a case keeps the deadline it had when it was stopped and is judged as of
    /// then; its explanation must show the same light.
    @Test
    void lightsAreThoseOfTheClockBesideTheCase() {
        AtomicInteger standing = new AtomicInteger();
        Seeded.each(some -> {
            Deadlines engine = new Deadlines(some.calendar());
            ClockStory clock = story(some);
            Instant now = clock.startedAt().plus(some.upTo(Duration.ofDays(20)));
            Explanation told = engine.explain(clock, now);
            ClockStory story = told.story();
            boolean stands = story.standing() != null && story.endedAt() == null;
            Deadline beside =
                    engine.deadline(
                            story.startedAt(),
                            story.limit(),
                            story.extensions(),
                            stands ? story.pauses() : story.pausesUntil(told.until()));
            Instant at = told.until();
            if (stands && story.standing() != null) {
                Instant since = story.standing().since();
                at = since.isBefore(story.startedAt()) ? story.startedAt() : since;
                standing.incrementAndGet();
            }
            boolean overdue = at.isAfter(beside.at());
            assertEquals(overdue, told.overdue());
            assertEquals(!overdue && !at.isBefore(beside.nearAt()), told.near());
        });
        assertTrue(standing.get() > 100, "standing clocks seen: " + standing);
    }

    @Test
    void whatComesLaterPlaysNoPart() {
        Seeded.each(some -> {
            Deadlines engine = new Deadlines(some.calendar());
            TimeLimit limit = some.limit();
            Instant start = some.moment();
            Instant now = start.plus(some.upTo(Duration.ofDays(6)));
            List<Pause> over = new ArrayList<>();
            for (Pause pause : some.pauses(start)) {
                if (!pause.to().isAfter(now)) {
                    over.add(pause);
                }
            }
            Instant since = now.minus(some.upTo(Duration.ofDays(1)));
            @Nullable Standstill standing = some.chance(0.5) ? new Standstill(since, "挂账") : null;
            ClockStory then = new ClockStory(start, limit, List.of(), over, standing, null);

            List<Pause> pauses = new ArrayList<>(over);
            Instant later = now.plusNanos(1).plus(some.upTo(Duration.ofDays(1)));
            if (standing != null) {
                pauses.add(new Pause(standing.since(), later, standing.reason()));
            }
            pauses.add(new Pause(later, later.plusSeconds(60), "后来"));
            Extension extension = new Extension(later, some.limit(limit.kind()), "后来");
            ClockStory whole =
                    new ClockStory(start, limit, List.of(extension), pauses, null, later);
            assertEquals(engine.explain(then, now), engine.explain(whole, now));
        });
    }

    @Test
    void anEndedClockIsToldTheSameForEver() {
        Seeded.each(some -> {
            Deadlines engine = new Deadlines(some.calendar());
            ClockStory story = story(some);
            Instant end = story.startedAt().plus(some.upTo(Duration.ofDays(9)));
            ClockStory ended =
                    new ClockStory(
                            story.startedAt(),
                            story.limit(),
                            story.extensions(),
                            story.pauses(),
                            story.standing(),
                            end);
            assertEquals(
                    engine.explain(ended, end),
                    engine.explain(ended, end.plus(some.upTo(Duration.ofDays(300)))));
        });
    }

    private static ClockStory story(Seeded some) {
        Instant start = some.moment();
        TimeLimit limit = some.limit();
        Instant since = start.plus(some.upTo(Duration.ofDays(9)));
        return new ClockStory(
                start,
                limit,
                some.extensions(start, limit.kind()),
                some.pauses(start),
                some.chance(0.3) ? new Standstill(since, "挂账") : null,
                some.chance(0.3) ? start.plus(some.upTo(Duration.ofDays(9))) : null);
    }
}

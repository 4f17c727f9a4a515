package org.fengqiao.backend.alarm;

import static org.fengqiao.backend.alarm.Fixtures.GRID;
import static org.fengqiao.backend.alarm.Fixtures.T0;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.domain.alarm.AlarmCondition;
import org.fengqiao.domain.alarm.AlarmEffect;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmState;
import org.fengqiao.domain.alarm.AlarmTable;
import org.fengqiao.domain.alarm.PersonalAlarms;
import org.fengqiao.domain.alarm.Priority;
import org.junit.jupiter.api.Test;

/// What a desk is told of a matter comes to what the whole log comes to.
class MatterTest {

    private static final Duration KEEP = Duration.ofHours(24);
    private static final List<String> PEOPLE = List.of("a", "b", "c");
    private static final AlarmCondition NEAR =
            Fixtures.condition("x", AlarmKind.NEAR_TIMEOUT, Priority.MEDIUM, GRID);
    private static final AlarmCondition OVER =
            Fixtures.condition("x", AlarmKind.OVERDUE, Priority.HIGH, GRID);

    @Test
    void theLinesSinceAPersonHadDoneWithItMakeTheSameAlarm() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            Matter matter = Matter.of(Fixtures.line(1, AlarmInput.RAISE, NEAR, T0));
            for (int i = 2; i < 2 + random.nextInt(25); i++) {
                matter = matter.with(next(matter, i, random), KEEP);
            }
            for (String person : PEOPLE) {
                List<AlarmEntry> told = matter.listOpen(person, Instant.EPOCH);
                PersonalAlarms desk = new PersonalAlarms(person, AlarmTable.packaged());
                told.forEach(desk::apply);
                Optional<AlarmItem> expected = matter.find(person);
                assertEquals(expected, desk.find(matter.key()), "seed " + seed);
                assertEquals(expected.isEmpty(), told.isEmpty(), "seed " + seed);
            }
        }
    }

    /// A line that could follow: what a person cannot do is never written.
    private static AlarmLine next(Matter matter, int sequence, Random random) {
        Instant at = T0.plusSeconds(60L * sequence);
        if (random.nextInt(3) == 0) {
            if (!matter.standing()) {
                return Fixtures.line(
                        sequence, AlarmInput.RAISE, random.nextBoolean() ? NEAR : OVER, at);
            }
            return random.nextBoolean()
                    ? Fixtures.line(sequence, AlarmInput.CLEAR, matter.condition(), at)
                    : Fixtures.line(sequence, AlarmInput.WORSEN, OVER, at);
        }
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        List<AlarmInput> possible =
                List.of(
                                AlarmInput.ACKNOWLEDGE,
                                AlarmInput.SHELVE,
                                AlarmInput.UNSHELVE,
                                AlarmInput.EXPIRE)
                        .stream()
                        .filter(input -> allowed(matter, person, input))
                        .toList();
        AlarmInput input =
                possible.isEmpty()
                        ? AlarmInput.EXPIRE
                        : possible.get(random.nextInt(possible.size()));
        return Fixtures.line(
                sequence,
                input,
                matter.condition(),
                at,
                person,
                input == AlarmInput.SHELVE ? at.plusSeconds(600) : null);
    }

    private static boolean allowed(Matter matter, String person, AlarmInput input) {
        AlarmState state = matter.find(person).map(AlarmItem::state).orElse(AlarmState.NORMAL);
        return AlarmTable.packaged().step(state, input).effect() != AlarmEffect.REFUSE;
    }

    @Test
    void whatReturnedTooLongAgoIsNotTold() {
        Matter over =
                Matter.of(Fixtures.line(1, AlarmInput.RAISE, OVER, T0))
                        .with(Fixtures.line(2, AlarmInput.CLEAR, OVER, T0.plusSeconds(60)), KEEP);
        assertEquals(2, over.listOpen("a", T0.plusSeconds(60)).size());
        assertEquals(List.of(), over.listOpen("a", T0.plusSeconds(61)));
        Matter standing = Matter.of(Fixtures.line(1, AlarmInput.RAISE, OVER, T0));
        assertEquals(1, standing.listOpen("a", T0.plus(Duration.ofDays(99))).size());
    }

    @Test
    void aMatterIsOverOnceItWasQuietForLongEnoughAndNoShelfRuns() {
        Instant cleared = T0.plusSeconds(60);
        Matter over =
                Matter.of(Fixtures.line(1, AlarmInput.RAISE, OVER, T0))
                        .with(Fixtures.line(2, AlarmInput.CLEAR, OVER, cleared), KEEP);
        assertFalse(over.over(cleared.plus(KEEP), KEEP));
        assertTrue(over.over(cleared.plus(KEEP).plusMillis(1), KEEP));
        Instant until = cleared.plus(Duration.ofHours(12));
        Matter shelved =
                over.with(Fixtures.line(3, AlarmInput.SHELVE, OVER, cleared, "a", until), KEEP);
        assertFalse(shelved.over(until.plus(KEEP), KEEP));
        assertTrue(shelved.over(until.plus(KEEP).plusMillis(1), KEEP));
        // Raised anew after that it begins anew.
        Instant later = until.plus(KEEP).plusMillis(1);
        Matter anew = shelved.with(Fixtures.line(4, AlarmInput.RAISE, OVER, later), KEEP);
        assertEquals(1, anew.lines().size());
        Instant sooner = until.plus(KEEP);
        assertEquals(
                4,
                shelved.with(Fixtures.line(4, AlarmInput.RAISE, OVER, sooner), KEEP)
                        .lines()
                        .size());
    }
}

package org.fengqiao.domain.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.fengqiao.domain.code.AreaCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What must hold for any log. Each has a seed of its own, which a failure names;
/// `-Dfengqiao.seed=N` starts from another one.
class PersonalAlarmsPropertyTest {

    private static final int LOGS = 2000;
    private static final long FIRST = Long.getLong("fengqiao.seed", 20_261_127L);
    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final AreaCode GRID = AreaCode.of("320102001001001");
    private static final List<String> PEOPLE = List.of("a", "b", "c");

    @Test
    void whatWasRaisedStaysUntilItsOwnPersonHasDoneSomethingAboutIt() {
        each((log, seed) -> {
            for (String me : PEOPLE) {
                PersonalAlarms alarms = new PersonalAlarms(me, AlarmTable.packaged());
                Set<AlarmKey> owed = new HashSet<>();
                Set<AlarmKey> standing = new HashSet<>();
                for (AlarmEntry entry : log) {
                    alarms.apply(entry);
                    owe(entry, me, standing, owed);
                    for (AlarmKey key : owed) {
                        assertTrue(
                                alarms.find(key).isPresent(),
                                "seed " + seed + ": " + me + " lost " + key + " at " + entry);
                    }
                }
            }
        });
    }

    /// By hand and without the table: begun to hold, or worse, since this person's last word.
    private static void owe(
            AlarmEntry entry, String me, Set<AlarmKey> standing, Set<AlarmKey> owed) {
        switch (entry.input()) {
            case RAISE -> {
                if (standing.add(entry.key())) {
                    owed.add(entry.key());
                }
            }
            case WORSEN -> {
                standing.add(entry.key());
                owed.add(entry.key());
            }
            case CLEAR -> standing.remove(entry.key());
            case EASE -> {}
            case ACKNOWLEDGE, SHELVE, UNSHELVE, EXPIRE -> {
                if (me.equals(entry.person())) {
                    owed.remove(entry.key());
                }
            }
        }
    }

    @Test
    void whatOthersDoIsShownAndChangesNothingOfMine() {
        each((log, seed) -> {
            PersonalAlarms all = new PersonalAlarms("a", AlarmTable.packaged());
            PersonalAlarms own = new PersonalAlarms("a", AlarmTable.packaged());
            for (AlarmEntry entry : log) {
                boolean others = entry.person() != null && !entry.person().equals("a");
                boolean has = all.find(entry.key()).isPresent();
                all.apply(entry);
                if (others) {
                    assertEquals(
                            has,
                            all.find(entry.key())
                                    .map(item -> item.acts().getLast().person())
                                    .equals(Optional.ofNullable(entry.person())),
                            "seed " + seed);
                } else {
                    own.apply(entry);
                }
            }
            assertEquals(states(own), states(all), "seed " + seed);
        });
    }

    private static Map<AlarmKey, AlarmState> states(PersonalAlarms alarms) {
        Map<AlarmKey, AlarmState> states = new HashMap<>();
        alarms.list().forEach(item -> states.put(item.key(), item.state()));
        return states;
    }

    private interface Check {
        void log(List<AlarmEntry> log, long seed);
    }

    private static void each(Check check) {
        for (long seed = FIRST; seed < FIRST + LOGS; seed++) {
            check.log(log(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)), seed);
        }
    }

    private static List<AlarmEntry> log(RandomGenerator random) {
        List<AlarmEntry> log = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            AlarmInput input = AlarmInput.values()[random.nextInt(AlarmInput.values().length)];
            AlarmKey key = new AlarmKey("K" + random.nextInt(4));
            Instant at = START.plusSeconds(i);
            boolean holds = !input.personal() && input != AlarmInput.CLEAR;
            @Nullable String person =
                    input.personal() ? PEOPLE.get(random.nextInt(PEOPLE.size())) : null;
            log.add(
                    new AlarmEntry(
                            i,
                            at,
                            key,
                            input,
                            holds ? condition(key, random, at) : null,
                            person,
                            person,
                            input == AlarmInput.SHELVE ? "known" : null,
                            input == AlarmInput.SHELVE ? at.plusSeconds(600) : null));
        }
        return log;
    }

    private static AlarmCondition condition(AlarmKey key, RandomGenerator random, Instant at) {
        Priority priority = Priority.values()[random.nextInt(3)];
        return new AlarmCondition(key, AlarmKind.OVERDUE, priority, "井盖", GRID, null, null, at);
    }

    /// Somebody who called before, was put aside and then was well, calls again.
    @Test
    void anotherCallForHelpBreaksTheShelfOfTheOneBefore() {
        PersonalAlarms alarms = new PersonalAlarms("a", AlarmTable.packaged());
        AlarmKey key = AlarmKey.ofSos("w-1");
        AlarmCondition call =
                new AlarmCondition(
                        key, AlarmKind.SOS, Priority.HIGH, "王网格员", GRID, null, null, START);
        alarms.apply(system(1, key, AlarmInput.RAISE, call));
        alarms.apply(
                new AlarmEntry(
                        2,
                        START,
                        key,
                        AlarmInput.SHELVE,
                        null,
                        "a",
                        "a",
                        "误触",
                        START.plusSeconds(3600)));
        alarms.apply(system(3, key, AlarmInput.CLEAR, null));
        alarms.apply(system(4, key, AlarmInput.RAISE, call));
        assertEquals(
                AlarmState.UNACKNOWLEDGED, alarms.find(key).map(AlarmItem::state).orElseThrow());
    }

    private static AlarmEntry system(
            long number, AlarmKey key, AlarmInput input, @Nullable AlarmCondition condition) {
        return new AlarmEntry(number, START, key, input, condition, null, null, null, null);
    }
}

package org.fengqiao.console.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.ResourceKind;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final Recipient NEAR_OFF = person("near-off", 50, DutyState.OFF_DUTY, false);
    private static final Recipient NEAR_BUSY = person("near-busy", 10, DutyState.ON_DUTY, true);
    private static final Recipient MIDDLE = person("middle", 200, DutyState.ON_DUTY, false);
    private static final Recipient FAR = person("far", 900, DutyState.ON_DUTY, false);
    private static final List<Recipient> ALL = List.of(FAR, NEAR_BUSY, MIDDLE, NEAR_OFF);

    private static Recipient person(String id, double metres, DutyState state, boolean busy) {
        Duty duty =
                state == DutyState.UNKNOWN
                        ? Duty.UNKNOWN
                        : new Duty(state, Instant.parse("2026-11-22T00:00:00Z"));
        return new Recipient(
                id, id, ResourceKind.GRID_WORKER, "网格员", metres, Duration.ofMinutes(1), duty, busy);
    }

    private static Optional<String> suggested(List<Recipient> candidates, Set<String> busy) {
        return Suggestion.find(candidates, busy::contains).map(Recipient::id);
    }

    @Test
    void nearestOnDutyAndFreeIsProposed() {
        assertEquals(Optional.of("middle"), suggested(ALL, Set.of()));
        assertEquals(Optional.of("far"), suggested(ALL, Set.of("middle")));
    }

    @Test
    void beingOnDutyIsGivenUpBeforeBeingFree() {
        assertEquals(Optional.of("near-off"), suggested(ALL, Set.of("middle", "far")));
    }

    @Test
    void whoseDutyIsUnknownComesBeforeWhoIsOffAndAfterWhoIsOn() {
        Recipient unknown = person("unknown", 700, DutyState.UNKNOWN, false);
        assertEquals(Optional.of("unknown"), suggested(List.of(NEAR_OFF, unknown), Set.of()));
        assertEquals(Optional.of("far"), suggested(List.of(FAR, unknown), Set.of()));
        assertEquals(
                Optional.of("near-off"), suggested(List.of(NEAR_OFF, unknown), Set.of("unknown")));
    }

    @Test
    void busyOnesAreProposedWhenNobodyIsFree() {
        assertEquals(Optional.of("near-busy"), suggested(ALL, Set.of("middle", "far", "near-off")));
    }

    @Test
    void unknownPositionsComeLast() {
        Recipient nowhere =
                new Recipient(
                        "a",
                        "a",
                        ResourceKind.GRID_WORKER,
                        "网格员",
                        null,
                        null,
                        NEAR_OFF.duty(),
                        false);
        assertEquals(Optional.of("near-off"), suggested(List.of(nowhere, NEAR_OFF), Set.of()));
        assertEquals(Optional.of("a"), suggested(List.of(nowhere), Set.of()));
        assertEquals(Optional.empty(), suggested(List.of(), Set.of()));
    }

    @Test
    void proposalDoesNotDependOnTheOrderOfTheList() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Recipient> crowd = new ArrayList<>();
            Set<String> busy = new HashSet<>();
            for (int i = 0; i < 12; i++) {
                String id = "p" + i;
                crowd.add(
                        person(
                                id,
                                random.nextInt(5) * 100,
                                DutyState.values()[random.nextInt(3)],
                                random.nextBoolean()));
                if (random.nextInt(3) == 0) {
                    busy.add(id);
                }
            }
            Optional<String> first = suggested(crowd, busy);
            Collections.shuffle(crowd, random);
            assertEquals(first, suggested(crowd, busy), "seed " + seed);
            first.ifPresent(id -> {
                Recipient chosen =
                        crowd.stream().filter(r -> r.id().equals(id)).findAny().orElseThrow();
                boolean anybodyFree =
                        crowd.stream().anyMatch(r -> !r.busy() && !busy.contains(r.id()));
                assertEquals(anybodyFree, !chosen.busy() && !busy.contains(id));
            });
        }
    }
}

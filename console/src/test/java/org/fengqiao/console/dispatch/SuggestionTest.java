package org.fengqiao.console.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final Recipient NEAR_SILENT = person("near-silent", 50, 90, false);
    private static final Recipient NEAR_BUSY = person("near-busy", 10, 1, true);
    private static final Recipient MIDDLE = person("middle", 200, 1, false);
    private static final Recipient FAR = person("far", 900, 1, false);
    private static final List<Recipient> ALL = List.of(FAR, NEAR_BUSY, MIDDLE, NEAR_SILENT);

    private static Recipient person(String id, double metres, int ageMinutes, boolean busy) {
        return new Recipient(id, id, "网格员", metres, Duration.ofMinutes(ageMinutes), busy);
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
        assertEquals(Optional.of("near-silent"), suggested(ALL, Set.of("middle", "far")));
    }

    @Test
    void busyOnesAreProposedWhenNobodyIsFree() {
        assertEquals(
                Optional.of("near-busy"), suggested(ALL, Set.of("middle", "far", "near-silent")));
    }

    @Test
    void unknownPositionsComeLast() {
        Recipient nowhere = new Recipient("a", "a", "网格员", null, null, false);
        assertEquals(
                Optional.of("near-silent"), suggested(List.of(nowhere, NEAR_SILENT), Set.of()));
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
                                random.nextInt(30),
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

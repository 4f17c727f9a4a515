package org.fengqiao.console.wire.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static List<Fault> faults(long seed) {
        FaultPlan plan = new FaultPlan(seed, Duration.ofSeconds(1));
        return Stream.generate(plan::next).limit(3L * FaultPlan.packSize()).toList();
    }

    @Test
    void theSameSeedMakesTheSameFaultsAndAnotherMakesOthers() {
        assertEquals(faults(7), faults(7));
        assertNotEquals(faults(7), faults(8));
    }

    @Test
    void everyKindIsInEveryPack() {
        for (long seed = 0; seed < 20; seed++) {
            Set<Fault.Kind> kinds = EnumSet.noneOf(Fault.Kind.class);
            faults(seed).stream()
                    .limit(FaultPlan.packSize())
                    .forEach(fault -> kinds.add(fault.kind()));
            assertEquals(EnumSet.allOf(Fault.Kind.class), kinds, "seed " + seed);
        }
    }
}

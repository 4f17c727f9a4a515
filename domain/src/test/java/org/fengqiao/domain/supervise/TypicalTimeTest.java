package org.fengqiao.domain.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.supervise.StageSample.Key;
import org.fengqiao.domain.supervise.StageSample.Until;
import org.junit.jupiter.api.Test;

class TypicalTimeTest {

    private static final Key KEY = new Key("handling", Until.STAGE_LEFT, true);
    private static final ClassKey LIGHT = new ClassKey("S", "matter", "1");
    private static final ClassKey LEAVES = new ClassKey("S", "matter", "2");

    private final List<StageSample> samples = new ArrayList<>();

    private void times(int number, ClassKey of, String holder, long minutes) {
        for (int i = 0; i < number; i++) {
            samples.add(
                    new StageSample(KEY, of, holder, Duration.ofMinutes(minutes), Instant.EPOCH));
        }
    }

    private TypicalTime find(ClassKey of, String holder) {
        return StageTimes.of(samples).find(KEY, of, holder).orElseThrow();
    }

    @Test
    void nothingIsKnownWhereNobodyWasTimed() {
        assertTrue(StageTimes.NONE.find(KEY, LIGHT, "A").isEmpty());
        times(3, LIGHT, "A", 10);
        Key other = new Key("handling", Until.CASE_ENDED, true);
        assertTrue(StageTimes.of(samples).find(other, LIGHT, "A").isEmpty());
    }

    @Test
    void withTenOfItsOwnAHolderCountsHalf() {
        times(10, LIGHT, "A", 100);
        times(10, LIGHT, "B", 20);
        TypicalTime a = find(LIGHT, "A");
        // Half its own, all of which are longer than 50; a quarter of the class's, half of which
        // are; a quarter of all, which here are the same.
        assertEquals(0.5 + 0.5 * 0.5, a.likelihood(Duration.ZERO, Duration.ofMinutes(50)), 1e-9);
        assertEquals(TypicalTime.Level.CLASS_AND_HOLDER, a.level());
        assertEquals(10, a.samples());
    }

    @Test
    void fewOfItsOwnGiveWayToTheClassAndThatToAll() {
        times(2, LIGHT, "A", 100);
        times(40, LIGHT, "B", 20);
        times(40, LEAVES, "B", 60);
        assertEquals(TypicalTime.Level.CLASS, find(LIGHT, "A").level());
        assertEquals(42, find(LIGHT, "A").samples());
        assertEquals(TypicalTime.Level.CLASS, find(LIGHT, "C").level());
        TypicalTime unheardOf = find(new ClassKey("S", "matter", "3"), "A");
        assertEquals(TypicalTime.Level.ALL, unheardOf.level());
        assertEquals(82, unheardOf.samples());
        assertEquals(42.0 / 82, unheardOf.likelihood(Duration.ZERO, Duration.ofMinutes(30)), 1e-9);
    }

    @Test
    void whatHasLastedLongLastsLongerThanWhatHasJustBegun() {
        times(50, LIGHT, "A", 10);
        times(50, LIGHT, "A", 100);
        TypicalTime typical = find(LIGHT, "A");
        assertEquals(Duration.ofMinutes(100), typical.left(Duration.ZERO, 0.8));
        assertEquals(Duration.ofMinutes(80), typical.left(Duration.ofMinutes(20), 0.5));
        assertEquals(1, typical.likelihood(Duration.ofMinutes(20), Duration.ofMinutes(79)), 1e-9);
    }

    @Test
    void longerThanEverythingKnownIsAsLongAgain() {
        times(5, LIGHT, "A", 10);
        TypicalTime typical = find(LIGHT, "A");
        Duration elapsed = Duration.ofMinutes(30);
        assertEquals(elapsed, typical.left(elapsed, 0.5));
        assertEquals(Duration.ofMinutes(120), typical.left(elapsed, 0.8));
        assertEquals(0.5, typical.likelihood(elapsed, elapsed), 1e-9);
    }

    @Test
    void aQuantileIsTheTimeWhoseLikelihoodItIs() {
        SplittableRandom chance = new SplittableRandom(7);
        for (int i = 0; i < 400; i++) {
            times(1, i % 3 == 0 ? LIGHT : LEAVES, i % 5 == 0 ? "A" : "B", 1 + chance.nextInt(300));
        }
        TypicalTime typical = find(LIGHT, "A");
        for (int i = 0; i < 200; i++) {
            Duration elapsed = Duration.ofMinutes(chance.nextInt(280));
            double share = 0.05 + 0.9 * chance.nextDouble();
            Duration left = typical.left(elapsed, share);
            String told = "seed 7, round " + i + ": " + elapsed + ", " + share;
            assertTrue(typical.likelihood(elapsed, left) <= 1 - share + 1e-9, told);
            Duration before = left.minusSeconds(2);
            assertTrue(
                    before.isNegative() || typical.likelihood(elapsed, before) >= 1 - share - 1e-9,
                    told);
        }
    }
}

package org.fengqiao.backend.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.wire.Duplicates.ClassRelation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final LonLat HERE = new LonLat(118.79, 32.05);
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Sketch.Kind RUBBISH = kind("06010", "暴露垃圾", "市容环境");

    @Test
    void likenessNeverGrowsAsTwoCasesComeApart() {
        Weights weights = Weights.load();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            double distance = 4 * random.nextDouble();
            double time = 4 * random.nextDouble();
            ClassRelation relation = ClassRelation.values()[random.nextInt(3)];
            double text = random.nextDouble();
            boolean ended = random.nextBoolean();
            double here = weights.likeness(distance, time, relation, text, ended);
            double more = random.nextDouble();
            String at = "seed " + seed;
            assertTrue(weights.likeness(distance + more, time, relation, text, ended) <= here, at);
            assertTrue(weights.likeness(distance, time + more, relation, text, ended) <= here, at);
            assertTrue(weights.likeness(distance, -time - more, relation, text, ended) <= here, at);
            assertTrue(weights.likeness(distance, time, relation, text * more, ended) <= here, at);
            assertTrue(weights.likeness(distance, time, relation, text, true) <= here, at);
            assertTrue(
                    weights.likeness(distance, time, ClassRelation.OTHER, text, ended) <= here, at);
            assertTrue(
                    weights.likeness(distance, time, ClassRelation.SAME, text, ended) >= here, at);
        }
    }

    @Test
    void unitsAreTheRadiusAndTheWindow() {
        Sketch other = sketch(new LonLat(118.79, 32.0507), NOON, null, RUBBISH, List.of("垃圾"));
        Sketch farther = sketch(new LonLat(118.79, 32.0514), NOON, null, RUBBISH, List.of("垃圾"));
        Sketch searched = sketch(HERE, NOON, null, RUBBISH, List.of("垃圾"));
        double near = of(searched, other, options(50)).score();
        assertEquals(near, of(searched, farther, options(100)).score(), 1e-3);
        assertTrue(of(searched, farther, options(50)).score() < near);
    }

    @Test
    void reasonsAreTold() {
        Sketch other =
                sketch(
                        HERE,
                        NOON.minus(Duration.ofMinutes(90)),
                        NOON.minus(Duration.ofMinutes(5)),
                        kind("06042", "垃圾满溢", "市容环境"),
                        List.of("北门", "垃圾", "小区"));
        Sketch searched = sketch(HERE, NOON, null, RUBBISH, List.of("北门", "垃圾", "成堆"));
        WordCounts counts = new WordCounts();
        counts.add(other.words());
        counts.add(List.of("垃圾"));
        counts.add(List.of("小区", "垃圾"));
        Likeness told = Likeness.of(searched, other, 0, counts, Weights.load(), options(50));
        assertEquals(Duration.ofMinutes(90), told.earlier());
        assertEquals(ClassRelation.SAME_MAJOR, told.relation());
        assertEquals(List.of("北门", "垃圾"), told.sharedWords(), "the rarer first");
        assertTrue(told.endedBetween());
        assertFalse(told.score() > of(searched, searched, options(50)).score());
    }

    @Test
    void aWordThatEverybodyUsesSaysLittle() {
        WordCounts counts = new WordCounts();
        for (int i = 0; i < 100; i++) {
            counts.add(List.of("小区"));
        }
        counts.add(List.of("幼儿园"));
        Double common = counts.likeness(List.of("坑", "小区"), List.of("小区", "路灯"));
        Double rare = counts.likeness(List.of("坑", "幼儿园"), List.of("幼儿园", "路灯"));
        assertTrue(common != null && rare != null && common < rare / 2, common + " " + rare);
        assertEquals(1.0, counts.likeness(List.of("坑"), List.of("坑")));
        assertEquals(0.0, counts.likeness(List.of("坑"), List.of("灯")));
        assertNull(counts.likeness(List.of(), List.of("灯")));
    }

    @Test
    void whatIsTakenBackLeavesNoTrace() {
        WordCounts counts = new WordCounts();
        counts.add(List.of("小区", "灯"));
        double before = counts.rarity("灯");
        counts.add(List.of("灯"));
        counts.remove(List.of("灯"));
        assertEquals(before, counts.rarity("灯"));
    }

    @Test
    void classesOfOneNameAreOneInTwoStandards() {
        Sketch.Kind old = new Sketch.Kind(ClassKey.parse("GBT30428.2/event/0102"), "暴露垃圾", "市容环境");
        assertEquals(ClassRelation.SAME, RUBBISH.relationTo(old));
        Sketch.Kind gone = Sketch.Kind.unknown(ClassKey.parse("OLD/matter/1"));
        assertEquals(ClassRelation.SAME, gone.relationTo(gone));
        assertEquals(ClassRelation.OTHER, RUBBISH.relationTo(gone));
    }

    private static Likeness of(Sketch searched, Sketch other, DuplicateOptions options) {
        double distance = searched.place().distanceTo(other.place());
        return Likeness.of(searched, other, distance, new WordCounts(), Weights.load(), options);
    }

    private static DuplicateOptions options(double radiusM) {
        return new DuplicateOptions(radiusM, Duration.ofHours(24), 3, 8, 0);
    }

    private static Sketch sketch(
            LonLat place,
            Instant at,
            @Nullable Instant endedAt,
            Sketch.Kind kind,
            List<String> words) {
        return new Sketch(place, at, endedAt, kind, words);
    }

    private static Sketch.Kind kind(String code, String name, String major) {
        return new Sketch.Kind(new ClassKey("GBT47678.5-2026", "matter", code), name, major);
    }
}

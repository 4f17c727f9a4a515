package org.fengqiao.backend.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseIndexTest {

    private static final Instant NOW = Instant.parse("2026-03-05T00:00:00Z");
    private static final LonLat HERE = new LonLat(118.79, 32.05);
    private static final Sketch.Kind KIND =
            new Sketch.Kind(ClassKey.parse("S/matter/1"), "暴露垃圾", "市容环境");
    private static final DuplicateOptions ALL =
            new DuplicateOptions(50, Duration.ofHours(24), 3, 8, 0);

    private final CaseIndex index = new CaseIndex(new ChineseWords());

    @Test
    void findsWhatTryingEveryCaseFindsAlsoAfterChanges() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<IncidentId, CaseIndex.Draft> cases = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            IncidentId id = id(random.nextInt(1000));
            if (random.nextInt(5) == 0) {
                index.remove(id);
                cases.remove(id);
            } else {
                CaseIndex.Draft draft = anywhere(random);
                index.put(id, draft);
                cases.put(id, draft);
            }
        }
        assertEquals(cases.size(), index.size());
        for (int round = 0; round < 200; round++) {
            CaseIndex.Draft draft = anywhere(random);
            List<IncidentId> expected =
                    cases.entrySet().stream()
                            .filter(entry -> fits(entry.getValue().sketch(), draft.sketch()))
                            .map(Map.Entry::getKey)
                            .sorted()
                            .toList();
            List<CaseIndex.Hit> hits = search(draft, null);
            assertEquals(
                    expected,
                    hits.stream().map(CaseIndex.Hit::id).sorted().toList(),
                    "seed " + seed);
            List<Double> scores = new ArrayList<>();
            hits.forEach(hit -> scores.add(-hit.likeness().score()));
            assertEquals(scores.stream().sorted().toList(), scores, "seed " + seed);
        }
    }

    private static boolean fits(Sketch one, Sketch sought) {
        Instant ended = one.endedAt();
        return one.place().distanceTo(sought.place()) <= 150
                && Duration.between(one.at(), sought.at()).abs().toMinutes() <= 3 * 24 * 60
                && (ended == null || ended.isAfter(NOW.minus(Duration.ofHours(24))));
    }

    private static CaseIndex.Draft anywhere(Random random) {
        LonLat place =
                new LonLat(
                        HERE.lon() + 0.004 * random.nextDouble(),
                        HERE.lat() + 0.004 * random.nextDouble());
        Instant at = NOW.minus(Duration.ofMinutes(random.nextInt(5 * 24 * 60)));
        @Nullable Instant ended =
                random.nextBoolean() ? null : at.plus(Duration.ofHours(random.nextInt(48)));
        return draft(place, at, ended, random.nextBoolean() ? "垃圾成堆" : "路灯不亮");
    }

    @Test
    void oneDoesNotFindItselfAndTheLikelierComesFirst() {
        index.put(id(1), draft(HERE, NOW, null, "小区北门口垃圾成堆"));
        index.put(id(2), draft(HERE, NOW.minusSeconds(3600), null, "小区北门垃圾没人清"));
        index.put(id(3), draft(HERE, NOW.minusSeconds(3600), null, "路灯不亮"));
        List<CaseIndex.Hit> hits = search(draft(HERE, NOW, null, "小区北门口垃圾成堆"), id(1));
        assertEquals(List.of(id(2), id(3)), hits.stream().map(CaseIndex.Hit::id).toList());
        assertTrue(hits.getFirst().likeness().sharedWords().contains("垃圾"));
    }

    @Test
    void anotherTextOfACaseReplacesItsWords() {
        index.put(id(1), draft(HERE, NOW, null, "路灯不亮"));
        assertEquals(0.0, text("垃圾成堆"));
        index.put(id(1), draft(HERE, NOW, null, "垃圾成堆"));
        assertEquals(1.0, text("垃圾成堆"));
        index.remove(id(1));
        assertEquals(0, index.size());
    }

    @Test
    void whatIsLessLikelyThanTheThresholdIsNotTold() {
        index.put(id(1), draft(HERE, NOW, null, "路灯不亮"));
        CaseIndex.Draft draft = draft(HERE, NOW.plusSeconds(60 * 60 * 60), null, "垃圾成堆");
        double score = search(draft, null).getFirst().likeness().score();
        DuplicateOptions above =
                new DuplicateOptions(50, Duration.ofHours(24), 3, 8, score + 0.001);
        assertEquals(List.of(), index.search(draft, null, NOW, Weights.load(), above));
    }

    private @Nullable Double text(String of) {
        return search(draft(HERE, NOW, null, of), null).getFirst().likeness().text();
    }

    private List<CaseIndex.Hit> search(CaseIndex.Draft draft, @Nullable IncidentId self) {
        return index.search(draft, self, NOW, Weights.load(), ALL);
    }

    private static CaseIndex.Draft draft(
            LonLat place, Instant at, @Nullable Instant endedAt, String text) {
        return new CaseIndex.Draft(new Sketch(place, at, endedAt, KIND, List.of()), List.of(text));
    }

    private static IncidentId id(int number) {
        return new IncidentId("case-" + number);
    }
}

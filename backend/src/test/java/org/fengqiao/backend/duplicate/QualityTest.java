package org.fengqiao.backend.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QualityTest {

    @Test
    void finderBeatsEveryFixedRuleOnSetsItWasNotFittedTo() {
        Quality finder = quality(Rules.finder(Weights.load(), Rules.DEFAULT));
        for (Quality.Rule rule :
                List.of(Rules.fixed(), Rules.fixedOfOneClass(), Rules.fixedOfOneClassGoingOn())) {
            Quality fixed = quality(rule);
            assertTrue(finder.f1() > fixed.f1() + 0.1, finder + " " + fixed);
            assertTrue(finder.recallAt3() > fixed.recallAt3(), finder + " " + fixed);
        }
        assertTrue(finder.precision() > 0.7, finder.toString());
        assertTrue(finder.recall() > 0.75, finder.toString());
    }

    private static Quality quality(Quality.Rule rule) {
        return Quality.of(LongStream.of(101, 102), rule);
    }

    @Test
    void aSeedMakesOneSetAndAnotherAnother() {
        assertEquals(LabelledSet.make(5), LabelledSet.make(5));
        assertNotEquals(LabelledSet.make(5), LabelledSet.make(6));
    }

    @Test
    void noiseIsWhatTheSetSaysItIs() {
        List<LabelledSet.Report> reports = LabelledSet.make(5);
        Set<Thing.Origin> origins =
                reports.stream()
                        .map(report -> report.thing().origin())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Thing.Origin.class)));
        assertEquals(EnumSet.allOf(Thing.Origin.class), origins);
        long things = reports.stream().map(report -> report.thing().id()).distinct().count();
        assertTrue(reports.size() > 1.3 * things, reports.size() + " of " + things);
        for (LabelledSet.Report report : reports) {
            Thing thing = report.thing();
            double fromThing = report.draft().sketch().place().distanceTo(thing.place());
            double fromSpot = report.draft().sketch().place().distanceTo(thing.spot().centre());
            double off = Math.min(fromThing, fromSpot);
            assertTrue(off < 61, () -> off + " m");
            assertTrue(!report.arrival().isBefore(thing.start()), report.toString());
            assertTrue(
                    Duration.between(report.draft().sketch().at(), report.arrival()).toHours() <= 3,
                    report.toString());
        }
        assertTrue(
                reports.stream().anyMatch(report -> report.draft().text().getLast().isEmpty()),
                "addresses are left out");
    }
}

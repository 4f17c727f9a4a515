package org.fengqiao.domain.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.incident.Source;
import org.fengqiao.domain.statistics.Indicator.Part;
import org.fengqiao.domain.workflow.Effect;
import org.fengqiao.domain.workflow.Milestone;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.fengqiao.domain.workflow.WorkflowView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {

    private static final List<Indicator> ALL = List.of(Indicator.values());

    private final WorkflowDefinition workflow = WorkflowDefinition.loadDefault();

    private List<CaseFacts> wandered(long seed, int cases) {
        Random random = new Random(seed);
        List<CaseFacts> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            AreaCode grid =
                    AreaCode.of("32010" + (2 + random.nextInt(3)) + "00100100" + random.nextInt(3));
            Source source = Source.values()[random.nextInt(Source.values().length)];
            all.add(
                    new Life(workflow, "c" + i, grid)
                            .from(source)
                            .wander(random, random.nextInt(60))
                            .facts());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyNumberIsTheLengthOfItsListAndEveryNumeratorPartOfItsDenominator(long seed) {
        List<CaseFacts> cases = wandered(seed, 600);
        Map<Indicator, Integer> seen = new EnumMap<>(Indicator.class);
        for (Grouping.By by : Grouping.By.values()) {
            Count count = new Count(cases, new Grouping(by, Level.DISTRICT));
            Map<String, Map<Indicator, Ratio>> rows = count.rows(ALL);
            for (Indicator indicator : ALL) {
                List<CaseFacts> denominators = new ArrayList<>();
                List<CaseFacts> numerators = new ArrayList<>();
                rows.forEach((key, ratios) -> {
                    Ratio ratio = get(ratios, indicator);
                    List<CaseFacts> below = count.list(indicator, Part.DENOMINATOR, key);
                    List<CaseFacts> above = count.list(indicator, Part.NUMERATOR, key);
                    String what = "seed " + seed + ", " + indicator + " of " + by + " '" + key;
                    assertEquals(ratio.denominator(), below.size(), what);
                    assertEquals(ratio.numerator(), above.size(), what);
                    assertTrue(new HashSet<>(below).containsAll(above), what);
                    denominators.addAll(below);
                    numerators.addAll(above);
                });
                String what = "seed " + seed + ", " + indicator + " by " + by;
                // No case is lost between the rows, and none is in two of them.
                assertEquals(
                        Set.copyOf(count.list(indicator, Part.DENOMINATOR, null)),
                        unique(denominators),
                        what);
                assertEquals(
                        Set.copyOf(count.list(indicator, Part.NUMERATOR, null)),
                        unique(numerators),
                        what);
                Ratio total = get(count.total(ALL), indicator);
                assertEquals(total.denominator(), denominators.size(), what);
                assertEquals(total.numerator(), numerators.size(), what);
                seen.merge(indicator, total.numerator(), Integer::sum);
            }
        }
        seen.forEach((indicator, times) ->
                assertTrue(times > 0, "seed " + seed + " never met " + indicator));
    }

    private static Set<CaseFacts> unique(List<CaseFacts> cases) {
        Set<CaseFacts> unique = new HashSet<>(cases);
        assertEquals(cases.size(), unique.size(), "a case in two rows");
        return unique;
    }

    @Test
    void aDepartmentHasWhatItHoldsOrHeldLast() {
        AreaCode grid = AreaCode.of("320102001001001");
        CaseFacts returned =
                new Life(workflow, "1", grid)
                        .take("ACCEPT", "op")
                        .take("DISPATCH", "op1")
                        .take("RETURN", "dept")
                        .take("DISPATCH", "op2")
                        .facts();
        assertEquals("CG2", returned.department());
        assertEquals(1, returned.returns());
        Count count =
                new Count(List.of(returned), new Grouping(Grouping.By.DEPARTMENT, Level.CITY));
        Map<String, Map<Indicator, Ratio>> rows = count.rows(ALL);
        // What was given back is held against the one that gave it back, all else goes along.
        assertEquals("CG1", returned.returnedBy());
        assertEquals(Set.of("CG1", "CG2"), rows.keySet());
        assertEquals(new Ratio(1, 1), get(get(rows, "CG1"), Indicator.RETURNED));
        assertEquals(new Ratio(0, 0), get(get(rows, "CG2"), Indicator.RETURNED));
        assertEquals(new Ratio(0, 0), get(get(rows, "CG1"), Indicator.HANDLING));
        assertEquals(new Ratio(0, 1), get(get(rows, "CG2"), Indicator.HANDLING));
    }

    @Test
    void aPersonHasTheStepThatTheIndicatorMeasures() {
        AreaCode grid = AreaCode.of("320102001001001");
        CaseFacts facts =
                new Life(workflow, "1", grid).take("ACCEPT", "anna").take("DISPATCH", "bo").facts();
        Map<String, Map<Indicator, Ratio>> rows =
                new Count(List.of(facts), new Grouping(Grouping.By.PERSON, Level.CITY)).rows(ALL);
        assertEquals(Set.of("", "anna", "bo", "reporter"), rows.keySet());
        assertEquals(new Ratio(1, 1), get(get(rows, "anna"), Indicator.FILING_IN_TIME));
        assertEquals(new Ratio(1, 1), get(get(rows, "bo"), Indicator.DISPATCH_IN_TIME));
        assertEquals(new Ratio(0, 0), get(get(rows, "anna"), Indicator.DISPATCH_IN_TIME));
        assertEquals(new Ratio(0, 1), get(get(rows, Grouping.NOBODY), Indicator.HANDLING));
    }

    @Test
    void aWorkflowThatSaysTooLittleDefinesFewer() {
        assertTrue(ALL.stream().allMatch(new FactRule(workflow)::defines));
        WorkflowView view = workflow.view();
        List<Transition> fewer =
                view.transitions().stream()
                        .filter(row -> !row.counts().contains(Milestone.REWORK))
                        .toList();
        FactRule rule =
                new FactRule(
                        WorkflowDefinition.of(
                                new WorkflowView(
                                        view.start(), view.states(), fewer, view.limits())));
        assertEquals(
                Set.of(Indicator.DISPATCH_RIGHT, Indicator.REWORKED),
                ALL.stream().filter(each -> !rule.defines(each)).collect(Collectors.toSet()));
    }

    @Test
    void aWorkflowInWhichNobodyGivesBackSaysNothingOfReturns() {
        WorkflowView view = workflow.view();
        List<Transition> fewer =
                view.transitions().stream().filter(row -> !row.has(Effect.GIVE_BACK)).toList();
        FactRule rule =
                new FactRule(
                        WorkflowDefinition.of(
                                new WorkflowView(
                                        view.start(), view.states(), fewer, view.limits())));
        assertEquals(
                Set.of(Indicator.RETURNED),
                ALL.stream().filter(each -> !rule.defines(each)).collect(Collectors.toSet()));
    }

    private static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing under " + key);
    }
}

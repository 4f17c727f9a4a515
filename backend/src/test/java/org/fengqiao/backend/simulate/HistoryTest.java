package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.wire.ImportedCase;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.fengqiao.domain.workflow.WorkflowView;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final WorkflowDefinition workflow = WorkflowDefinition.loadDefault();
    private static final List<ImportedCase> CASES = history(7).list(600, NOW);

    @Test
    void asManyCasesAsAskedForInOrderOfReport() {
        assertEquals(600, CASES.size());
        for (int i = 1; i < CASES.size(); i++) {
            assertFalse(
                    CASES.get(i)
                            .steps()
                            .getFirst()
                            .at()
                            .isBefore(CASES.get(i - 1).steps().getFirst().at()));
        }
    }

    @Test
    void nothingHappensInTheFutureOrBackwards() {
        for (ImportedCase one : CASES) {
            Instant last = Instant.MIN;
            for (ImportedCase.Step step : one.steps()) {
                assertFalse(step.at().isBefore(last), one.externalId());
                assertFalse(step.at().isAfter(NOW), one.externalId());
                last = step.at();
            }
        }
    }

    @Test
    void everyStepIsATransitionOfTheWorkflowByARoleThatMayTakeIt() {
        for (ImportedCase one : CASES) {
            endState(one);
        }
    }

    @Test
    void mostAreClosedAndAboutAThirdIsOpen() {
        long ended = CASES.stream().filter(one -> workflow.state(endState(one)).ends()).count();
        assertTrue(ended > 600 * 0.58 && ended < 600 * 0.76, "ended: " + ended);
    }

    @Test
    void pastHasWhatHappensBesideTheStraightWay() {
        for (String action :
                List.of(
                        "VERIFY",
                        "CHECK",
                        "RETURN",
                        "RETURN_DISPUTED",
                        "ADJUDICATE",
                        "ASK_EXTEND",
                        "GRANT_EXTEND",
                        "WHISTLE",
                        "REPORT_IN",
                        "URGE",
                        "SUPERVISE",
                        "REPLY",
                        "SUSPEND",
                        "REWORK",
                        "EVALUATE",
                        "APPEAL")) {
            assertTrue(count(action) > 0, action);
        }
        assertTrue(count("EVALUATE") > 80 && count("EVALUATE") < 260, "visited");
        assertTrue(count("RETURN") < 90, "returned");
    }

    private static long count(String action) {
        return CASES.stream()
                .flatMap(one -> one.steps().stream())
                .filter(step -> step.action().equals(action))
                .count();
    }

    @Test
    void suspensionsEndByThemselvesAfterThePast() {
        CASES.stream()
                .flatMap(one -> one.steps().stream())
                .filter(step -> step.action().equals("SUSPEND"))
                .forEach(step -> {
                    String until = String.valueOf(step.fields().get("until"));
                    assertTrue(Instant.parse(until).isAfter(NOW), until);
                });
    }

    @Test
    void sameSeedMakesTheSamePastAndAnotherSeedAnother() {
        assertEquals(CASES, history(7).list(600, NOW));
        assertNotEquals(CASES, history(8).list(600, NOW));
    }

    /// Replays the case; fails where a step is not allowed.
    private String endState(ImportedCase one) {
        String state = null;
        for (ImportedCase.Step step : one.steps()) {
            Transition taken;
            if (step.action().equals(ImportedCase.ORDER)) {
                var moved =
                        workflow.findByRung(
                                String.valueOf(state), Objects.requireNonNull(step.rung()));
                if (moved.isEmpty()) {
                    continue;
                }
                taken = moved.get();
            } else {
                String from = state;
                taken =
                        workflow.find(state, step.action())
                                .orElseThrow(() -> new AssertionError(step + " from " + from));
            }
            assertTrue(taken.roles().contains(step.role()), step.toString());
            for (String field : taken.required()) {
                assertTrue(step.fields().containsKey(field), step.toString());
            }
            state = taken.to();
        }
        return String.valueOf(state);
    }

    @Test
    void whatAWorkflowHasNoActionForHasNotHappened() {
        WorkflowView whole = WorkflowDefinition.loadDefault().view();
        WorkflowDefinition less =
                WorkflowDefinition.of(
                        new WorkflowView(
                                whole.start(),
                                whole.states(),
                                whole.transitions().stream()
                                        .filter(row -> !row.action().equals("WHISTLE"))
                                        .toList(),
                                whole.limits()));
        List<ImportedCase> past = history(7, less).list(600, NOW);
        assertEquals(600, past.size());
        assertTrue(
                past.stream()
                        .flatMap(one -> one.steps().stream())
                        .noneMatch(step -> step.action().equals("WHISTLE")));
    }

    private static History history(long seed) {
        return history(seed, WorkflowDefinition.loadDefault());
    }

    private static History history(long seed, WorkflowDefinition workflow) {
        Dice dice = new Dice(seed);
        CityModel city = Town.model(dice);
        CaseTexts texts = CaseTexts.load();
        return new History(
                city,
                new Drafts(city, texts, dice),
                workflow,
                texts,
                dice,
                ZoneId.of("Asia/Shanghai"));
    }
}

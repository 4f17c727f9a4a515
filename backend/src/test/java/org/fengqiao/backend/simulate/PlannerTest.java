package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.order.Order;
import org.fengqiao.domain.order.OrderId;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.order.RungReached;
import org.fengqiao.domain.wire.CommandId;
import org.fengqiao.domain.workflow.Transition;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Instant SINCE = CaseSketch.SINCE;

    private final Dice dice = new Dice(2026);
    private final CityModel town = Town.model(dice);
    private final WorkflowDefinition workflow = WorkflowDefinition.loadDefault();
    private final Planner planner =
            new Planner(
                    town,
                    new Shifts(town, dice, Town.ZONE),
                    workflow,
                    CaseTexts.load(),
                    dice,
                    new Pace(20),
                    _ -> Optional.empty());

    @Test
    void everyPlannedActionIsOneOfTheWorkflowWithItsFields() {
        for (String state :
                List.of(
                        "pending_register",
                        "pending_verify",
                        "pending_dispatch",
                        "adjudication",
                        "pending_handle",
                        "handling",
                        "handle_finish",
                        "pending_check",
                        "checking",
                        "pending_close")) {
            for (int i = 0; i < 200; i++) {
                Optional<Deed> deed = planner.plan(one(i, state, Grade.BLUE, false, List.of()));
                if (deed.isPresent() && deed.get() instanceof Deed.Act act) {
                    Transition row = workflow.find(state, act.action()).orElseThrow();
                    assertTrue(act.fields().keySet().containsAll(row.required()), act.toString());
                }
            }
        }
    }

    @Test
    void sameCaseAlwaysHasTheSamePlan() {
        Case c = one(3, "pending_register", Grade.BLUE, false, List.of());
        assertEquals(planner.plan(c), planner.plan(c));
    }

    @Test
    void colleaguesTakeMostMildCasesAndFewGraveOnes() {
        assertEquals(0.70, share(Grade.BLUE), 0.06);
        assertEquals(0.10, share(Grade.RED), 0.06);
    }

    @Test
    void caseThatAPersonTookUpIsLeftAloneForLong() {
        for (int i = 0; i < 100; i++) {
            Case c = one(i, "pending_register", Grade.BLUE, true, List.of());
            assertFalse(
                    planner.plan(c)
                            .orElseThrow()
                            .due()
                            .isBefore(SINCE.plus(Duration.ofMinutes(30))));
        }
    }

    @Test
    void colleaguesActWithinHalfAMinuteAtTwentyTimesTheSpeedOfLife() {
        for (int i = 0; i < 100; i++) {
            Case c = one(i, "pending_register", Grade.BLUE, false, List.of());
            if (planner.colleagues(c)) {
                assertTrue(
                        planner.plan(c)
                                .orElseThrow()
                                .due()
                                .isBefore(SINCE.plus(Duration.ofSeconds(31))));
            }
        }
    }

    @Test
    void orderThatWasAcknowledgedIsWaitedFor() {
        Order order = order(0, Rung.SERVER, Rung.ACKNOWLEDGED);
        assertEquals(
                Optional.empty(),
                planner.plan(one(0, "handling", Grade.BLUE, false, List.of(order))));
    }

    @Test
    void orderThatNobodyAnswersIsTakenBackAndTheNextWorkerAsked() {
        Case c = colleaguesCase("pending_handle", List.of(order(0, Rung.SERVER, Rung.DEVICE)));
        assertTrue(planner.plan(c).orElseThrow() instanceof Deed.Recall);
        Order recalled = order(0, Rung.SERVER, Rung.RECALLED);
        for (int i = 0; i < 100; i++) {
            Case next = one(i, "pending_handle", Grade.BLUE, false, List.of(recalled));
            if (planner.plan(next).orElseThrow() instanceof Deed.Issue issue) {
                assertFalse(issue.recipient().equals(recalled.recipient()));
            }
        }
    }

    @Test
    void personsOwnOrderIsNeverTakenBack() {
        Order order = order(0, Rung.SERVER, Rung.DEVICE);
        assertEquals(
                Optional.empty(),
                planner.plan(one(0, "pending_handle", Grade.BLUE, true, List.of(order))));
    }

    @Test
    void nearlyNineOfTenOrdersAreDone() {
        List<Temper> tempers = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            tempers.add(Temper.of(dice, new OrderId("20261122" + i + "-1")));
        }
        assertEquals(0.89, tempers.stream().filter(t -> t == Temper.DOES).count() / 2000.0, 0.03);
        assertTrue(tempers.contains(Temper.REFUSES) && tempers.contains(Temper.SILENT));
    }

    private double share(Grade grade) {
        int taken = 0;
        for (int i = 0; i < 1000; i++) {
            taken +=
                    planner.colleagues(one(i, "pending_register", grade, false, List.of())) ? 1 : 0;
        }
        return taken / 1000.0;
    }

    private Case colleaguesCase(String state, List<Order> orders) {
        for (int i = 0; ; i++) {
            Case c = one(i, state, Grade.BLUE, false, orders);
            if (planner.colleagues(c)) {
                return c;
            }
        }
    }

    static Order order(int number, Rung... rungs) {
        List<RungReached> reached = new ArrayList<>();
        for (Rung rung : rungs) {
            reached.add(new RungReached(rung, SINCE, null, null));
        }
        return new Order(
                new OrderId("case-" + number + "-1"),
                new IncidentId("case-" + number),
                SmallCity.workerAt(SmallCity.IN_XUANWU),
                "网格员",
                "请处置",
                "seat-2",
                "受理二席",
                CommandId.random(),
                1,
                reached);
    }

    static Case one(int number, String state, Grade grade, boolean human, List<Order> orders) {
        return new CaseSketch(number, state).grade(grade).human(human).orders(orders).made();
    }
}

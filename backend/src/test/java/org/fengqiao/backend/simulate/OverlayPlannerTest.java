package org.fengqiao.backend.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fengqiao.backend.support.SmallCity;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.Grade;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.OpenRequest;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.incident.Whistle;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.junit.jupiter.api.Test;

/// What is planned beside moving a case, and in the states that only some cases come to.
class OverlayPlannerTest {

    private static final Instant SINCE = CaseSketch.SINCE;
    private static final String OFFICE = "dept-" + SmallCity.XUANWU_CG;
    private static final int MANY = 300;

    private final Dice dice = new Dice(2026);
    private final CityModel town = Town.model(dice);
    private final Planner planner = planner(_ -> Optional.empty());

    private Planner planner(Function<Case, Optional<IncidentId>> twins) {
        return new Planner(
                town,
                new Shifts(town, dice, Town.ZONE),
                WorkflowDefinition.loadDefault(),
                CaseTexts.load(),
                dice,
                new Pace(20),
                twins);
    }

    @Test
    void demandIsAnsweredMostlyInTimeSometimesLateAndByFewNever() {
        int inTime = 0;
        int never = 0;
        for (int i = 0; i < MANY; i++) {
            Optional<Deed> first = planner.plan(demanded(i, 0));
            if (isAct(first, "REPLY")) {
                inTime++;
                assertTrue(first.orElseThrow().due().isBefore(SINCE.plus(Duration.ofHours(1))));
                assertEquals(OFFICE, first.orElseThrow().user());
            } else if (!isAct(planner.plan(demanded(i, 1)), "REPLY")) {
                never++;
            }
        }
        assertTrue(inTime > MANY * 0.65 && inTime < MANY * 0.9, "in time: " + inTime);
        assertTrue(never > 0 && never < MANY * 0.2, "never: " + never);
    }

    /// Silent but for the demand: the case stands still.
    private static Case demanded(int number, int rung) {
        return new CaseSketch(number, "handling")
                .suspended()
                .marks(marks -> marks.supervise(demand(rung)))
                .made();
    }

    @Test
    void caseIsClosedOnlyOnceEveryDemandIsAnswered() {
        for (int i = 0; i < MANY; i++) {
            Deed first = planner.plan(closing(i, 2)).orElseThrow();
            assertFalse(isAct(Optional.of(first), "CLOSE"), first.toString());
            // Also where neither the department nor the desk would ever have answered by itself.
            if (first instanceof Deed.Act act) {
                assertTrue(act.fields().containsKey("supervision"), act.toString());
            }
            assertTrue(isAct(planner.plan(closing(i, 0)), "CLOSE"));
        }
    }

    private static Case closing(int number, int demands) {
        return new CaseSketch(number, "pending_close")
                .marks(marks -> {
                    for (int i = 0; i < demands; i++) {
                        marks.supervise(demand(0));
                    }
                    return marks;
                })
                .tried("EXPEDITE")
                .made();
    }

    private static Supervision demand(int rung) {
        return new Supervision(
                "办结", "leader", "值班长", SINCE, SINCE.plus(Duration.ofHours(1)), rung, null, null);
    }

    @Test
    void departmentThatWasWhistledForReportsInAndFewComeLate() {
        int late = 0;
        for (int i = 0; i < MANY; i++) {
            Case c =
                    new CaseSketch(i, "handling")
                            .suspended()
                            .marks(marks ->
                                    marks.whistles(
                                            List.of(
                                                    Whistle.blown(
                                                            "320102-GA",
                                                            SINCE,
                                                            SINCE.plus(Duration.ofMinutes(30))))))
                            .made();
            Deed deed = planner.plan(c).orElseThrow();
            assertEquals("dept-320102-GA", deed.user());
            assertTrue(isAct(Optional.of(deed), "REPORT_IN"), deed.toString());
            late += deed.due().isAfter(SINCE.plus(Duration.ofMinutes(30))) ? 1 : 0;
        }
        assertTrue(late > 0 && late < MANY * 0.25, "late: " + late);
    }

    @Test
    void leaderDecidesSoonForColleaguesAndMuchLaterWhatIsLeftToPeople() {
        for (int i = 0; i < MANY; i++) {
            Case c = asked(i, "EXTEND", true);
            Deed deed = planner.plan(c).orElseThrow();
            assertEquals("seat-leader", deed.user());
            assertTrue(
                    isAct(Optional.of(deed), "GRANT_EXTEND")
                            || isAct(Optional.of(deed), "REFUSE_EXTEND"),
                    deed.toString());
            Instant boundary = SINCE.plus(Duration.ofMinutes(planner.colleagues(c) ? 5 : 40));
            assertEquals(planner.colleagues(c), deed.due().isBefore(boundary), deed.toString());
        }
    }

    @Test
    void departmentStandsBehindMostThatItsPeopleAskAndDeclinesTheRest() {
        int endorsed = 0;
        for (int i = 0; i < MANY; i++) {
            Deed deed = planner.plan(asked(i, "SUSPEND", false)).orElseThrow();
            if (deed instanceof Deed.Act act && act.user().equals(OFFICE)) {
                endorsed += act.action().equals("ENDORSE_SUSPEND") ? 1 : 0;
                assertTrue(
                        act.action().equals("ENDORSE_SUSPEND")
                                || act.fields().containsKey("reason"),
                        act.toString());
            }
        }
        assertTrue(endorsed > MANY * 0.7 && endorsed < MANY * 0.95, "endorsed: " + endorsed);
    }

    private static Case asked(int number, String subject, boolean endorsed) {
        OpenRequest request = new OpenRequest(subject, endorsed, "x", "某", SINCE, "备料", Map.of());
        return new CaseSketch(number, "pending_handle")
                .tried("WHISTLE", "EXPEDITE", "ASK_EXTEND", "ASK_SUSPEND")
                .marks(marks -> marks.ask(request))
                .orders(List.of(PlannerTest.order(number, Rung.SERVER, Rung.ACKNOWLEDGED)))
                .made();
    }

    @Test
    void onlyWhoIsSlowAsksForTimeAndAsksWhileThereIsSome() {
        Instant deadline = SINCE.plus(Duration.ofHours(6));
        int asking = 0;
        for (int i = 0; i < MANY; i++) {
            Case c = running(i, deadline).made();
            Optional<Deed> deed = planner.plan(c);
            if (isAct(deed, "ASK_EXTEND")) {
                asking++;
                assertTrue(deed.orElseThrow().due().isBefore(deadline));
                assertFalse(
                        isAct(
                                planner.plan(running(i, deadline).tried("ASK_EXTEND").made()),
                                "ASK_EXTEND"),
                        "asks for ever");
            }
        }
        assertTrue(asking > 0 && asking < MANY * 0.1, "asking: " + asking);
    }

    @Test
    void someThatAreOverdueAreUrgedAndSupervised() {
        List<String> done = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Case c = running(i, SINCE.minus(Duration.ofHours(1))).suspended().made();
            assertTrue(planner.plan(c).isEmpty(), "what stands still is not pressed");
            Case open = running(i, SINCE.minus(Duration.ofHours(1))).made();
            if (planner.plan(open).orElse(null) instanceof Deed.Act act) {
                done.add(act.action());
            }
        }
        assertTrue(done.contains("URGE") && done.contains("SUPERVISE"), done.toString());
    }

    private static CaseSketch running(int number, Instant deadline) {
        return new CaseSketch(number, "handling")
                .clock(
                        new RunningClock(
                                deadline.minus(Duration.ofHours(8)),
                                new TimeLimit(8, ClockKind.URGENT_HOUR),
                                deadline,
                                deadline.minus(Duration.ofHours(1)),
                                null,
                                null,
                                List.of(),
                                List.of()));
    }

    @Test
    void departmentThatHasReturnedTwiceAsksForAdjudicationAndAfterItKeepsTheCase() {
        boolean disputed = false;
        for (int i = 0; i < MANY; i++) {
            Optional<Deed> twice = planner.plan(returned(i, 2, 0));
            assertFalse(isAct(twice, "RETURN"), "the table allows two");
            disputed |= isAct(twice, "RETURN_DISPUTED");
            Optional<Deed> decided = planner.plan(returned(i, 2, 1));
            assertFalse(isAct(decided, "RETURN") || isAct(decided, "RETURN_DISPUTED"));
        }
        assertTrue(disputed);
    }

    private static Case returned(int number, int times, int adjudicated) {
        return new CaseSketch(number, "pending_handle")
                .tried("WHISTLE", "EXPEDITE")
                .marks(marks -> {
                    IntStream.range(0, times).forEach(_ -> marks.took("RETURN"));
                    IntStream.range(0, adjudicated).forEach(_ -> marks.took("ADJUDICATE"));
                    return marks;
                })
                .made();
    }

    @Test
    void leaderAdjudicatesWithADepartmentThatServesTheArea() {
        for (int i = 0; i < MANY; i++) {
            Case c = new CaseSketch(i, "adjudication").grade(Grade.ORANGE).made();
            if (planner.plan(c).orElseThrow() instanceof Deed.Act act
                    && act.action().equals("ADJUDICATE")) {
                assertEquals("seat-leader", act.user());
                String code = act.fields().get("department");
                assertTrue(
                        town.listDepartments(c.incident().grid()).stream()
                                .anyMatch(department -> department.code().equals(code)),
                        code);
            }
        }
    }

    @Test
    void secondReportIsLinkedByMostColleaguesAndThenLeftAlone() {
        IncidentId master = new IncidentId("case-7000");
        Planner sees = planner(_ -> Optional.of(master));
        int linked = 0;
        int colleagues = 0;
        for (int i = 0; i < MANY; i++) {
            Case c = new CaseSketch(i, "pending_register").made();
            colleagues += sees.colleagues(c) ? 1 : 0;
            linked += isAct(sees.plan(c), "LINK") ? 1 : 0;
            Case after =
                    new CaseSketch(i, "pending_register")
                            .marks(marks -> marks.master(master))
                            .made();
            assertEquals(Optional.empty(), sees.plan(after));
        }
        assertTrue(linked > colleagues * 0.6 && linked < colleagues * 0.8, "linked: " + linked);
    }

    @Test
    void someReportersAreAskedHowContentTheyAre() {
        int asked = 0;
        for (int i = 0; i < MANY; i++) {
            Case c = new CaseSketch(i, "closed").endedAt(SINCE).made();
            Optional<Deed> deed = planner.plan(c);
            if (isAct(deed, "EVALUATE")) {
                asked++;
                assertTrue(deed.orElseThrow().due().isAfter(SINCE));
            }
            assertEquals(
                    Optional.empty(),
                    planner.plan(new CaseSketch(i, "evaluated").endedAt(SINCE).made()));
        }
        assertTrue(asked > MANY * 0.15 && asked < MANY * 0.4, "asked: " + asked);
    }

    private static boolean isAct(Optional<Deed> deed, String action) {
        return deed.filter(each -> each instanceof Deed.Act act && act.action().equals(action))
                .isPresent();
    }
}

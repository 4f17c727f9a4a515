package org.fengqiao.domain.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.supervise.StageSample.Until;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.junit.jupiter.api.Test;

class GoingRedTest {

    private static final ClassKey LIGHT = new ClassKey("S", "matter", "1");
    private static final AreaCode GRID = AreaCode.of("320102001001001");

    /// A Monday, 09:00 in China.
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    private final WorkflowDefinition workflow = WorkflowDefinition.loadDefault();
    private final Deadlines deadlines = new Deadlines(WorkCalendarFile.loadChina());
    private final SampleReader reader = new SampleReader(workflow, deadlines);
    private int number;

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    /// Filed after 2 minutes, dispatched after 4, handled from 14 on.
    private SimulatedCase handled(String department) {
        SimulatedCase of =
                new SimulatedCase(
                        workflow,
                        deadlines,
                        number++,
                        LIGHT,
                        GRID,
                        new TimeLimit(4, ClockKind.WORK_HOUR));
        of.take("REPORT", null, at(0));
        of.take("ACCEPT", null, at(2));
        of.take("DISPATCH", department, at(4));
        of.take("ACKNOWLEDGE", department, at(14));
        return of;
    }

    private SimulatedCase ended(String department, int minutes) {
        SimulatedCase of = handled(department);
        of.take("FEEDBACK", department, at(minutes));
        of.take("CHECK_PASS", department, at(minutes + 5));
        of.take("CLOSE", department, at(minutes + 10));
        return of;
    }

    private List<StageSample> read(SimulatedCase of) {
        return reader.read(of.history(Instant.MAX));
    }

    private Duration took(List<StageSample> samples, String state, Until until) {
        return samples.stream()
                .filter(s -> s.key().state().equals(state) && s.key().until() == until)
                .map(StageSample::took)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stagesAreTimedUntilTheirClockIsLeftAndUntilTheEnd() {
        List<StageSample> samples = read(ended("CG", 100));
        // Handling and waiting for it share a clock.
        assertEquals(Duration.ofMinutes(96), took(samples, "pending_handle", Until.STAGE_LEFT));
        assertEquals(Duration.ofMinutes(86), took(samples, "handling", Until.STAGE_LEFT));
        assertEquals(Duration.ofMinutes(96), took(samples, "handling", Until.CASE_ENDED));
        assertEquals(Duration.ofMinutes(5), took(samples, "pending_check", Until.STAGE_LEFT));
        assertEquals(12, samples.size());
    }

    @Test
    void departmentsAreTimedByWorkingTimeAndCentresAroundTheClock() {
        // Fed back at 13:00: an hour at noon does not count, and checked at 13:05.
        List<StageSample> samples = read(ended("CG", 240));
        StageSample handling =
                samples.stream()
                        .filter(s -> s.key().state().equals("handling"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(handling.key().working());
        assertEquals("CG", handling.holder());
        assertTrue(handling.took().compareTo(Duration.ofMinutes(226)) < 0);
        StageSample check =
                samples.stream()
                        .filter(s -> s.key().state().equals("pending_check"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("320102001", check.holder());
        assertTrue(!check.key().working());
    }

    @Test
    void aSuspensionIsNoPartOfWhatItTook() {
        SimulatedCase of = handled("CG");
        of.take("SUSPEND", "CG", at(24));
        of.take("RESUME_DUE", "CG", at(84));
        of.take("FEEDBACK", "CG", at(94));
        assertEquals(Duration.ofMinutes(20), took(read(of), "handling", Until.STAGE_LEFT));
    }

    @Test
    void onlyWhatIsOverIsLearntFrom() {
        List<StageSample> samples = read(handled("CG"));
        assertEquals(
                List.of("pending_register", "pending_dispatch"),
                samples.stream().map(s -> s.key().state()).toList());
        assertEquals(List.of(), reader.read(new CaseHistory(LIGHT, GRID, null, List.of())));
    }

    private List<Outlook> look(List<SimulatedCase> open, List<SimulatedCase> past, Instant now) {
        StageTimes times = StageTimes.of(past.stream().flatMap(of -> read(of).stream()).toList());
        return new GoingRed(workflow, deadlines, times)
                .list(
                        open.stream().map(GoingRedTest::standing),
                        now,
                        Duration.ofMinutes(30),
                        GoingRed.EVEN);
    }

    private static GoingRed.Standing standing(SimulatedCase of) {
        SimulatedCase.Version last = of.versions().getLast();
        return new GoingRed.Standing(last.incident(), last.entered());
    }

    @Test
    void ofTwoWithOneDeadlineTheSlowDepartmentsTurnsRed() {
        SimulatedCase quick = handled("QUICK");
        SimulatedCase slow = handled("SLOW");
        // The limit of four working hours from 09:02 ends in the afternoon.
        Instant deadline = quick.deadline();
        int minutes = (int) Duration.between(NINE, deadline).toMinutes();
        List<SimulatedCase> past = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            // Ends ten minutes later, at the earliest 24 minutes before the deadline.
            past.add(ended("QUICK", minutes - 34 + i % 20));
            past.add(ended("SLOW", minutes + 60 + i));
        }
        List<Outlook> found = look(List.of(quick, slow), past, deadline.minusSeconds(1500));
        assertEquals(1, found.size());
        Outlook first = found.getFirst();
        assertEquals(slow.now().id(), first.incident());
        assertEquals(Outlook.Clock.CASE, first.clock());
        assertEquals(Duration.ofMinutes(25), first.left());
        assertTrue(first.slack().isNegative());
        assertEquals(TypicalTime.Level.CLASS_AND_HOLDER, first.level());
        assertEquals(30, first.samples());
        assertTrue(first.typical().compareTo(first.long80()) <= 0);
    }

    @Test
    void withTimeToSpareBeyondTheHorizonOrOverdueOrStandingStillNothingIsTold() {
        List<SimulatedCase> past = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            past.add(ended("SLOW", 500 + i));
        }
        SimulatedCase of = handled("SLOW");
        Instant deadline = of.deadline();
        assertEquals(List.of(), look(List.of(of), past, deadline.minusSeconds(1801)));
        assertEquals(1, look(List.of(of), past, deadline.minusSeconds(1800)).size());
        assertEquals(1, look(List.of(of), past, deadline).size());
        assertEquals(List.of(), look(List.of(of), past, deadline.plusSeconds(1)));
        assertEquals(List.of(), look(List.of(of), List.of(), deadline.minusSeconds(600)));
        of.take("SUSPEND", "SLOW", deadline.minusSeconds(1000));
        assertEquals(List.of(), look(List.of(of), past, deadline.minusSeconds(600)));
    }

    @Test
    void theLogTellsSinceWhenACaseIsWhereItIs() {
        SimulatedCase of = handled("CG");
        of.take("URGE", "CG", at(20));
        assertEquals(
                at(14),
                SampleReader.findLastMove(of.history(Instant.MAX).flow()).orElseThrow().at());
        assertEquals(Optional.empty(), SampleReader.findLastMove(List.of()));
    }
}

package org.fengqiao.domain.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.order.Rung;
import org.fengqiao.domain.session.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class WorkflowDefinitionTest {

    private static final String STATES =
            """
            code,limit,ends,name_zh,name_en
            a,0.25 URGENT_HOUR,no,甲,A
            b,,no,乙,B
            c,,yes,丙,C
            """;
    private static final String TRANSITIONS =
            """
            from,action,to,roles,guards,required,clock,rung,name_zh,name_en
            ,REPORT,a,REPORTER,,,STAGE,,上报,Report
            a,GO,b,OPERATOR,,,STAGE,,走,Go
            b,END,c,OPERATOR,,,STOP,,完,End
            """;

    private final WorkflowDefinition workflow = WorkflowDefinition.loadDefault();

    @Test
    void wholePathRunsFromReportToClosed() {
        String state = workflow.start().code();
        assertEquals("pending_register", state);
        for (String action : List.of("ACCEPT", "DISPATCH")) {
            state = workflow.find(state, action).orElseThrow().to();
        }
        for (Rung rung : List.of(Rung.ACKNOWLEDGED, Rung.ARRIVED, Rung.FED_BACK)) {
            state = workflow.findByRung(state, rung).orElseThrow().to();
        }
        assertEquals("pending_check", state);
        for (String action : List.of("CHECK_PASS", "CLOSE")) {
            state = workflow.find(state, action).orElseThrow().to();
        }
        assertTrue(workflow.state(state).ends());
    }

    @Test
    void departmentCanFinishACaseWithoutAnyOrder() {
        String state = "pending_handle";
        for (String action : List.of("ASSIGN", "SUBMIT", "CONFIRM")) {
            Transition step = workflow.find(state, action).orElseThrow();
            assertTrue(step.roles().contains(Role.DEPARTMENT), action);
            assertTrue(step.guards().contains(Guard.HOLDS_CASE), action);
            state = step.to();
        }
        assertEquals("pending_check", state);
    }

    @Test
    void skippedRungsStillMoveTheCase() {
        assertEquals(
                "handling", workflow.findByRung("pending_handle", Rung.ARRIVED).orElseThrow().to());
        assertEquals(
                "pending_check",
                workflow.findByRung("pending_handle", Rung.FED_BACK).orElseThrow().to());
    }

    @Test
    void refusalAndRecallMoveNoCase() {
        for (StateDef state : workflow.listStates()) {
            assertTrue(workflow.findByRung(state.code(), Rung.REFUSED).isEmpty());
            assertTrue(workflow.findByRung(state.code(), Rung.RECALLED).isEmpty());
        }
    }

    @Test
    void acceptanceStartsTheCaseClockWithinFifteenMinutesOfReport() {
        assertEquals(
                new TimeLimit(0.25, ClockKind.URGENT_HOUR),
                workflow.state("pending_register").stageLimit());
        assertEquals(
                ClockEffect.START_CASE,
                workflow.find("pending_register", "ACCEPT").orElseThrow().clock());
    }

    @Test
    void everyWayBackAndEveryEarlyEndDemandsAReason() {
        for (Transition t : workflow.listTransitions()) {
            if (List.of("RETURN", "WITHDRAW", "REWORK", "VOID", "NOT_ACCEPT", "SUSPEND")
                    .contains(t.action())) {
                assertTrue(t.required().contains(Fields.REASON), "line " + t.line());
            }
        }
    }

    @Test
    void handActionsOfARoleDoNotIncludeWhatRungsDo() {
        assertEquals(
                List.of("ASSIGN", "RETURN"),
                workflow.listFrom("pending_handle", Role.DEPARTMENT).stream()
                        .map(Transition::action)
                        .toList());
        assertEquals(List.of(), workflow.listFrom("pending_handle", Role.HANDLER));
        assertEquals(List.of(), workflow.listFrom("closed", Role.DUTY_LEADER));
    }

    @Test
    void viewSurvivesTheWire() {
        JsonMapper json = JsonMapper.builder().build();
        WorkflowView view =
                json.readValue(json.writeValueAsString(workflow.view()), WorkflowView.class);
        assertEquals(workflow.view(), view);
        assertEquals(
                workflow.listFrom("pending_check", Role.OPERATOR),
                WorkflowDefinition.of(view).listFrom("pending_check", Role.OPERATOR));
    }

    @Test
    void folderOfACityIsRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("states.csv"), STATES);
        Files.writeString(folder.resolve("transitions.csv"), TRANSITIONS);
        assertEquals("a", WorkflowDefinition.load(folder).start().code());
    }

    @Test
    void unknownStateIsNamedWithFileAndLine() {
        assertProblem(
                TRANSITIONS + "b,BACK,x,OPERATOR,,,STAGE,,回,Back\n",
                "transitions:5: unknown state 'x' in to");
        assertProblem(
                TRANSITIONS + "x,BACK,b,OPERATOR,,,STAGE,,回,Back\n",
                "transitions:5: unknown state 'x' in from");
    }

    @Test
    void unreachableStateIsNamed() {
        assertStatesProblem(STATES + "d,,yes,丁,D\n", "states:5: state d can never be reached");
    }

    @Test
    void stateWithoutAWayOutIsNamed() {
        assertProblem(
                TRANSITIONS
                        + "a,TRAP,b,OPERATOR,,,STAGE,,陷,Trap\n".replace(",b,", ",a,")
                        + "b,WAIT,b,OPERATOR,,,STAGE,,等,Wait\n",
                "b,END,c,OPERATOR,,,STOP,,完,End\n",
                "b,LATER,b,OPERATOR,,,STOP,,后,Later\na,END,c,OPERATOR,,,STOP,,完,End\n",
                "states:3: state b does not end, yet has no way out");
    }

    @Test
    void sameActionTwiceFromOneStateIsNamed() {
        assertProblem(
                TRANSITIONS + "a,GO,c,OPERATOR,,,STAGE,,走,Go\n",
                "transitions:5: GO from a is already defined in line 3");
    }

    @Test
    void endStateWithAWayOutIsNamed() {
        assertProblem(
                TRANSITIONS + "c,REOPEN,a,OPERATOR,,,STAGE,,重开,Reopen\n",
                "transitions:5: state c ends an incident, so no action may lead out");
    }

    @Test
    void unknownWordsAreNamedWithWhatIsKnown() {
        String text = assertProblems(TRANSITIONS + "b,X,c,BOSS,LUCKY,mood,TICK,TOP,一,One\n");
        assertTrue(text.contains("transitions:5: unknown role 'BOSS'; known are [OPERATOR"), text);
        assertTrue(text.contains("transitions:5: unknown guard 'LUCKY'"), text);
        assertTrue(text.contains("transitions:5: unknown field 'mood'; known are [reason"), text);
        assertTrue(text.contains("transitions:5: unknown clock 'TICK'"), text);
        assertTrue(text.contains("transitions:5: unknown rung 'TOP'"), text);
    }

    @Test
    void rungThatMovesTwoWaysFromOneStateIsNamed() {
        assertProblem(
                TRANSITIONS
                        + "a,P,b,HANDLER,,,STAGE,READ,读,P\n"
                        + "a,Q,c,HANDLER,,,STAGE,READ,阅,Q\n",
                "transitions:6: rung READ already moves a case from a in line 5");
    }

    @Test
    void tableWithoutACreationRowIsRefused() {
        assertProblem(
                TRANSITIONS.replace(",REPORT,a,REPORTER,,,STAGE,,上报,Report\n", ""),
                "transitions: no row creates an incident (empty from)");
    }

    @Test
    void missingColumnAndRaggedRowAreNamed() {
        assertStatesProblem(
                STATES.replace("code,limit,ends", "code,ends"),
                "states:1: columns must be code,limit,ends,name_zh,name_en but are"
                        + " code,ends,name_zh,name_en");
        assertProblem(TRANSITIONS + "a,b\n", "transitions:5: 2 cells where 10 are named");
    }

    @Test
    void badLimitIsNamed() {
        assertStatesProblem(STATES.replace("0.25", "-1"), "states:2: limit: time limit must be");
        assertStatesProblem(
                STATES.replace("0.25 URGENT_HOUR", "soon"),
                "states:2: limit must read 'amount CLOCK': 'soon'");
    }

    private static void assertProblem(String transitions, String expected) {
        String text = assertProblems(transitions);
        assertTrue(text.contains(expected), text);
    }

    private static void assertProblem(
            String transitions, String replace, String by, String expected) {
        assertTrue(transitions.contains(replace));
        assertProblem(transitions.replace(replace, by), expected);
    }

    private static String assertProblems(String transitions) {
        return problems(STATES, transitions);
    }

    private static void assertStatesProblem(String states, String expected) {
        String text = problems(states, TRANSITIONS);
        assertTrue(text.contains(expected), text);
    }

    private static String problems(String states, String transitions) {
        BadWorkflowException bad =
                assertThrows(
                        BadWorkflowException.class,
                        () ->
                                WorkflowDefinition.parse(
                                        "states", states, "transitions", transitions));
        return String.join("\n", bad.problems());
    }
}

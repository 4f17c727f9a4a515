package org.fengqiao.domain.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
            code,limit,clock,holder,ends,name_zh,name_en
            a,0.25 URGENT_HOUR,,CENTRE,no,甲,A
            b,,,DEPARTMENT,no,乙,B
            c,,,NOBODY,yes,丙,C
            """;
    private static final String TRANSITIONS =
            """
            from,action,to,roles,guards,required,optional,clock,effects,rung,event,name_zh,name_en
            ,REPORT,a,REPORTER,,,,STAGE,,,,上报,Report
            a,GO,b,OPERATOR,,,,STAGE,,,,走,Go
            b,END,c,OPERATOR,,,,STOP,,,,完,End
            """;

    private static final String LIMITS =
            """
            rule,is
            REPORT_IN,1 URGENT_HOUR
            NEXT_RUNG,2 WORK_HOUR
            LONGEST_SUSPENSION,30 WORK_DAY
            LONGEST_SUPERVISION,60 NATURAL_DAY
            """;

    private final WorkflowDefinition workflow = WorkflowDefinition.loadDefault();

    private static WorkflowDefinition parse(
            String statesFile, String states, String transitionsFile, String transitions) {
        return WorkflowDefinition.parse(
                statesFile, states, transitionsFile, transitions, "limits", LIMITS);
    }

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
            assertTrue(step.asks(Guard.HOLDS_CASE), action);
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
            if (List.of(
                            "RETURN",
                            "RETURN_DISPUTED",
                            "SEND_BACK",
                            "HAND_BACK",
                            "FORWARD",
                            "ESCALATE",
                            "WITHDRAW",
                            "REWORK",
                            "VOID",
                            "ASK_VOID",
                            "NOT_ACCEPT",
                            "SUSPEND",
                            "FORCE_CLOSE")
                    .contains(t.action())) {
                assertTrue(t.required().contains(Fields.REASON), "line " + t.line());
            }
        }
    }

    @Test
    void handActionsOfARoleDoNotIncludeWhatRungsDo() {
        for (Role role : Role.values()) {
            for (StateDef state : workflow.listStates()) {
                for (Transition t : workflow.listFrom(state.code(), role)) {
                    assertNull(t.rung(), t.action());
                    assertNull(t.event(), t.action());
                }
            }
        }
        assertTrue(workflow.find("pending_handle", "ACKNOWLEDGE").isPresent());
        assertTrue(workflow.find("pending_handle", "RESUME_DUE").isPresent());
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
        assertEquals(
                workflow.limit(RuleLimit.REPORT_IN),
                WorkflowDefinition.load(folder).limit(RuleLimit.REPORT_IN),
                "a city without limits of its own has the product's");
        Files.writeString(folder.resolve("limits.csv"), LIMITS);
        assertEquals(
                new TimeLimit(1, ClockKind.URGENT_HOUR),
                WorkflowDefinition.load(folder).limit(RuleLimit.REPORT_IN));
    }

    @Test
    void limitsThatCannotHoldAreNamedWithFileAndLine() {
        assertLimitProblem("REPORT_IN,1 URGENT_HOUR", "REPORT_IN,-1 URGENT_HOUR", "limits:2: is: ");
        assertLimitProblem("1 URGENT_HOUR", "1 HOUR", "limits:2: unknown clock 'HOUR'; known are");
        assertLimitProblem("2 WORK_HOUR", "soon", "limits:3: is must read 'amount CLOCK': 'soon'");
        assertLimitProblem("2 WORK_HOUR", "", "limits:3: NEXT_RUNG has no limit");
        assertLimitProblem("NEXT_RUNG", "NEXT", "limits:3: unknown rule 'NEXT'; known are [REPORT");
        assertLimitProblem(
                "NEXT_RUNG", "REPORT_IN", "limits:3: REPORT_IN is already given in line 2");
        assertLimitProblem(
                "LONGEST_SUPERVISION,60 NATURAL_DAY\n",
                "",
                "limits: no row gives [LONGEST_SUPERVISION]");
    }

    private static void assertLimitProblem(String right, String wrong, String expected) {
        BadWorkflowException bad =
                assertThrows(
                        BadWorkflowException.class,
                        () ->
                                WorkflowDefinition.parse(
                                        "states",
                                        STATES,
                                        "transitions",
                                        TRANSITIONS,
                                        "limits",
                                        LIMITS.replace(right, wrong)));
        assertEquals(1, bad.problems().size(), () -> bad.problems().toString());
        assertTrue(bad.problems().getFirst().startsWith(expected), bad.problems()::toString);
    }

    @Test
    void unknownStateIsNamedWithFileAndLine() {
        assertProblem(
                TRANSITIONS + "b,BACK,x,OPERATOR,,,,STAGE,,,,回,Back\n",
                "transitions:5: unknown state 'x' in to");
        assertProblem(
                TRANSITIONS + "x,BACK,b,OPERATOR,,,,STAGE,,,,回,Back\n",
                "transitions:5: unknown state 'x' in from");
    }

    @Test
    void unreachableStateIsNamed() {
        assertStatesProblem(
                STATES + "d,,,NOBODY,yes,丁,D\n", "states:5: state d can never be reached");
    }

    @Test
    void stateWithoutAWayOutIsNamed() {
        assertProblem(
                TRANSITIONS
                        + "a,TRAP,b,OPERATOR,,,,STAGE,,,,陷,Trap\n".replace(",b,", ",a,")
                        + "b,WAIT,b,OPERATOR,,,,STAGE,,,,等,Wait\n",
                "b,END,c,OPERATOR,,,,STOP,,,,完,End\n",
                "b,LATER,b,OPERATOR,,,,STOP,,,,后,Later\na,END,c,OPERATOR,,,,STOP,,,,完,End\n",
                "states:3: state b does not end, yet has no way out");
    }

    @Test
    void sameActionTwiceFromOneStateIsNamed() {
        assertProblem(
                TRANSITIONS + "a,GO,c,OPERATOR,,,,STAGE,,,,走,Go\n",
                "transitions:5: GO from a is already defined in line 3");
    }

    @Test
    void endStateWithAWayOutIsNamed() {
        assertProblem(
                TRANSITIONS + "c,REOPEN,a,OPERATOR,,,,STAGE,,,,重开,Reopen\n",
                "transitions:5: state c ends an incident, so no action may lead back");
    }

    @Test
    void unknownWordsAreNamedWithWhatIsKnown() {
        String text = assertProblems(TRANSITIONS + "b,X,c,BOSS,LUCKY,mood,,TICK,,TOP,,一,One\n");
        assertTrue(text.contains("transitions:5: unknown role 'BOSS'; known are [OPERATOR"), text);
        assertTrue(text.contains("transitions:5: unknown guard 'LUCKY'"), text);
        assertTrue(text.contains("transitions:5: unknown field 'mood'; known are [reason"), text);
        assertTrue(text.contains("transitions:5: unknown clock 'TICK'"), text);
        assertTrue(text.contains("transitions:5: unknown rung 'TOP'"), text);
    }

    @Test
    void severalOriginsMakeOneRowEachAndAPointStays() {
        WorkflowDefinition parsed =
                parse(
                        "states",
                        STATES,
                        "transitions",
                        TRANSITIONS + "a b,NOTE,.,OPERATOR,,,reason,KEEP,,,,记,Note\n");
        assertEquals("a", parsed.find("a", "NOTE").orElseThrow().to());
        assertEquals("b", parsed.find("b", "NOTE").orElseThrow().to());
        assertEquals(List.of("reason"), parsed.find("b", "NOTE").orElseThrow().optional());
    }

    @Test
    void argumentsOfGuardsAndEffectsAreJudged() {
        String text =
                assertProblems(
                        TRANSITIONS
                                + "b,X,c,OPERATOR,FEWER:GO,,,STOP,,,,一,One\n"
                                + "b,Y,c,OPERATOR,FEWER:GO:0,,,STOP,,,,二,Two\n"
                                + "b,Z,c,OPERATOR,LINKED:GO,,,STOP,ASK,,,三,Three\n");
        assertTrue(
                text.contains("transitions:5: guard must read FEWER:ACTION:TIMES, not 'FEWER:GO'"),
                text);
        assertTrue(
                text.contains(
                        "transitions:6: guard must end with a number from 1 to 999, not"
                                + " 'FEWER:GO:0'"),
                text);
        assertTrue(text.contains("transitions:7: guard must read LINKED, not 'LINKED:GO'"), text);
        assertTrue(text.contains("transitions:7: effect must read ASK:SUBJECT, not 'ASK'"), text);
    }

    @Test
    void whatGuardsCountAndAskForMustBeThere() {
        assertProblem(
                TRANSITIONS + "b,X,c,OPERATOR,FEWER:NEVER:2,,,STOP,,,,一,One\n",
                "transitions:5: guard FEWER:NEVER:2: no row is action NEVER");
        assertProblem(
                TRANSITIONS + "b,X,c,OPERATOR,ASKED:TIME,,,STOP,,,,一,One\n",
                "transitions:5: guard ASKED:TIME: no row asks for TIME");
        assertProblem(
                TRANSITIONS + "b,X,c,OPERATOR,,,,STOP,GRANT:TIME,,,一,One\n",
                "transitions:5: effect GRANT:TIME: no row asks for TIME");
    }

    @Test
    void eventsAndTheSystemGoTogether() {
        assertProblem(
                TRANSITIONS + "b,X,c,OPERATOR,,,,STOP,,,MASTER_ENDED,一,One\n",
                "transitions:5: a row is for SYSTEM if an event takes it, and only then");
        assertProblem(
                TRANSITIONS + "b,X,c,SYSTEM,,,,STOP,,,,一,One\n",
                "transitions:5: a row is for SYSTEM if an event takes it, and only then");
        assertProblem(
                TRANSITIONS + "b,X,c,SYSTEM,,,,STOP,,FED_BACK,MASTER_ENDED,一,One\n",
                "transitions:5: a row is taken by a rung or by an event, not by both");
    }

    @Test
    void holderFitsWhetherTheStateEnds() {
        assertStatesProblem(
                STATES.replace("DEPARTMENT", "NOBODY"),
                "states:3: a state lies with NOBODY if it ends the case, and only then");
        assertStatesProblem(
                STATES.replace("DEPARTMENT", "KING"), "states:3: unknown holder 'KING'");
    }

    @Test
    void rungThatMovesTwoWaysFromOneStateIsNamed() {
        assertProblem(
                TRANSITIONS
                        + "a,P,b,HANDLER,,,,STAGE,,READ,,读,P\n"
                        + "a,Q,c,HANDLER,,,,STAGE,,READ,,阅,Q\n",
                "transitions:6: rung READ already moves a case from a in line 5");
    }

    @Test
    void tableWithoutACreationRowIsRefused() {
        assertProblem(
                TRANSITIONS.replace(",REPORT,a,REPORTER,,,,STAGE,,,,上报,Report\n", ""),
                "transitions: no row creates an incident (empty from)");
    }

    @Test
    void missingColumnAndRaggedRowAreNamed() {
        assertStatesProblem(
                STATES.replace("code,limit,clock", "code,clock"),
                "states:1: columns must be code,limit,clock,holder,ends,name_zh,name_en but are"
                        + " code,clock,holder,ends,name_zh,name_en");
        assertProblem(TRANSITIONS + "a,b\n", "transitions:5: 2 cells where 13 are named");
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
                        () -> parse("states", states, "transitions", transitions));
        return String.join("\n", bad.problems());
    }

    @Test
    void rowsSayWhatTheyCountAs() {
        assertEquals(
                Set.of(Milestone.FILE),
                workflow.find("pending_register", "ACCEPT").orElseThrow().counts());
        assertEquals(Set.of(), workflow.find("pending_handle", "ASSIGN").orElseThrow().counts());
        WorkflowDefinition silent = parse("states", STATES, "transitions", TRANSITIONS);
        assertTrue(silent.listTransitions().stream().allMatch(row -> row.counts().isEmpty()));
    }

    @Test
    void whatARowCountsAsIsChecked() {
        String counting =
                """
                from,action,to,roles,guards,required,optional,clock,effects,counts,rung,event,name_zh,name_en
                ,REPORT,a,REPORTER,,,,STAGE,,,,,上报,Report
                a,GO,b,OPERATOR,,,,STAGE,,%s,,,走,Go
                b,END,c,OPERATOR,,,,STOP,,%s,,,完,End
                """;
        assertEquals(
                List.of("t:3: CLOSE counts only where the row ends a case"),
                assertThrows(
                                BadWorkflowException.class,
                                () -> parse("s", STATES, "t", counting.formatted("CLOSE", "")))
                        .problems());
        assertTrue(
                assertThrows(
                                BadWorkflowException.class,
                                () -> parse("s", STATES, "t", counting.formatted("", "SHUT")))
                        .problems()
                        .getFirst()
                        .startsWith("t:4: unknown milestone 'SHUT'; known are"));
    }
}

package org.fengqiao.console.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.Deadlines;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.workflow.WorkflowDefinition;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final Instant NOW = BoardCases.NOW;
    private static final WorkflowDefinition WORKFLOW = WorkflowDefinition.loadDefault();

    private final BoardCases cases = new BoardCases();

    private static List<IncidentId> ids(Board board, Column column) {
        return board.list(column).stream().map(BoardRow::id).toList();
    }

    @Test
    void eachStandsInOneColumnThePinnedAndTheMostUrgentFirst() {
        Incident late = cases.handled(-10);
        Incident later = cases.handled(-60);
        Incident pinned = cases.add("handling", -5, BoardCases.pinned());
        Incident near = cases.handled(40);
        Incident going = cases.handled(20);
        Incident calm = cases.handled(200);
        Incident supervised = cases.add("handling", 300, BoardCases.supervised(30, 1));
        cases.add("closed", -30, UnaryOperator.identity());
        Board board =
                Board.of(
                        cases.list(),
                        List.of(
                                BoardCases.outlook(going, 20, 50),
                                BoardCases.outlook(late, -10, 50)),
                        _ -> true,
                        NOW);
        assertEquals(List.of(pinned.id(), later.id(), late.id()), ids(board, Column.OVERDUE));
        assertEquals(List.of(near.id()), ids(board, Column.NEAR));
        assertEquals(List.of(going.id()), ids(board, Column.GOING_RED));
        assertEquals(List.of(supervised.id()), ids(board, Column.SUPERVISED));
        assertFalse(
                board.rows().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(row -> row.id().equals(calm.id())));
    }

    @Test
    void whatWasToldOfAnotherDeadlineIsForgotten() {
        Incident extended = cases.handled(60);
        Board board =
                Board.of(
                        cases.list(),
                        List.of(BoardCases.outlook(extended, 20, 50)),
                        _ -> true,
                        NOW);
        assertEquals(List.of(), ids(board, Column.GOING_RED));
    }

    @Test
    void actionsAreFoundByWhatTheyDoAndOnlyWhereTheyAreAllowed() {
        Incident free = cases.handled(-10);
        Incident pinned = cases.add("handling", -5, BoardCases.pinned());
        List<Incident> both = List.of(free, pinned);
        Map<Deed, List<String>> expected =
                Map.of(
                        Deed.URGE, List.of("URGE", "URGE"),
                        Deed.SUPERVISE, List.of("SUPERVISE", "SUPERVISE"),
                        Deed.INSTRUCT, List.of("INSTRUCT", "INSTRUCT"),
                        Deed.PIN, List.of("PIN"),
                        Deed.EXPEDITE, List.of("EXPEDITE", "EXPEDITE"));
        expected.forEach((deed, actions) -> {
            BulkPlan plan = plan(deed, both, BoardCases.LEADER);
            assertEquals(actions, plan.steps().stream().map(step -> step.row().action()).toList());
            assertEquals(2 - actions.size(), plan.leftOut().size());
        });
        BulkPlan.Step step = plan(Deed.URGE, List.of(free), BoardCases.LEADER).steps().getFirst();
        assertEquals(free.revision(), step.command(Map.of()).expectedRevision());
        assertFalse(step.command(Map.of()).commandId().equals(step.command(Map.of()).commandId()));
        UserInfo operator = new UserInfo("op", "", "", Role.OPERATOR, BoardCases.CITY, null, null);
        assertEquals(both, plan(Deed.SUPERVISE, both, operator).leftOut());
    }

    private static BulkPlan plan(Deed deed, List<Incident> incidents, UserInfo user) {
        return BulkPlan.of(incidents, each -> deed.find(WORKFLOW, each, user), user, NOW);
    }

    private Approval approval(String state, String subject, Map<String, String> fields) {
        cases.add(state, 60, BoardCases.asked(subject, fields));
        return Approval.list(cases.list(), WORKFLOW, BoardCases.LEADER, NOW).getLast();
    }

    @Test
    void whatGrantingDoesIsToldBeforehand() {
        Deadlines engine = new Deadlines(WorkCalendarFile.loadChina());
        Approval extension = approval("handling", "EXTEND", Map.of());
        assertEquals("GRANT_EXTEND", Objects.requireNonNull(extension.grant()).action());
        assertEquals("REFUSE_EXTEND", Objects.requireNonNull(extension.refuse()).action());
        GrantEffect.Extends moved =
                assertInstanceOf(GrantEffect.Extends.class, GrantEffect.of(extension, engine, NOW));
        assertEquals(NOW.plus(Duration.ofMinutes(60)), moved.before());
        // Started 07:30, so from 08:00 eight working hours: the whole of this Friday.
        assertEquals(
                engine.deadline(
                                NOW.minus(Duration.ofHours(3)),
                                new TimeLimit(8, ClockKind.WORK_HOUR),
                                List.of())
                        .at(),
                moved.after());
        GrantEffect.Extends unknown =
                assertInstanceOf(GrantEffect.Extends.class, GrantEffect.of(extension, null, NOW));
        assertNull(unknown.after());

        Approval suspension =
                approval("handling", "SUSPEND", Map.of("until", "2026-12-01T00:00:00Z"));
        assertEquals(
                new GrantEffect.Suspends(Instant.parse("2026-12-01T00:00:00Z")),
                GrantEffect.of(suspension, engine, NOW));
        assertEquals(
                new GrantEffect.Moves("cancelled"),
                GrantEffect.of(approval("pending_dispatch", "VOID", Map.of()), engine, NOW));
        assertEquals(
                new GrantEffect.Exempts(),
                GrantEffect.of(approval("closed", "APPEAL", Map.of()), engine, NOW));
    }

    @Test
    void onlyWhatThisUserDecidesIsListed() {
        approval("handling", "EXTEND", Map.of());
        UserInfo operator = new UserInfo("op", "", "", Role.OPERATOR, BoardCases.CITY, null, null);
        assertEquals(List.of(), Approval.list(cases.list(), WORKFLOW, operator, NOW));
        UserInfo elsewhere =
                new UserInfo("l", "", "", Role.DUTY_LEADER, AreaCode.of("320106"), null, null);
        assertEquals(List.of(), Approval.list(cases.list(), WORKFLOW, elsewhere, NOW));
    }

    @Test
    void suspensionWhoseTimeHasPassedCanOnlyBeRefused() {
        Approval over = approval("handling", "SUSPEND", Map.of("until", NOW.toString()));
        assertNull(over.grant());
        assertNotNull(over.refuse());
    }

    @Test
    void supervisionThatClimbsToTheUserIsNewsOnceAndToOthersNone() {
        UserInfo district =
                new UserInfo("d", "", "", Role.DUTY_LEADER, AreaCode.of("320102"), null, null);
        ClimbNews city = new ClimbNews(BoardCases.LEADER);
        ClimbNews above = new ClimbNews(district);
        Incident before = cases.add("handling", 60, BoardCases.supervised(-2, 2));
        Incident climbing = cases.add("handling", 60, BoardCases.supervised(-1, 1));
        assertEquals(List.of(), above.look(cases.list()));
        assertEquals(List.of(), city.look(cases.list()));
        cases.replace(climbing, marks -> marks.edit().supervision(0, BoardTest::climb).made());
        List<ClimbNews.Climbed> told = above.look(cases.list());
        assertEquals(1, told.size());
        assertEquals(climbing.id(), told.getFirst().incident().id());
        assertTrue(BoardWords.climbed(told).contains("一小时内到场"), BoardWords.climbed(told));
        assertEquals(List.of(), city.look(cases.list()), "not the city's yet");
        assertEquals(List.of(), above.look(cases.list()), "told once");
        cases.replace(before, marks -> marks.edit().supervision(0, BoardTest::climb).made());
        assertEquals(List.of(), above.look(cases.list()));
        assertEquals(before.id(), city.look(cases.list()).getFirst().incident().id());
    }

    private static Supervision climb(Supervision of) {
        return new Supervision(
                of.requirement(),
                of.by(),
                of.byName(),
                of.at(),
                of.dueAt().plusSeconds(1800),
                of.rung() + 1,
                null,
                null);
    }

    @Test
    void onlyWhatTurnsAfterTheFirstLookIsNews() {
        RedNews news = RedNews.ofOverdue();
        assertEquals(List.of(), news.look(List.of(), NOW));
        cases.handled(-10);
        Incident soon = cases.handled(1);
        assertEquals(List.of(), news.look(cases.list(), NOW));
        assertEquals(List.of(), news.look(cases.list(), NOW.plusSeconds(60)));
        assertEquals(List.of(soon), news.look(cases.list(), NOW.plusSeconds(61)));
        assertEquals(List.of(), news.look(cases.list(), NOW.plusSeconds(62)));
        assertTrue(news.look(List.of(), NOW.plusSeconds(63)).isEmpty());
    }

    @Test
    void whoWasWhistledForAndIsNotThereStandsInAColumnWithHowLateItIs() {
        Incident soon = cases.add("handling", 200, BoardCases.whistled(12));
        Incident late = cases.add("pending_handle", -10, BoardCases.whistled(-5));
        cases.add("closed", -10, BoardCases.whistled(-5));
        Board board = Board.of(cases.list(), List.of(), _ -> true, NOW);
        assertEquals(List.of(late.id(), soon.id()), ids(board, Column.WHISTLED));
        assertEquals(List.of(late.id()), ids(board, Column.OVERDUE), "in its other column too");
        CaseWords words = new SampleWords(SampleDictionary.create());
        String awaited = words.department("320104-CG");
        assertEquals(
                List.of("已迟 0:05:00：" + awaited + "（应于 11-20 10:25 前到）"),
                BoardWords.whistles(late, words, NOW));
        assertEquals(
                List.of("还剩 0:12:00：" + awaited + "（应于 11-20 10:42 前到）"),
                BoardWords.whistles(soon, words, NOW));
        assertEquals(List.of("逾期未报到 1"), BoardWords.marks(late, NOW));
        assertEquals(List.of("待报到 1"), BoardWords.marks(soon, NOW));
    }

    @Test
    void departmentThatDidNotComeIsNewsOnceTheBackendHasNotedIt() {
        RedNews news = RedNews.ofMissed();
        cases.add("handling", 200, BoardCases.whistled(-40));
        Incident soon = cases.add("handling", 200, BoardCases.whistled(1));
        assertEquals(List.of(), news.look(cases.list(), NOW));
        assertEquals(List.of(), news.look(cases.list(), NOW.plusSeconds(70)));
        cases.replace(soon, BoardCases.whistled(-1));
        assertEquals(
                List.of(soon.id()),
                news.look(cases.list(), NOW.plusSeconds(70)).stream().map(Incident::id).toList());
        assertEquals(List.of(), news.look(cases.list(), NOW.plusSeconds(71)));
    }
}

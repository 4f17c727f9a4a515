package org.fengqiao.console.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.deadline.WorkCalendarFile;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.GoingRedList;
import org.fengqiao.domain.wire.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SupervisePagesTest {

    private static final int ROWS = 60;

    private final BoardCases cases = new BoardCases();
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(BoardCases.NOW);
    private final List<Command.Act> sent = new ArrayList<>();
    private final List<Consumer<CommandState>> answers = new ArrayList<>();
    private final List<CompletableFuture<GoingRedList>> questions = new ArrayList<>();
    private final List<CompletableFuture<List<Incident>>> waiting = new ArrayList<>();
    private final List<IncidentId> selected = new ArrayList<>();
    private final List<List<Incident>> reds = new ArrayList<>();
    private final List<GoingRedList.Item> outlooks = new ArrayList<>();
    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // made in start
    private SupervisePages pages;

    @SuppressWarnings("NullAway.Init") // made in start
    private TabPane tabs;

    @Start
    void start(Stage stage) {
        for (int i = 0; i < ROWS; i++) {
            cases.add("handling", -1 - i * 3, i % 7 == 0 ? BoardCases.pinned() : m -> m);
            cases.add("pending_handle", 2 + i % 45, m -> m);
            Incident going = cases.handled(3 + i % 28);
            outlooks.add(BoardCases.outlook(going, 3 + i % 28, 40 + i));
            cases.add("handling", 200, BoardCases.supervised(i - 10, i % 4));
        }
        for (int i = 0; i < 8; i++) {
            cases.add("handling", 240, BoardCases.whistled(5 * i - 22));
        }
        for (int i = 0; i < 5; i++) {
            cases.add("handling", 60 + i, BoardCases.asked("EXTEND", Map.of()));
            cases.add(
                    "handling",
                    -5,
                    BoardCases.asked("SUSPEND", Map.of("until", "2026-12-01T00:00:00Z")));
            cases.add("pending_dispatch", 90, BoardCases.asked("VOID", Map.of()));
        }
        Dictionary names = SampleDictionary.create();
        pages =
                new SupervisePages(
                        cases,
                        new SampleWords(names),
                        names.workflow(),
                        BoardCases.LEADER,
                        (command, onState) -> {
                            sent.add((Command.Act) command);
                            answers.add(onState);
                            onState.accept(new CommandState.Sending());
                        },
                        () -> {
                            CompletableFuture<GoingRedList> question = new CompletableFuture<>();
                            questions.add(question);
                            return question;
                        },
                        () -> {
                            CompletableFuture<List<Incident>> asked = new CompletableFuture<>();
                            waiting.add(asked);
                            return asked;
                        },
                        Platform::runLater,
                        now,
                        selected::add);
        pages.setOnRed(reds::add);
        Tab board = new Tab("", pages.board());
        board.textProperty().bind(pages.boardTitle());
        Tab approvals = new Tab("", pages.approvals());
        approvals.textProperty().bind(pages.approvalsTitle());
        tabs = new TabPane(board, approvals);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("root");
        Scene scene = new Scene(tabs, 1440, 900);
        Look.dress(scene, "theme", "app", "incident", "supervise");
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(pages::close);
        Pictures.tidy();
    }

    private void tick(int seconds) {
        Pictures.fx(() -> now.set(now.get().plusSeconds(seconds)));
    }

    private void answerGoingRed() throws Exception {
        tick(1);
        Pictures.until(() -> questions.size() == 1);
        questions.getFirst().complete(BoardCases.told(outlooks));
        Pictures.until(() -> list("board-going-red").getItems().size() == ROWS);
    }

    private ListView<?> list(String id) {
        return robot.lookup("#" + id).queryListView();
    }

    private String text(String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private void focus(String id) {
        Pictures.fx(() -> {
            ListView<?> list = list(id);
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
    }

    private void answer(int index, boolean accepted) {
        Command.Act act = sent.get(index);
        Pictures.fx(() ->
                answers.get(index)
                        .accept(
                                accepted
                                        ? new CommandState.Accepted(
                                                new Outcome.Accepted(
                                                        act.commandId(), 900, act.incident(), null))
                                        : new CommandState.Refused(
                                                new Outcome.Refused(
                                                        act.commandId(),
                                                        "changed-meanwhile",
                                                        "事件已被他人变更"))));
    }

    @Test
    void looksRight() throws Exception {
        Pictures.fx(() -> pages.useCalendar(WorkCalendarFile.loadChina().view()));
        answerGoingRed();
        focus("board-overdue");
        robot.type(KeyCode.SPACE, 3);
        robot.type(KeyCode.U);
        answer(0, true);
        answer(1, false);
        robot.type(KeyCode.SPACE, 2).type(KeyCode.S);
        Pictures.takeAll(tabs, "board");
        takeByDay("board");
        robot.type(KeyCode.ESCAPE);
        Pictures.fx(() -> tabs.getSelectionModel().select(1));
        focus("approval-list");
        robot.type(KeyCode.SPACE, 2).type(KeyCode.ENTER);
        Pictures.takeAll(tabs, "approvals");
        takeByDay("approvals");
        assertNotNull(tabs.lookup("#approval-confirm"));
        robot.type(KeyCode.ESCAPE).type(KeyCode.R);
        Pictures.takeAll(tabs, "approvals-refuse");
    }

    private void takeByDay(String name) {
        Pictures.fx(() -> Look.themeProperty().set(Theme.DAY));
        Pictures.take(tabs, name + "-zh-daylight");
        Pictures.fx(() -> Look.themeProperty().set(Theme.NIGHT));
    }

    @Test
    void aClickOnADeedIsAboutTheSelectedRow() {
        focus("board-overdue");
        robot.clickOn("#deed-expedite");
        assertEquals(List.of("EXPEDITE"), sent.stream().map(Command.Act::action).toList());
        assertEquals(selected.getLast(), sent.getFirst().incident());
    }

    @Test
    void twentyAreUrgedAtOnceEachItsOwnRecord() {
        focus("board-overdue");
        robot.type(KeyCode.SPACE, 20);
        assertTrue(text("board-head-overdue").contains("20"), text("board-head-overdue"));
        robot.type(KeyCode.U);
        assertEquals(20, sent.size());
        assertEquals(20, new HashSet<>(sent.stream().map(Command.Act::commandId).toList()).size());
        assertEquals(20, new HashSet<>(sent.stream().map(Command.Act::incident).toList()).size());
        for (Command.Act act : sent) {
            assertEquals("URGE", act.action());
            assertEquals(
                    cases.find(act.incident()).orElseThrow().revision(), act.expectedRevision());
        }
        assertEquals("催办 20 件：0 已记录，20 等待应答", text("board-result"));
        for (int i = 0; i < 20; i++) {
            answer(i, i != 3 && i != 8);
        }
        assertEquals("催办 20 件：18 已记录，2 被拒", text("board-result"));
        VBox refused = robot.lookup("#board-refused").queryAs(VBox.class);
        assertEquals(2, refused.getChildren().size());
        // The marks are gone: the same key again is about the selected row alone.
        robot.type(KeyCode.U);
        assertEquals(21, sent.size());
    }

    @Test
    void whatMayNotBeDoneIsLeftOutAndSaid() {
        focus("board-overdue");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.type(KeyCode.P);
        long pinned = cases.list().stream().filter(each -> each.marks().pinned()).count();
        int rows = list("board-overdue").getItems().size();
        assertEquals(rows - pinned, sent.size());
        assertTrue(text("board-result").contains(pinned + " 未发出"), text("board-result"));
    }

    @Test
    void oneFormSupervisesAllThatAreMarked() {
        focus("board-near");
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, 2).release(KeyCode.SHIFT);
        robot.type(KeyCode.S);
        assertTrue(sent.isEmpty());
        robot.type(KeyCode.ENTER);
        assertTrue(text("deed-problem").contains("请填写"));
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        Pictures.fx(() -> robot.lookup("#deed-text").queryAs(TextField.class).setText("两小时内到场"));
        robot.type(KeyCode.ENTER);
        assertEquals(3, sent.size());
        for (Command.Act act : sent) {
            assertEquals("SUPERVISE", act.action());
            assertEquals(
                    Map.of(
                            "requirement",
                            "两小时内到场",
                            "due",
                            BoardCases.NOW.plus(Duration.ofHours(2)).toString()),
                    act.fields());
        }
        assertNull(tabs.lookup("#deed-form"));
        robot.type(KeyCode.S).type(KeyCode.ESCAPE);
        assertNull(tabs.lookup("#deed-form"));
        assertEquals(3, sent.size());
    }

    @Test
    void goingRedIsAskedAgainAndAgesWhileNobodyAnswers() throws Exception {
        answerGoingRed();
        assertTrue(text("board-age").contains("1 秒") || text("board-age").contains("1秒"));
        tick(30);
        assertEquals(1, questions.size());
        // After a change it is asked again before its time, and not at once.
        Pictures.fx(cases::tell);
        tick(2);
        assertEquals(1, questions.size());
        tick(3);
        assertEquals(2, questions.size());
        questions.get(1).completeExceptionally(new IllegalStateException("cut off"));
        Pictures.until(() -> text("board-age").contains("未应答") || tickOne());
        tick(60);
        assertEquals(3, questions.size());
        assertEquals(ROWS, list("board-going-red").getItems().size());
    }

    private boolean tickOne() {
        now.set(now.get().plusSeconds(1));
        return false;
    }

    @Test
    void arrowsGoFromColumnToColumnAndTheFilterKeepsOneHolder() {
        focus("board-overdue");
        robot.type(KeyCode.RIGHT);
        assertTrue(list("board-near").isFocused());
        assertEquals(1, list("board-near").getSelectionModel().getSelectedIndices().size());
        assertFalse(selected.isEmpty());
        int before = list("board-overdue").getItems().size();
        robot.type(KeyCode.SLASH);
        Pictures.fx(() -> robot.lookup("#board-filter").queryAs(TextField.class).setText("秦淮"));
        int after = list("board-overdue").getItems().size();
        assertTrue(after > 0 && after < before, before + " " + after);
    }

    @Test
    void oneIsGrantedByEnterAndSeveralOnlyWhenConfirmed() {
        Pictures.fx(() -> tabs.getSelectionModel().select(1));
        focus("approval-list");
        robot.type(KeyCode.ENTER);
        assertEquals(1, sent.size());
        assertTrue(sent.getFirst().action().startsWith("GRANT_"));
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.type(KeyCode.ENTER);
        assertEquals(1, sent.size());
        robot.type(KeyCode.ENTER);
        assertEquals(16, sent.size());
    }

    @Test
    void whoWorksByMouseGrantsByMouse() {
        Pictures.fx(() -> tabs.getSelectionModel().select(1));
        focus("approval-list");
        robot.clickOn("#approval-grant");
        assertEquals(1, sent.size());
        assertTrue(sent.getFirst().action().startsWith("GRANT_"));
        robot.clickOn("#approval-refuse");
        Pictures.fx(() -> robot.lookup("#deed-text").queryAs(TextField.class).setText("理由不充分"));
        robot.type(KeyCode.ENTER);
        assertEquals(2, sent.size());
        assertTrue(sent.getLast().action().startsWith("REFUSE_"));
    }

    @Test
    void refusingAsksForAReason() {
        Pictures.fx(() -> tabs.getSelectionModel().select(1));
        focus("approval-list");
        robot.type(KeyCode.R);
        Pictures.fx(() -> robot.lookup("#deed-text").queryAs(TextField.class).setText("理由不充分"));
        robot.type(KeyCode.ENTER);
        assertEquals(1, sent.size());
        assertTrue(sent.getFirst().action().startsWith("REFUSE_"));
        assertEquals(Map.of("reason", "理由不充分"), sent.getFirst().fields());
    }

    @Test
    void whatTurnsTogetherIsOneMessageAndTheTabsCount() {
        assertTrue(pages.boardTitle().getValue().contains("65"), pages.boardTitle().getValue());
        assertTrue(pages.approvalsTitle().getValue().contains("15"));
        tick(124);
        Pictures.fx(cases::tell);
        tick(1);
        assertEquals(1, reds.size());
        assertTrue(reds.getFirst().size() >= 2);
        Pictures.fx(cases::tell);
        tick(1);
        assertEquals(1, reds.size());
    }
}

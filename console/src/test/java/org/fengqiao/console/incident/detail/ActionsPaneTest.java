package org.fengqiao.console.incident.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.Marks;
import org.fengqiao.domain.incident.MarksEdit;
import org.fengqiao.domain.incident.Supervision;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Assignable;
import org.fengqiao.domain.wire.Command;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ActionsPaneTest {

    private static final UserInfo LEADER = user(Role.DUTY_LEADER, null);
    private static final UserInfo DEPARTMENT = user(Role.DEPARTMENT, "320102-CG");

    private final Dictionary names = SampleDictionary.create();
    private final FakeBackend backend = new FakeBackend();
    private final SimpleObjectProperty<Instant> now =
            new SimpleObjectProperty<>(SampleIncidents.NOW);

    @SuppressWarnings("NullAway.Init") // made in start
    private Stage stage;

    @SuppressWarnings("NullAway.Init") // made by open
    private ActionsPane pane;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(() -> pane.clear());
        Pictures.tidy();
    }

    private static UserInfo user(Role role, @Nullable String department) {
        return new UserInfo("u", "值班员", "Officer", role, AreaCode.of("320100"), department, null);
    }

    private void open(UserInfo user, Incident incident) throws Exception {
        Pictures.fx(() -> {
            pane =
                    new ActionsPane(
                            names,
                            user,
                            new Submissions(backend, Platform::runLater),
                            backend,
                            now,
                            Platform::runLater);
            Pictures.show(stage, pane, 460, 640);
            pane.show(incident, List.of());
        });
    }

    private static Incident in(String state, long revision) {
        return in(state, revision, UnaryOperator.identity());
    }

    private static Incident in(String state, long revision, UnaryOperator<MarksEdit> marks) {
        Incident any = new SampleIncidents(81).nextOpen();
        return new Incident(
                any.id(),
                revision,
                state,
                any.classKey(),
                0,
                any.grade(),
                any.source(),
                any.title(),
                any.description(),
                any.position(),
                any.grid(),
                any.address(),
                null,
                null,
                any.reportedAt(),
                "320102-CG",
                null,
                null,
                null,
                false,
                null,
                0,
                marks.apply(Marks.fresh(any.grid()).edit()).made());
    }

    private Command.Act sent() {
        return assertInstanceOf(Command.Act.class, backend.sent().getLast());
    }

    private TextArea area(String key) {
        return (TextArea) pane.lookup("#field-" + key);
    }

    private List<String> more() {
        return ((MenuButton) pane.lookup("#more-actions"))
                .getItems().stream().map(MenuItem::getId).toList();
    }

    @Test
    void whatMovesTheCaseIsOnButtonsAndTheRestInAMenuWithKeys() throws Exception {
        open(LEADER, in("pending_handle", 5));
        assertNotNull(pane.lookup("#action-FORCE_CLOSE"));
        assertTrue(more().contains("action-URGE"), more().toString());
        assertTrue(more().contains("action-SUPERVISE"), more().toString());
        assertFalse(more().contains("action-FORCE_CLOSE"), more().toString());
        Pictures.takeAll(pane, "actions-leader");
        KeyCode pin =
                ((MenuButton) pane.lookup("#more-actions"))
                        .getItems().stream()
                                .filter(item -> "action-PIN".equals(item.getId()))
                                .findFirst()
                                .map(item ->
                                        KeyCode.getKeyCode(
                                                item.getAccelerator()
                                                        .getDisplayText()
                                                        .replaceAll(".*\\+", "")))
                                .orElseThrow();
        FxRobot robot = new FxRobot();
        robot.press(KeyCode.ALT).type(pin).release(KeyCode.ALT);
        assertEquals("PIN", sent().action());
    }

    @Test
    void supervisionIsDueWhenOneOfTheUsualMomentsIsChosenOrOneIsTyped() throws Exception {
        open(LEADER, in("pending_handle", 5));
        choose("SUPERVISE");
        FxRobot robot = new FxRobot();
        Pictures.fx(() -> area("requirement").setText("今日清运完毕"));
        TextField due = (TextField) pane.lookup("#field-due");
        Pictures.fx(() -> due.setText("明天"));
        robot.clickOn("#action-send");
        assertTrue(backend.sent().isEmpty());
        assertTrue(
                problems().stream().anyMatch(text -> text.contains("明天")), problems().toString());
        Pictures.fx(() -> due.setText("2020-01-01 00:00"));
        robot.clickOn("#action-send");
        assertTrue(backend.sent().isEmpty());
        Button halfAnHour = (Button) pane.lookup(".moment-field .button");
        assertFalse(problems().isEmpty());
        robot.clickOn(halfAnHour);
        assertTrue(problems().isEmpty(), problems().toString());
        Pictures.takeAll(pane, "actions-supervise");
        robot.clickOn("#action-send");
        Command.Act act = sent();
        assertEquals("SUPERVISE", act.action());
        assertEquals("今日清运完毕", act.fields().get("requirement"));
        assertEquals(
                SampleIncidents.NOW.plus(Duration.ofMinutes(30)),
                Instant.parse(String.valueOf(act.fields().get("due"))));
    }

    @Test
    void answerSaysWhichSupervisionItIsForAndTheOldestStandsFirst() throws Exception {
        answer();
        Pictures.takeAll(pane, "actions-reply");
        new FxRobot().clickOn("#action-send");
        assertEquals(Map.of("reply", "已安排车辆", "supervision", "2"), sent().fields());
    }

    @Test
    void anotherSupervisionThanTheOldestIsChosenByKeyboard() throws Exception {
        answer();
        ChoiceBox<?> which = (ChoiceBox<?>) pane.lookup("#field-supervision");
        assertEquals(List.of(2, 3), which.getItems());
        Pictures.fx(which::requestFocus);
        FxRobot robot = new FxRobot();
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals(3, which.getValue());
        robot.clickOn("#action-send");
        assertEquals("3", sent().fields().get("supervision"));
    }

    private void answer() throws Exception {
        open(
                DEPARTMENT,
                in(
                        "handling",
                        5,
                        marks ->
                                marks.supervise(demand("已答复的一条", true))
                                        .supervise(demand("今日清运完毕并报送前后对比照片和整改责任人名单", false))
                                        .supervise(demand("说明为何反复", false))));
        Pictures.fx(() -> ((Button) pane.lookup("#action-REPLY")).fire());
        Pictures.fx(() -> area("reply").setText("已安排车辆"));
    }

    private static Supervision demand(String requirement, boolean answered) {
        Instant at = SampleIncidents.NOW.minus(Duration.ofHours(1));
        return new Supervision(
                requirement,
                "leader",
                "王值班长",
                at,
                at.plus(Duration.ofHours(3)),
                0,
                answered ? "好" : null,
                answered ? at : null);
    }

    private List<String> problems() {
        return pane.lookupAll(".field-problem").stream()
                .filter(node -> node.isVisible() && node instanceof Label)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private void choose(String action) throws Exception {
        Pictures.fx(() ->
                ((MenuButton) pane.lookup("#more-actions"))
                        .getItems().stream()
                                .filter(item -> ("action-" + action).equals(item.getId()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }

    @Test
    void optionalFieldsMayStayEmpty() throws Exception {
        open(LEADER, in("pending_handle", 5));
        choose("URGE");
        new FxRobot().clickOn("#action-send");
        assertEquals("URGE", sent().action());
        assertEquals(Map.of(), sent().fields());
    }

    @Test
    void severalDepartmentsAreWhistledForAtOnce() throws Exception {
        open(LEADER, in("pending_handle", 5));
        choose("WHISTLE");
        Pictures.fx(() -> area("reason").setText("需联合执法"));
        FxRobot robot = new FxRobot();
        robot.clickOn("#action-send");
        assertTrue(backend.sent().isEmpty(), "no department is ticked");
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.SPACE);
        Pictures.takeAll(pane, "actions-whistle");
        robot.clickOn("#action-send");
        String[] departments = String.valueOf(sent().fields().get("departments")).split(" ");
        assertEquals(2, departments.length);
        assertEquals(Texts.ZH, Texts.locale());
    }

    @Test
    void whatWasTypedOutlivesWhatSomebodyElseDid() throws Exception {
        open(LEADER, in("pending_handle", 5));
        Pictures.fx(() -> ((Button) pane.lookup("#action-WITHDRAW")).fire());
        Pictures.fx(() -> area("reason").setText("该处属街道管辖"));
        Pictures.fx(() -> pane.show(in("pending_check", 6), List.of()));
        assertEquals("该处属街道管辖", area("reason").getText());
        assertTrue(((Button) pane.lookup("#action-send")).isDisabled());
        Pictures.takeAll(pane, "actions-retired");
        Pictures.fx(() -> ((Button) pane.lookup("#action-REWORK")).fire());
        assertEquals("该处属街道管辖", area("reason").getText());
        new FxRobot().clickOn("#action-send");
        assertEquals("REWORK", sent().action());
        assertEquals(6, sent().expectedRevision());
        assertEquals(Map.of("reason", "该处属街道管辖"), sent().fields());
    }

    @Test
    void busyPersonIsAssignedOnlyAfterItWasSaid() throws Exception {
        open(DEPARTMENT, in("pending_handle", 5));
        Assignable.Person person =
                new Assignable.Person(
                        "GW-1",
                        "王强",
                        ResourceKind.GRID_WORKER,
                        null,
                        12,
                        null,
                        Duty.UNKNOWN,
                        new IncidentId("20261120000007"));
        backend.handlers(() ->
                CompletableFuture.completedFuture(
                        new Assignable(SampleIncidents.NOW, List.of(person), false)));
        Pictures.fx(() -> ((Button) pane.lookup("#action-ASSIGN")).fire());
        new FxRobot().clickOn("#field-handler").write("gw-1").type(KeyCode.ENTER);
        new FxRobot().clickOn("#action-send");
        assertEquals(Map.of("handler", "GW-1"), sent().fields());
        assertFalse(pane.lookup("#all-the-same").isVisible());
        Pictures.fx(() -> backend.refuse("person-busy", "王强正在处置事件 20261120000007“占道经营”"));
        assertTrue(pane.lookup("#all-the-same").isVisible());
        Pictures.takeAll(pane, "actions-busy");
        new FxRobot().clickOn("#all-the-same");
        assertEquals(Map.of("handler", "GW-1", "confirmed", "yes"), sent().fields());
        Pictures.fx(() -> backend.refuse("not-holder", "案件不在本部门"));
        assertFalse(pane.lookup("#all-the-same").isVisible());
    }

    @Test
    void formStaysOpenWhenSomethingElseIsDone() throws Exception {
        open(LEADER, in("pending_handle", 5));
        Pictures.fx(() -> ((Button) pane.lookup("#action-WITHDRAW")).fire());
        Pictures.fx(() -> area("reason").setText("该处属街道管辖"));
        choose("PIN");
        Pictures.fx(() -> backend.accept(in("pending_handle", 5).id(), 6));
        assertEquals("该处属街道管辖", area("reason").getText());
    }
}

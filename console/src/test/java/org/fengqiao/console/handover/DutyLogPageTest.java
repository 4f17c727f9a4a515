package org.fengqiao.console.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.handover.LogEntry;
import org.fengqiao.domain.handover.LogType;
import org.fengqiao.domain.session.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DutyLogPageTest {

    private final FakeShift.Backend backend = new FakeShift.Backend();
    private final FakeShift shift = new FakeShift(backend, "operator", "市受理员", Role.OPERATOR);
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(FakeShift.NOW);

    @SuppressWarnings("NullAway.Init") // set by start, which TestFX calls before each test
    private DutyLogPage page;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Start
    void start(Stage stage) {
        Texts.localeProperty().set(Texts.ZH);
        Look.themeProperty().set(Theme.NIGHT);
        page = new DutyLogPage(shift, Runnable::run, now);
        scene = new Scene(page, 1300, 700);
        Look.dress(scene, "app", "handover");
        stage.setScene(scene);
        stage.show();
    }

    private ListView<?> list(FxRobot robot) {
        return robot.lookup("#duty-log").queryAs(ListView.class);
    }

    private String text(FxRobot robot) {
        return robot.lookup("#log-text").queryAs(TextField.class).getText();
    }

    private void ready(FxRobot robot) {
        robot.interact(() -> {
            now.set(now.get().plusSeconds(20));
            list(robot).requestFocus();
        });
    }

    private LogEntry newest() {
        return backend.log.getFirst();
    }

    @Test
    void aDigitATextAndEnterWriteAnEntry(FxRobot robot) {
        ready(robot);
        robot.type(KeyCode.DIGIT3).write("nine o'clock").type(KeyCode.ENTER);
        assertEquals(LogType.PROMISE, newest().type());
        assertEquals("nine o'clock", newest().content(), "the digit itself is not written");
        assertEquals("", text(robot));
        robot.write("second").press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        robot.type(KeyCode.ENTER);
        assertEquals(LogType.CALL, newest().type());
        assertEquals(2, list(robot).getItems().size());
    }

    @Test
    void correctionsAndFulfilmentsAreNewEntriesByKeys(FxRobot robot) {
        shift.write(LogType.PROMISE, "两小时内回电", null);
        ready(robot);
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        robot.type(KeyCode.C);
        assertEquals("两小时内回电", text(robot), "starts from the old text");
        robot.write("three hours").type(KeyCode.ENTER);
        assertEquals(LogType.CORRECTION, newest().type());
        assertEquals("three hours", newest().content());
        assertEquals(1L, newest().refersTo());
        assertEquals("两小时内回电", backend.log.getLast().content(), "nothing is edited");

        robot.interact(() -> list(robot).getSelectionModel().select(1));
        robot.type(KeyCode.F).type(KeyCode.ENTER);
        assertEquals(LogType.FULFILLED, newest().type());
        assertEquals("已办理", newest().content());
        robot.interact(() -> list(robot).getSelectionModel().select(2));
        robot.type(KeyCode.F);
        assertFalse(
                robot.lookup("#log-about").queryAs(Label.class).isVisible(),
                "a promise that was kept is not kept again");
    }

    @Test
    void whoWorksByMouseCorrectsAndFulfilsByMouse(FxRobot robot) {
        shift.write(LogType.PROMISE, "两小时内回电", null);
        ready(robot);
        assertTrue(button(robot, "#log-correct").isDisabled(), "nothing is chosen");
        assertTrue(button(robot, "#log-fulfil").isDisabled());
        robot.clickOn("#duty-log .log-row").clickOn("#log-correct");
        assertEquals("两小时内回电", text(robot), "starts from the old text");
        robot.write("three hours").type(KeyCode.ENTER);
        assertEquals(LogType.CORRECTION, newest().type());
        assertEquals("three hours", newest().content());

        robot.interact(() -> list(robot).getSelectionModel().select(0));
        assertTrue(button(robot, "#log-correct").isDisabled(), "a correction is not corrected");
        robot.interact(() -> list(robot).getSelectionModel().select(1));
        assertEquals("承诺已办（F）", button(robot, "#log-fulfil").getTooltip().getText());
        robot.clickOn("#log-fulfil").type(KeyCode.ENTER);
        assertEquals(LogType.FULFILLED, newest().type());
        robot.interact(() -> list(robot).getSelectionModel().select(2));
        assertTrue(button(robot, "#log-fulfil").isDisabled(), "it was kept already");
        assertFalse(button(robot, "#log-correct").isDisabled());
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class);
    }

    @Test
    void anEntryThatFailedIsSentAgainUnderItsId(FxRobot robot) {
        ready(robot);
        backend.failure = "连不上后台";
        robot.type(KeyCode.DIGIT1).write("walk").type(KeyCode.ENTER);
        Label trouble = robot.lookup("#log-trouble").queryAs(Label.class);
        assertEquals("连不上后台", trouble.getText());
        assertEquals("walk", text(robot), "what was typed is kept");
        backend.failure = null;
        robot.type(KeyCode.ENTER);
        assertEquals(2, backend.drafts.size());
        assertEquals(backend.drafts.getFirst(), backend.drafts.getLast());
        assertFalse(trouble.isVisible());
        robot.write("run").type(KeyCode.ENTER);
        assertFalse(backend.drafts.getFirst().equals(backend.drafts.getLast()));
    }

    @Test
    void escapeGoesBackToTheListAndForgetsTheCorrection(FxRobot robot) {
        shift.write(LogType.NOTE, "到岗", null);
        ready(robot);
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        robot.type(KeyCode.C).type(KeyCode.ESCAPE);
        assertTrue(list(robot).isFocused());
        robot.type(KeyCode.DIGIT1).write("note").type(KeyCode.ENTER);
        assertEquals(LogType.NOTE, newest().type());
        assertEquals(null, newest().refersTo());
    }

    @Test
    void pictures(FxRobot robot) {
        shift.write(LogType.NOTE, "08:30 接班，市级值班 2 人到岗，视频调度系统正常", null);
        shift.write(LogType.CALL, "市民来电询问长江路停水，已转水务集团值班室核实", null);
        shift.write(LogType.PROMISE, "两小时内给来电市民回电", null);
        shift.write(LogType.INSTRUCTION, "分管领导批示：加强夜间渣土运输巡查，重点路段每两小时一报", null);
        shift.write(LogType.CORRECTION, "三小时内给来电市民回电", 3L);
        shift.write(LogType.PROMISE, "明早向街道反馈路灯修复情况", null);
        shift.write(LogType.FULFILLED, "已反馈", 6L);
        shift.write(LogType.HANDOVER, "气象台预计夜间有大到暴雨，低洼点位留意积水", null);
        ready(robot);
        Pictures.bothThemesAndLanguages(robot, scene, "duty-log");
        assertEquals(8, list(robot).getItems().size());
    }
}

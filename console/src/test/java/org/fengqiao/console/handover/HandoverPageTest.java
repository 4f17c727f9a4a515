package org.fengqiao.console.handover;

import static org.fengqiao.console.handover.FakeShift.NOW;
import static org.fengqiao.console.handover.FakeShift.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.handover.Handover;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.handover.Section;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.wire.Handovers.Begin;
import org.fengqiao.domain.wire.Handovers.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HandoverPageTest {

    private final FakeShift.Backend backend = new FakeShift.Backend();
    private final FakeShift leader = new FakeShift(backend, "leader", "市值班长", Role.DUTY_LEADER);
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(NOW);
    private final List<Object> gone = new ArrayList<>();
    private final List<Handover> printed = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set by start, which TestFX calls before each test
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Start
    void start(Stage shown) {
        Texts.localeProperty().set(Texts.ZH);
        Look.themeProperty().set(Theme.NIGHT);
        stage = shown;
        backend.open =
                List.of(
                        item(Section.OVERDUE, 1, "路口暴露垃圾", NOW.minusSeconds(4000), null),
                        item(Section.NEAR, 2, "井盖缺失", NOW.plusSeconds(900), null),
                        item(Section.ORDER, 3, "占道经营", null, "速往查看"),
                        item(Section.PROMISE, 4, "两小时内给来电市民回电", null, null));
    }

    private void open(FxRobot robot, FakeShift who) {
        robot.interact(() -> {
            HandoverPage page = new HandoverPage(who, Runnable::run, now, new SampleNames());
            page.setOnIncident(gone::add);
            page.setOnEntry(gone::add);
            page.setOnPrint(printed::add);
            scene = new Scene(page, 1300, 760);
            Look.dress(scene, "app", "handover");
            stage.setScene(scene);
            stage.show();
            now.set(now.get().plusSeconds(20));
            list(robot).requestFocus();
        });
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#handover-sheet").queryAs(ListView.class);
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void control(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
    }

    private FakeShift incoming() {
        return new FakeShift(backend, "seat-leader", "市值班二席", Role.DUTY_LEADER);
    }

    @Test
    void whoGoesBuildsAndSignsAndThePageSaysWhomItWaitsFor(FxRobot robot) {
        open(robot, leader);
        assertEquals("还没有交接班", label(robot, "#handover-standing"));
        robot.clickOn("#handover-note").write("quiet");
        control(robot, KeyCode.N);
        assertEquals(List.of("leader begins: quiet"), backend.calls);
        assertTrue(label(robot, "#handover-standing").contains("等待接班人"));
        assertEquals("已核对 0/4", label(robot, "#handover-progress"));
        robot.interact(() -> {
            list(robot).requestFocus();
            list(robot).getSelectionModel().clearAndSelect(1);
        });
        robot.type(KeyCode.SPACE);
        control(robot, KeyCode.ENTER);
        assertEquals(1, backend.calls.size(), "who goes neither ticks nor signs");
    }

    @Test
    void whoComesTicksDownTheSheetAndSigns(FxRobot robot) {
        leader.begin(new Begin("12345678", "")).join();
        backend.calls.clear();
        open(robot, incoming());
        assertTrue(label(robot, "#handover-standing").contains("请核对第 12 号"));
        robot.interact(() -> list(robot).getSelectionModel().clearAndSelect(1));
        robot.type(KeyCode.SPACE).type(KeyCode.SPACE);
        assertEquals("已核对 2/4", label(robot, "#handover-progress"));
        robot.type(KeyCode.SPACE).type(KeyCode.SPACE);
        assertEquals(
                List.of(
                        "seat-leader ticks [OVERDUE:1]",
                        "seat-leader ticks [NEAR:2]",
                        "seat-leader ticks [ORDER:3]",
                        "seat-leader ticks [PROMISE:4]"),
                backend.calls);
        control(robot, KeyCode.ENTER);
        assertEquals("seat-leader signs: ", backend.calls.getLast());
        assertTrue(label(robot, "#handover-standing").contains("已完成"));
        assertEquals(1, printed.size(), "a signed one goes to paper by itself");
        control(robot, KeyCode.ENTER);
        assertEquals(5, backend.calls.size(), "nothing is signed twice");
    }

    @Test
    void whoWorksByMouseTicksAndSignsByMouseAndARefusedNoteStays(FxRobot robot) {
        leader.begin(new Begin("12345678", "")).join();
        backend.calls.clear();
        open(robot, incoming());
        robot.clickOn("#handover-note").write("all well");
        robot.clickOn("#handover-sign");
        assertEquals(
                "all well",
                robot.lookup("#handover-note").queryAs(TextField.class).getText(),
                "not everything is ticked");
        robot.interact(() -> list(robot).getSelectionModel().selectAll());
        robot.clickOn("#handover-tick");
        assertEquals("已核对 4/4", label(robot, "#handover-progress"));
        robot.clickOn("#handover-sign");
        assertEquals("seat-leader signs: all well", backend.calls.getLast());
        assertEquals("", robot.lookup("#handover-note").queryAs(TextField.class).getText());
    }

    @Test
    void spaceOnAHeadTicksItsSectionAndAChoiceOfManyAllOfThem(FxRobot robot) {
        leader.begin(new Begin("12345678", "")).join();
        backend.arisen = List.of(item(Section.UNHANDLED, 9, "噪声扰民", null, null));
        open(robot, incoming());
        robot.interact(() -> list(robot).getSelectionModel().clearAndSelect(0));
        robot.type(KeyCode.SPACE);
        assertEquals("已核对 1/4", label(robot, "#handover-progress"));
        control(robot, KeyCode.A);
        robot.type(KeyCode.SPACE);
        assertEquals("已核对 4/4", label(robot, "#handover-progress"));
        assertEquals(
                "seat-leader ticks [NEAR:2, ORDER:3, PROMISE:4, UNHANDLED:9]",
                backend.calls.getLast());
    }

    @Test
    void enterGoesToTheIncidentOrToTheEntryOfTheLog(FxRobot robot) {
        leader.begin(new Begin("12345678", "")).join();
        open(robot, incoming());
        robot.interact(() -> list(robot).getSelectionModel().clearAndSelect(1));
        robot.type(KeyCode.ENTER);
        robot.interact(() -> list(robot).getSelectionModel().clearAndSelect(7));
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(new IncidentId("20261127001001"), 4L), gone);
    }

    @Test
    void whoComesMaySignInAtTheDeskOfWhoGoes(FxRobot robot) {
        open(robot, leader);
        control(robot, KeyCode.N);
        control(robot, KeyCode.I);
        robot.write("seat-leader").type(KeyCode.ENTER).write("secret").type(KeyCode.ENTER);
        assertEquals("beside seat-leader secret", backend.calls.getLast());
        assertEquals("", robot.lookup("#second-password").queryAs(PasswordField.class).getText());
        assertEquals("", robot.lookup("#second-user").queryAs(TextField.class).getText());
        assertTrue(label(robot, "#handover-next").contains("市值班二席"));
        control(robot, KeyCode.A);
        robot.type(KeyCode.SPACE);
        control(robot, KeyCode.ENTER);
        assertTrue(backend.calls.contains("seat-leader signs: "));
        assertEquals("seat-leader leaves", lastBut(backend.calls, "load"));
        assertEquals("seat-leader", signer(printed.getFirst()));
    }

    private static String signer(Handover handover) {
        return Optional.ofNullable(handover.incoming()).orElseThrow().user();
    }

    private static String lastBut(List<String> calls, String prefix) {
        return calls.stream().filter(call -> !call.startsWith(prefix)).toList().getLast();
    }

    @Test
    void escapeSendsTheSecondPersonAway(FxRobot robot) {
        open(robot, leader);
        control(robot, KeyCode.N);
        control(robot, KeyCode.I);
        robot.write("seat-leader").type(KeyCode.ENTER).write("secret").type(KeyCode.ENTER);
        robot.type(KeyCode.ESCAPE);
        assertEquals("seat-leader leaves", backend.calls.getLast());
        assertTrue(label(robot, "#handover-standing").contains("等待接班人"));
    }

    @Test
    void whatTheBackendRefusesIsSaid(FxRobot robot) {
        leader.begin(new Begin("12345678", "")).join();
        open(robot, incoming());
        backend.failure = "还有 4 项未核对（共 4 项）";
        control(robot, KeyCode.ENTER);
        Label trouble = robot.lookup("#handover-trouble").queryAs(Label.class);
        assertEquals("还有 4 项未核对（共 4 项）", trouble.getText());
        assertEquals("已核对 0/4", label(robot, "#handover-progress"));
        robot.interact(() -> list(robot).getSelectionModel().clearAndSelect(1));
        robot.type(KeyCode.SPACE);
        assertEquals("已核对 0/4", label(robot, "#handover-progress"), "a tick that failed is none");
        assertTrue(trouble.isVisible());
    }

    @Test
    void operatorsLookOn(FxRobot robot) {
        leader.begin(new Begin("12345678", "")).join();
        backend.calls.clear();
        open(robot, new FakeShift(backend, "operator", "市受理员", Role.OPERATOR));
        robot.interact(() -> list(robot).getSelectionModel().clearAndSelect(1));
        robot.type(KeyCode.SPACE);
        control(robot, KeyCode.ENTER);
        control(robot, KeyCode.N);
        assertEquals(List.of(), backend.calls);
    }

    @Test
    void pictures(FxRobot robot) {
        List<OpenItem> many = new ArrayList<>();
        for (Section section : Section.values()) {
            for (int i = 1; i <= 2; i++) {
                many.add(
                        item(
                                section,
                                i + 10 * section.ordinal(),
                                i == 1 ? "长江路与中山路交叉口东北角人行道暴露垃圾堆积影响通行" : "井盖缺失",
                                section.ordinal() % 3 == 0
                                        ? null
                                        : NOW.plusSeconds(i * 4000L - 6000),
                                section == Section.ORDER ? "请立即前往现场处置并拍照反馈" : "今日办结"));
            }
        }
        backend.open = many;
        leader.begin(new Begin("12345678", "今晚有雨，留意低洼点位")).join();
        backend.arisen = List.of(item(Section.UNHANDLED, 999, "噪声扰民", null, null));
        Handover built = incoming().tick(12, List.of("OVERDUE:1", "OVERDUE:2")).join();
        for (int i = 1; i < 6; i++) {
            backend.past.add(
                    new Line(
                            12 - i,
                            FakeShift.CITY,
                            built.outgoing(),
                            i == 3 ? null : built.outgoing(),
                            23,
                            i));
        }
        open(robot, incoming());
        assertFalse(list(robot).getItems().isEmpty());
        Pictures.bothThemesAndLanguages(robot, scene, "handover");
    }
}

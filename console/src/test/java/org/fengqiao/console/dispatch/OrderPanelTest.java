package org.fengqiao.console.dispatch;

import static org.fengqiao.console.dispatch.Orders.INCIDENT;
import static org.fengqiao.console.dispatch.Orders.minute;
import static org.fengqiao.console.dispatch.Orders.order;
import static org.fengqiao.domain.order.Rung.ACKNOWLEDGED;
import static org.fengqiao.domain.order.Rung.ARRIVED;
import static org.fengqiao.domain.order.Rung.DEVICE;
import static org.fengqiao.domain.order.Rung.READ;
import static org.fengqiao.domain.order.Rung.REFUSED;
import static org.fengqiao.domain.order.Rung.SERVER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.console.wire.CommandEntry;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.Command;
import org.fengqiao.domain.wire.CommandId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OrderPanelTest {

    private static final Incident RUBBISH = Orders.incident("matter", "06010");
    private static final Duty ON = new Duty(DutyState.ON_DUTY, minute(-200));
    private static final Recipient WANG =
            new Recipient(
                    "GW-1",
                    "王强",
                    ResourceKind.GRID_WORKER,
                    "网格员",
                    120.0,
                    Duration.ofSeconds(40),
                    ON,
                    false);
    private static final Recipient LI =
            new Recipient(
                    "GW-2",
                    "李娜",
                    ResourceKind.GRID_WORKER,
                    "网格员",
                    310.0,
                    Duration.ofMinutes(3),
                    ON,
                    false);
    private static final Recipient SUN =
            new Recipient("P-1", "孙磊", ResourceKind.POLICE, "公安民警", 90.0, null, Duty.UNKNOWN, true);

    private final FakeDesk desk = new FakeDesk();
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(minute(4));
    private final OrderStore store = new OrderStore(at -> at, id -> id);
    private final List<IncidentId> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set by start, which TestFX calls before each test
    private OrderPanel panel;

    @Start
    void start(Stage stage) {
        Texts.localeProperty().set(Texts.ZH);
        Look.themeProperty().set(Theme.NIGHT);
        panel = new OrderPanel(store, desk, OrderTemplates.load(), now);
        panel.setPrefWidth(420);
        OrderOverview overview = new OrderOverview(store, now, id -> "暴露垃圾 " + id, opened::add);
        overview.setPrefWidth(380);
        Scene scene = new Scene(new HBox(panel, overview), 800, 900);
        Look.dress(scene, "dispatch");
        stage.setScene(scene);
        stage.show();
    }

    private void ready(FxRobot robot) {
        robot.interact(() -> {
            panel.show(RUBBISH);
            panel.offer(List.of(SUN, WANG, LI));
        });
    }

    private String notice(FxRobot robot) {
        Label notice = robot.lookup("#order-notice").queryAs(Label.class);
        return notice.isVisible() ? notice.getText() : "";
    }

    private String text(FxRobot robot) {
        return robot.lookup("#order-text").queryAs(TextArea.class).getText();
    }

    private Command.IssueOrder sent() {
        return (Command.IssueOrder) desk.submitted.getLast();
    }

    @Test
    void threeKeysSendTheTemplateToTheSuggestedPerson(FxRobot robot) {
        ready(robot);
        robot.interact(panel::focusText);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertEquals("GW-1", sent().recipient());
        assertEquals("请到 长江路 1 号 督促清理，清理完毕后拍照反馈。", sent().text());
        assertEquals(INCIDENT, sent().incident());
    }

    @Test
    void theFirstOrderIsProposedWithATextThatTypingReplaces(FxRobot robot) {
        ready(robot);
        robot.interact(panel::focusText);
        assertEquals(
                "请到 长江路 1 号 督促清理，清理完毕后拍照反馈。",
                robot.lookup("#order-text").queryAs(TextArea.class).getText());
        robot.write("先去看看");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertEquals("先去看看", sent().text());
    }

    @Test
    void sendingTwiceByMistakeSendsOnce(FxRobot robot) {
        ready(robot);
        robot.interact(panel::focusText);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        robot.press(KeyCode.CONTROL)
                .type(KeyCode.ENTER)
                .type(KeyCode.ENTER)
                .release(KeyCode.CONTROL);
        assertEquals(1, desk.submitted.size());
    }

    @Test
    void formMakesWayForTheLadderUntilAnotherOrderIsWanted(FxRobot robot) {
        ready(robot);
        robot.interact(panel::focusText);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertTrue(robot.lookup("#order-another").query().isVisible());
        robot.interact(panel::focusText);
        assertFalse(robot.lookup("#order-another").query().isVisible());
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertEquals(1, desk.submitted.size());
        assertEquals(Texts.of("dispatch").get("missing.text"), notice(robot));
    }

    @Test
    void busyPersonIsAskedAboutFirst(FxRobot robot) {
        ready(robot);
        robot.interact(() -> {
            store.apply(List.of(order("o1", SERVER, ACKNOWLEDGED)));
            panel.choose(WANG);
        });
        robot.write("再去看看");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertEquals(List.of(), desk.submitted);
        assertTrue(notice(robot).contains("王强还有 1 条未完成指令（已签收）"), notice(robot));
        // Fresh positions must not take the question away.
        robot.interact(() -> panel.offer(List.of(WANG, LI)));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertEquals(1, desk.submitted.size());
    }

    @Test
    void escapeTakesTheQuestionBack(FxRobot robot) {
        ready(robot);
        robot.interact(() -> panel.choose(SUN));
        robot.write("请增援");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        robot.type(KeyCode.ESCAPE);
        assertEquals("", notice(robot));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertEquals(List.of(), desk.submitted);
        assertFalse(notice(robot).isEmpty());
    }

    @Test
    void fullOutboxSaysSoAndKeepsTheText(FxRobot robot) {
        ready(robot);
        robot.interact(panel::focusText);
        robot.write("请到场");
        desk.full = true;
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertTrue(notice(robot).contains("没有发出"), notice(robot));
        assertEquals("请到场", text(robot));
    }

    @Test
    void halfWrittenTextWaitsForItsIncident(FxRobot robot) {
        ready(robot);
        robot.interact(panel::focusText);
        robot.write("请先到");
        robot.interact(() -> panel.show(null));
        assertEquals("", text(robot));
        robot.interact(() -> panel.show(RUBBISH));
        assertEquals("请先到", text(robot));
    }

    @Test
    void templateNeverThrowsAwayWhatWasTyped(FxRobot robot) {
        ready(robot);
        robot.interact(panel::focusText);
        robot.write("注意安全。");
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        assertTrue(text(robot).startsWith("注意安全。\n"), text(robot));
    }

    @Test
    void recallNeedsAReason(FxRobot robot) {
        ready(robot);
        robot.interact(() -> store.apply(List.of(order("o1", SERVER, READ))));
        robot.clickOn(".order-recall");
        Button confirm = robot.lookup(".order-recall-form .danger").queryButton();
        assertTrue(confirm.isDisabled());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(), desk.submitted);
        robot.write("误派");
        robot.type(KeyCode.ENTER);
        assertEquals("误派", ((Command.RecallOrder) desk.submitted.getLast()).reason());
        assertFalse(robot.lookup(".order-recall").queryButton().isVisible());
    }

    @Test
    void recallDisappearsOnArrival(FxRobot robot) {
        ready(robot);
        robot.interact(() -> store.apply(List.of(order("o1", SERVER))));
        assertTrue(robot.lookup(".order-recall").queryButton().isVisible());
        robot.interact(
                () -> store.apply(List.of(Orders.order("o1", "GW-1", 200, null, SERVER, ARRIVED))));
        assertFalse(robot.lookup(".order-recall").queryButton().isVisible());
    }

    @Test
    void enterInTheOverviewOpensTheIncident(FxRobot robot) {
        robot.interact(() -> store.apply(List.of(order("o1", SERVER))));
        robot.clickOn(".order-overview-row");
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(INCIDENT, INCIDENT), opened);
    }

    @Test
    void pictures(FxRobot robot) {
        ready(robot);
        robot.interact(() -> {
            store.apply(
                    List.of(
                            Orders.order("o1", "GW-1", 5, null, SERVER, DEVICE, ACKNOWLEDGED),
                            Orders.order(
                                    "o2",
                                    "GW-7",
                                    6,
                                    "正在处理另一起事件，无法前往",
                                    SERVER,
                                    DEVICE,
                                    READ,
                                    REFUSED)));
            store.applyCommand(
                    new CommandEntry(
                            new Command.IssueOrder(
                                    new CommandId("cmd-o3-0000"),
                                    INCIDENT,
                                    "李娜",
                                    "请到长江路 1 号核实",
                                    null),
                            minute(2),
                            new CommandState.Unknown(minute(3))));
            panel.choose(WANG);
        });
        robot.write("请到 长江路 1 号 督促清理");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Pictures.take(robot, panel.getScene(), "dispatch-night-zh");
        assertEquals(3, robot.lookup("#order-recipient").queryAs(ComboBox.class).getItems().size());
        robot.interact(() -> {
            Look.themeProperty().set(Theme.DAY);
            Texts.localeProperty().set(Texts.EN);
        });
        Pictures.take(robot, panel.getScene(), "dispatch-day-en");
        robot.interact(() -> {
            Look.themeProperty().set(Theme.NIGHT);
            Texts.localeProperty().set(Texts.ZH);
        });
    }
}

package org.fengqiao.console.incident.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.theme.Times;
import org.fengqiao.console.wire.CommandState;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class IncidentDetailPanelTest {

    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);
    private final Selection selection = new Selection().following(store);
    private final CaseMaker cases = new CaseMaker();
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(clock.instant());
    private final Dictionary names = SampleDictionary.create();
    private final FakeBackend backend = new FakeBackend();
    private final List<Incident> ordered = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made in start
    private IncidentDetailPanel panel;

    @Start
    void start(Stage stage) {
        UserInfo operator =
                new UserInfo(
                        "operator",
                        "受理员",
                        "Operator",
                        Role.DUTY_LEADER,
                        AreaCode.of("320100"),
                        null,
                        null);
        panel =
                new IncidentDetailPanel(
                        store,
                        selection,
                        names,
                        operator,
                        backend,
                        new Submissions(backend, Platform::runLater),
                        now,
                        Platform::runLater);
        panel.setOnSendOrder(ordered::add);
        Pictures.show(stage, panel, 460, 960);
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(panel::close);
        Pictures.tidy();
    }

    @Test
    void looksRight() throws Exception {
        Incident incident = cases.openIn("pending_handle", "320102-CG");
        backend.file(CaseMaker.fileOf(incident, true));
        backend.photo("p1", CaseMaker.picture(new Color(40, 90, 140)));
        backend.photo("p2", CaseMaker.picture(new Color(120, 80, 40)));
        Pictures.fx(() -> store.apply(List.of(incident)));
        Pictures.fx(() -> selection.select(incident.id()));
        Pictures.until(() -> panel.lookupAll(".photo").size() == 2);
        Pictures.takeAll(panel, "detail");
        FxRobot robot = new FxRobot();
        robot.clickOn("#action-WITHDRAW");
        Pictures.fx(() -> reason().setText("该处属街道管辖"));
        robot.clickOn("#action-send");
        Pictures.fx(() -> backend.refuse("指令未结束，不能撤回派遣"));
        Pictures.takeAll(panel, "detail-refused");
    }

    @Test
    void incidentWithoutPhotosHasNoBoxForThem() throws Exception {
        Incident incident = cases.openIn("pending_handle", "320102-CG");
        backend.file(CaseMaker.fileOf(incident, false));
        select(incident);
        assertFalse(Pictures.fx(() -> panel.lookup(".photos").isVisible()));
        assertFalse(Pictures.fx(() -> panel.lookup(".photos").isManaged()));
    }

    @Test
    void oneKeyAcceptsAndDispatchesAndTheNextOffersAnOrder() throws Exception {
        Incident fresh = cases.openIn("pending_register", null);
        backend.file(fresh);
        select(fresh);
        Pictures.fx(() -> panel.focusNextStep());
        FxRobot robot = new FxRobot();
        robot.type(KeyCode.ENTER);
        Command.Act accept = assertInstanceOf(Command.Act.class, backend.sent().getLast());
        assertEquals("ACCEPT", accept.action());
        assertEquals(fresh.revision(), accept.expectedRevision());
        assertTrue(next().isDisabled());

        Pictures.fx(() -> backend.accept(fresh.id(), fresh.revision() + 7));
        Command.Act dispatch = assertInstanceOf(Command.Act.class, backend.sent().getLast());
        assertEquals("DISPATCH", dispatch.action());
        assertEquals(fresh.revision() + 7, dispatch.expectedRevision());
        String department = String.valueOf(dispatch.fields().get("department"));
        assertTrue(department.startsWith(fresh.grid().digits().substring(0, 6)), department);

        Incident dispatched =
                CaseMaker.in(fresh, fresh.revision() + 9, "pending_handle", department);
        backend.file(dispatched);
        Pictures.fx(() -> backend.accept(fresh.id(), fresh.revision() + 9));
        Pictures.fx(() -> store.apply(List.of(dispatched)));
        Pictures.until(() -> next().isVisible() && next().isFocused() && !next().isDisabled());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(dispatched), ordered);
        assertEquals(2, backend.sent().size());
    }

    @Test
    void refusedActionKeepsWhatWasTyped() throws Exception {
        Incident incident = cases.openIn("pending_handle", "320102-CG");
        backend.file(incident);
        select(incident);
        FxRobot robot = new FxRobot();
        robot.press(KeyCode.ALT).type(KeyCode.W).release(KeyCode.ALT);
        Pictures.until(() -> panel.lookup("#field-reason") != null);
        robot.clickOn("#action-send");
        assertTrue(backend.sent().isEmpty(), "nothing is sent without a reason");
        Pictures.fx(() -> reason().setText("不属本部门"));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Command.Act act = assertInstanceOf(Command.Act.class, backend.sent().getLast());
        assertEquals("WITHDRAW", act.action());
        assertEquals(Map.of("reason", "不属本部门"), act.fields());

        Pictures.fx(() -> backend.answer(new CommandState.Unknown(Instant.EPOCH)));
        assertTrue(state().contains("未知"), state());
        Pictures.fx(() -> backend.refuse("案件已变动"));
        assertTrue(state().contains("案件已变动"), state());
        assertEquals("不属本部门", reason().getText());

        robot.clickOn("#action-send");
        assertEquals(2, backend.sent().size());
        Pictures.fx(() -> backend.accept(incident.id(), incident.revision() + 1));
        assertNull(Pictures.fx(() -> panel.lookup("#field-reason")));
    }

    @Test
    void clocksRunWithTheServersTime() throws Exception {
        Incident incident = cases.openIn("pending_handle", "320102-CG");
        backend.file(incident);
        select(incident);
        Labeled left = (Labeled) panel.lookup("#clock-case");
        String before = left.getText();
        Pictures.fx(() -> now.set(now.get().plusSeconds(61)));
        assertFalse(before.equals(((Labeled) panel.lookup("#clock-case")).getText()));
    }

    @Test
    void countdownsStayTheSameNodesWhileTheyTick() throws Exception {
        Incident incident = cases.openIn("pending_handle", "320102-CG");
        backend.file(incident);
        select(incident);
        Node before = panel.lookup("#clock-case");
        Pictures.fx(before::requestFocus);
        Pictures.fx(() -> now.set(now.get().plusSeconds(1)));
        assertSame(before, panel.lookup("#clock-case"));
        assertTrue(before.isFocused());
    }

    @Test
    void theLedgerSharesTheTimeSinceTheReportAndGoesOn() throws Exception {
        Incident incident = cases.openIn("pending_handle", "320102-CG");
        backend.file(CaseMaker.fileOf(incident, false));
        select(incident);
        assertTrue(Pictures.fx(() -> panel.lookup("#holders").isVisible()));
        Duration since = Duration.between(incident.reportedAt(), now.get());
        assertEquals(Times.countdown(since), sum());
        Pictures.fx(() -> now.set(now.get().plusSeconds(75)));
        assertEquals(Times.countdown(since.plusSeconds(75)), sum());
        List<String> parts =
                panel.lookupAll(".holder-part").stream()
                        .filter(Node::isVisible)
                        .map(Node::getAccessibleText)
                        .toList();
        assertTrue(
                parts.stream().anyMatch(part -> part.startsWith("B 玄武区城市管理局：")), parts.toString());
        Pictures.fx(() -> now.set(incident.reportedAt().plusSeconds(4000)));
        Pictures.takeAll(panel.lookup("#holders"), "holders");
    }

    @Test
    void aLedgerNeedsAFlow() throws Exception {
        Incident incident = cases.openIn("pending_handle", "320102-CG");
        backend.file(incident);
        select(incident);
        assertFalse(Pictures.fx(() -> panel.lookup("#holders").isVisible()));
    }

    private String sum() {
        return Pictures.fx(() -> ((Label) panel.lookup("#holder-sum")).getText());
    }

    @Test
    void failureToLoadIsSaidWithItsReason() throws Exception {
        Incident incident = cases.openIn("pending_handle", "320102-CG");
        Pictures.fx(() -> store.apply(List.of(incident)));
        Pictures.fx(() -> selection.select(incident.id()));
        Pictures.until(() ->
                panel.lookupAll(".field-problem").stream()
                        .anyMatch(node ->
                                node instanceof Label label && label.getText().contains("案卷不存在")));
    }

    private void select(Incident incident) throws Exception {
        Pictures.fx(() -> store.apply(List.of(incident)));
        Pictures.fx(() -> selection.select(incident.id()));
        Pictures.until(() -> panel.lookup("#action-state") != null && next().getScene() != null);
    }

    private Button next() {
        return (Button) panel.lookup("#next-step");
    }

    private TextArea reason() {
        return (TextArea) panel.lookup("#field-reason");
    }

    private String state() {
        return ((Label) panel.lookup("#action-state")).getText();
    }
}

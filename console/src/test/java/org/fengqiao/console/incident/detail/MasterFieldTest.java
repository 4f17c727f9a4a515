package org.fengqiao.console.incident.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.duplicate.FakeDuplicates;
import org.fengqiao.console.incident.duplicate.LinkDesk;
import org.fengqiao.console.incident.duplicate.MasterField;
import org.fengqiao.console.incident.duplicate.TwinCases;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.wire.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Naming the master in the form of an action.
@ExtendWith(ApplicationExtension.class)
class MasterFieldTest {

    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);
    private final Selection selection = new Selection().following(store);
    private final FakeBackend backend = new FakeBackend();
    private final FakeDuplicates source = new FakeDuplicates();
    private final TwinCases cases = new TwinCases();
    private final Incident duplicate = cases.fresh();
    private final List<LinkDesk.Linked> linked = new ArrayList<>();
    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // made in start
    private IncidentDetailPanel panel;

    @Start
    void start(Stage stage) {
        SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(clock.instant());
        panel =
                new IncidentDetailPanel(
                        store,
                        selection,
                        SampleDictionary.create(),
                        TwinCases.OPERATOR,
                        backend,
                        new Submissions(backend, Platform::runLater),
                        now,
                        Platform::runLater);
        panel.setMasters(of -> new MasterField(of, source, store, now, Platform::runLater));
        panel.setOnLinked(linked::add);
        Pictures.show(stage, panel, 470, 960);
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(panel::close);
        Pictures.tidy();
    }

    private void openForm() throws Exception {
        backend.file(duplicate);
        Pictures.fx(() -> store.apply(List.of(duplicate)));
        Pictures.fx(() -> selection.select(duplicate.id()));
        Pictures.until(() -> panel.lookup("#action-LINK") != null);
        robot.press(KeyCode.ALT).type(KeyCode.L).release(KeyCode.ALT);
        Pictures.until(() -> panel.lookup("#master-number") != null);
    }

    private TextField number() {
        return (TextField) panel.lookup("#master-number");
    }

    private String problemAfterSending(String typed) throws Exception {
        Pictures.fx(() -> number().setText(typed));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        return Pictures.fx(() ->
                panel.lookupAll(".action-form .field-problem").stream()
                        .map(Label.class::cast)
                        .filter(Label::isVisible)
                        .map(Label::getText)
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void candidateIsChosenByKeysAndSent() throws Exception {
        Incident master = cases.in("handling");
        source.answer(
                List.of(
                        FakeDuplicates.likely(TwinCases.ended(cases.fresh())),
                        FakeDuplicates.likely(master)));
        openForm();
        Pictures.until(() -> panel.lookup("#candidate-1") != null);
        assertTrue(number().isFocused());
        Pictures.takeAll(panel, "master-field");
        robot.type(KeyCode.TAB, KeyCode.ENTER);
        assertEquals(master.id().value(), number().getText(), "one that has ended is not offered");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        Command.Act act = assertInstanceOf(Command.Act.class, backend.sent().getLast());
        assertEquals("LINK", act.action());
        assertEquals(Map.of("master", master.id().value()), act.fields());
        Pictures.fx(() -> backend.accept(duplicate.id(), 99));
        assertEquals(
                List.of(new LinkDesk.Linked(duplicate.id(), master.id(), 99, duplicate.state())),
                linked);
    }

    @Test
    void numbersThatCannotBeAMasterAreToldWhy() throws Exception {
        Incident other = cases.in("handling");
        Incident further = TwinCases.linked(cases.fresh(), other.id());
        Incident ended = TwinCases.ended(cases.fresh());
        Pictures.fx(() -> store.apply(List.of(other, further, ended)));
        openForm();
        assertTrue(problemAfterSending("").contains("请选择主件"), problemAfterSending(""));
        assertTrue(problemAfterSending("abc").contains("没有编号为 abc"));
        assertTrue(problemAfterSending("9".repeat(40)).contains("没有编号为"));
        assertTrue(problemAfterSending(duplicate.id().value()).contains("自己"));
        assertTrue(problemAfterSending(ended.id().value()).contains("已办结"));
        assertTrue(problemAfterSending(further.id().value()).contains(other.id().value()));
        assertEquals(List.of(), backend.sent());
        problemAfterSending(" " + other.id() + " ");
        assertEquals(1, backend.sent().size());
    }
}

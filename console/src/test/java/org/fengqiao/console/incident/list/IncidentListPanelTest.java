package org.fengqiao.console.incident.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.UnseenIncidents;
import org.fengqiao.console.incident.duplicate.ArrivalTwins;
import org.fengqiao.console.incident.duplicate.FakeDuplicates;
import org.fengqiao.console.theme.Look;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.wire.Duplicates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class IncidentListPanelTest {

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);
    private final Selection selection = new Selection().following(store);
    private final UnseenIncidents unseen = new UnseenIncidents(store, selection);
    private final SampleIncidents samples = new SampleIncidents(71);
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(clock.instant());
    private final Dictionary names = SampleDictionary.create();

    @SuppressWarnings("NullAway.Init") // made in start
    private IncidentListModel model;

    @SuppressWarnings("NullAway.Init") // made in start
    private IncidentListPanel panel;

    @Start
    void start(Stage stage) {
        store.replaceAll(samples.list(2000));
        model =
                new IncidentListModel(
                        store, names, clock, Locale.SIMPLIFIED_CHINESE, worker, Platform::runLater);
        panel =
                new IncidentListPanel(
                        store, selection, unseen, model, names, AreaCode.of("320100"), now);
        Pictures.show(stage, panel, 980, 760);
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(panel::close);
        worker.shutdownNow();
        Pictures.tidy();
    }

    @Test
    void looksRight() throws Exception {
        settle();
        Pictures.fx(() -> {
            Incident fresh = samples.nextOpen();
            store.apply(List.of(fresh, samples.nextOpen()));
            selection.select(table().getItems().get(4).id());
        });
        settle();
        Pictures.takeAll(panel, "list");
        Pictures.fx(() -> model.useExpression("status = 'OVERDUE' AND nope > 1"));
        Pictures.fx(() -> panel.lookup("#incident-ecql-toggle").requestFocus());
        FxRobot robot = new FxRobot();
        robot.clickOn("#incident-ecql-toggle");
        Pictures.fx(() ->
                ((TextField) panel.lookup("#incident-ecql"))
                        .setText("status = 'OVERDUE' AND nope > 1"));
        robot.clickOn("#incident-ecql").type(KeyCode.ENTER);
        Pictures.until(() -> model.problemProperty().get() != null);
        Pictures.takeAll(panel, "list-expression");
        Label problem = (Label) panel.lookup("#incident-ecql-problem");
        assertTrue(problem.isVisible());
        assertTrue(problem.getText().contains("24") && problem.getText().contains("nope"));
    }

    @Test
    void whatMayBeTheSameIsMarkedInTheRowAndTheMarkIsClickedToCompare() throws Exception {
        settle();
        FakeDuplicates source = new FakeDuplicates();
        IncidentId first = table().getItems().get(0).id();
        IncidentId third = table().getItems().get(2).id();
        List<IncidentId> compared = new ArrayList<>();
        ArrivalTwins twins =
                Pictures.fx(() ->
                        new ArrivalTwins(
                                source,
                                store,
                                of -> of.id().equals(first) || of.id().equals(third),
                                Runnable::run,
                                Runnable::run,
                                Runnable::run));
        Pictures.fx(() -> panel.showTwins(twins, compared::add));
        assertEquals(Set.of(first, third), Set.copyOf(source.asked.getFirst()));
        FxRobot robot = new FxRobot();
        assertTrue(robot.lookup(".twin-mark").tryQuery().isEmpty());
        Pictures.fx(() ->
                source.likeliest
                        .getFirst()
                        .complete(List.of(new Duplicates.Likeliest(third, first, 0.86))));
        settle();
        List<Label> marks = List.copyOf(robot.lookup(".twin-mark").queryAllAs(Label.class));
        assertEquals(2, marks.size());
        String number = first.value().substring(first.value().length() - 6);
        Label mark =
                marks.stream()
                        .filter(each -> each.getText().equals("疑同 …" + number))
                        .findFirst()
                        .orElseThrow();
        assertTrue(mark.getTooltip().getText().contains(first.value()));
        assertNotNull(mark.getGraphic());
        Pictures.takeAll(panel, "list-twins");
        robot.clickOn(mark);
        assertEquals(List.of(third), compared);
        Pictures.fx(twins::close);
    }

    @Test
    void popUpsAndDoubleSizeLookRight() throws Exception {
        settle();
        FxRobot robot = new FxRobot();
        robot.clickOn("#incident-ecql-toggle");
        robot.clickOn("#incident-ecql-help");
        Pictures.takeWindows("list-help");
        assertTrue(robot.lookup(".ecql-help").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        robot.clickOn(".completion-field").write("j");
        Pictures.takeWindows("list-completion");
        assertTrue(robot.lookup(".completion-list").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        Pictures.fx(() -> Look.scaleTo(2));
        Pictures.take(panel, "list-200");
        Pictures.fx(() -> Look.scaleTo(1));
    }

    @Test
    void chipsCountTheAreaAndFilter() throws Exception {
        settle();
        AreaCode area = AreaCode.of("320102");
        Pictures.fx(() -> panel.showArea(area));
        new FxRobot().clickOn("#chip-OVERDUE");
        settle();
        int expected = store.countsOf(area).of(IncidentStatus.OVERDUE);
        assertTrue(expected > 0);
        assertEquals(expected, table().getItems().size());
        assertEquals(
                expected + " / " + store.countsOf(area).total(),
                ((Label) panel.lookup("#incident-shown"))
                        .getText()
                        .replaceAll("[^0-9 /]", "")
                        .strip());
    }

    @Test
    void typingFindsByInitialsAndEnterGoesToTheFirstRow() throws Exception {
        settle();
        FxRobot robot = new FxRobot();
        robot.clickOn("#incident-filter").write("bllj");
        settle();
        assertFalse(table().getItems().isEmpty());
        assertTrue(
                table().getItems().stream()
                        .allMatch(row -> row.incident().title().contains("暴露垃圾")));
        robot.type(KeyCode.ENTER);
        Pictures.until(() -> selection.find().isPresent());
        assertEquals(table().getItems().getFirst().id(), selection.find().orElseThrow());
        robot.type(KeyCode.DOWN);
        Pictures.until(() -> selection.is(table().getItems().get(1).id()));
        robot.type(KeyCode.SLASH);
        assertTrue(Pictures.fx(() -> panel.lookup("#incident-filter").isFocused()));
    }

    @Test
    void selectionMadeElsewhereIsFoundAndKeptThroughChanges() throws Exception {
        settle();
        IncidentId far = table().getItems().get(1500).id();
        Pictures.fx(() -> selection.select(far));
        assertEquals(far, table().getSelectionModel().getSelectedItem().id());
        Pictures.fx(() -> store.apply(samples.list(100)));
        settle();
        assertEquals(far, table().getSelectionModel().getSelectedItem().id());
        assertTrue(selection.is(far));
    }

    private IncidentTable table() {
        return (IncidentTable) panel.lookup("#incident-table");
    }

    private void settle() throws Exception {
        Pictures.until(() -> !model.workingProperty().get());
    }
}

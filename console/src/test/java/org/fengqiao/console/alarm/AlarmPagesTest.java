package org.fengqiao.console.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.alarm.AlarmEntry;
import org.fengqiao.domain.alarm.AlarmInput;
import org.fengqiao.domain.alarm.AlarmItem;
import org.fengqiao.domain.alarm.AlarmKind;
import org.fengqiao.domain.alarm.AlarmLoad;
import org.fengqiao.domain.alarm.AlarmState;
import org.fengqiao.domain.alarm.Priority;
import org.fengqiao.domain.wire.Alarms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// List, history, banner and load on screen, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
class AlarmPagesTest {

    private final FxRobot robot = new FxRobot();

    @SuppressWarnings("NullAway.Init") // made in start
    private AlarmBench bench;

    @SuppressWarnings("NullAway.Init") // made in start
    private BorderPane desk;

    @Start
    void start(Stage stage) {
        bench = new AlarmBench(Platform::runLater);
        HBox lamps = new HBox();
        lamps.getChildren().setAll(bench.pages.lamps());
        desk = new BorderPane(bench.pages.page());
        desk.setTop(new VBox(lamps, bench.pages.banner()));
        Pictures.show(stage, desk, 1000, 640);
        Look.dress(stage.getScene(), "app", "alarm");
    }

    @AfterEach
    void tidy() throws Exception {
        Pictures.fx(() -> bench.close());
        Pictures.tidy();
    }

    @SuppressWarnings("unchecked") // the table of that name has alarms
    private TableView<AlarmItem> list() {
        return (TableView<AlarmItem>) desk.lookup("#alarm-list");
    }

    private void someAlarms() {
        Pictures.fx(() -> {
            AlarmLines backend = bench.backend;
            Instant at = bench.now.get();
            bench.hear(
                    backend.raise(AlarmKind.NEAR_TIMEOUT, Priority.MEDIUM, 1, at.minusSeconds(300)),
                    backend.raise(AlarmKind.NEW_RED, Priority.HIGH, 2, at.minusSeconds(200)),
                    backend.raise(AlarmKind.SOS, Priority.HIGH, 3, at.minusSeconds(20)),
                    backend.raise(AlarmKind.OVERDUE, Priority.HIGH, 4, at.minusSeconds(4000)));
            bench.hear(
                    backend.by(
                            "seat-1",
                            "李受理员",
                            AlarmInput.ACKNOWLEDGE,
                            AlarmLines.key(AlarmKind.NEW_RED, 2),
                            at.minusSeconds(100),
                            null,
                            null),
                    backend.by(
                            "leader",
                            "王值班长",
                            AlarmInput.SHELVE,
                            AlarmLines.key(AlarmKind.OVERDUE, 4),
                            at.minusSeconds(60),
                            "施工单位已到场，等待大型机械",
                            at.plusSeconds(1740)));
        });
    }

    /// Chinese at night and English by day.
    private void pictures(String name) {
        Pictures.take(desk, name + "-zh-night");
        Pictures.fx(() -> {
            Look.themeProperty().set(Theme.DAY);
            Texts.localeProperty().set(Texts.EN);
        });
        Pictures.take(desk, name + "-en-day");
        Pictures.fx(() -> {
            Look.themeProperty().set(Theme.NIGHT);
            Texts.localeProperty().set(Texts.ZH);
        });
    }

    private AlarmState stateOf(AlarmKind kind, int number) {
        return bench.store()
                .find(AlarmLines.key(kind, number))
                .map(AlarmItem::state)
                .orElse(AlarmState.NORMAL);
    }

    @Test
    void theMostUrgentStandsOnTopAndEveryStateHasAWord() {
        someAlarms();
        assertEquals(
                List.of(
                        AlarmKind.SOS,
                        AlarmKind.NEW_RED,
                        AlarmKind.OVERDUE,
                        AlarmKind.NEAR_TIMEOUT),
                list().getItems().stream().map(item -> item.condition().kind()).toList());
        Pictures.fx(() -> list().getSelectionModel().clearAndSelect(2));
        assertTrue(
                desk.lookupAll(".dim").stream()
                        .anyMatch(node ->
                                node instanceof Label label
                                        && label.getText().contains("施工单位已到场")));
        pictures("alarm-list");
    }

    @Test
    void spaceAcknowledgesWhatIsSelectedAndEnterShowsWhereItComesFrom() {
        someAlarms();
        Pictures.fx(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(1);
        });
        robot.type(KeyCode.SPACE);
        assertEquals(
                List.of(AlarmLines.key(AlarmKind.NEW_RED, 2)), bench.backend.acts.getLast().keys());
        Pictures.fx(() -> bench.perform());
        assertEquals(AlarmState.ACKNOWLEDGED, stateOf(AlarmKind.NEW_RED, 2));
        robot.type(KeyCode.ENTER);
        assertEquals(AlarmLines.incident(2), bench.opened.getFirst().incident());
    }

    @Test
    void allThatAreListedAreAcknowledgedAtOnceAndOnlyThoseThatCall() {
        someAlarms();
        robot.clickOn("#alarm-acknowledge-all");
        assertEquals(1, bench.backend.acts.size());
        assertEquals(3, bench.backend.acts.getLast().keys().size());
        Pictures.fx(() -> bench.perform());
        assertTrue(bench.store().listCalling().isEmpty());
        assertFalse(bench.pages.banner().isVisible());
        assertEquals(AlarmState.SHELVED, stateOf(AlarmKind.OVERDUE, 4));
    }

    @Test
    void puttingAsideNeedsAReasonAndAnEndAndIsTakenBack() {
        someAlarms();
        Pictures.fx(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(1);
        });
        robot.type(KeyCode.DELETE);
        robot.clickOn("#alarm-shelf-ok");
        assertTrue(bench.backend.acts.isEmpty());
        assertEquals("请写明原因", ((Label) desk.lookup("#alarm-shelf-problem")).getText());
        Pictures.fx(() -> {
            ((TextField) desk.lookup("#alarm-shelf-reason")).setText("交警已封路");
            ((javafx.scene.control.ComboBox<?>) desk.lookup("#alarm-shelf-minutes"))
                    .getEditor()
                    .setText("721");
        });
        robot.clickOn("#alarm-shelf-ok");
        assertTrue(bench.backend.acts.isEmpty());
        Pictures.take(desk, "alarm-shelf-zh-night");
        Pictures.fx(() ->
                ((javafx.scene.control.ComboBox<?>) desk.lookup("#alarm-shelf-minutes"))
                        .getEditor()
                        .setText("45"));
        robot.clickOn("#alarm-shelf-ok");
        Alarms.Act act = bench.backend.acts.getLast();
        assertEquals(AlarmInput.SHELVE, act.input());
        assertEquals("交警已封路", act.reason());
        assertEquals(45, act.minutes());
        Pictures.fx(() -> bench.perform());
        assertEquals(AlarmState.SHELVED, stateOf(AlarmKind.NEW_RED, 2));
        robot.type(KeyCode.INSERT);
        Pictures.fx(() -> bench.perform());
        assertEquals(AlarmState.UNACKNOWLEDGED, stateOf(AlarmKind.NEW_RED, 2));
    }

    @Test
    void theBannerAcknowledgesWhatItShowsAndTheNextTakesItsPlace() {
        someAlarms();
        assertEquals("李大海", ((Label) desk.lookup("#alarm-banner-about")).getText());
        robot.clickOn("#alarm-banner-acknowledge");
        Pictures.fx(() -> bench.perform());
        assertEquals("珠江路2号门前暴露垃圾堆放影响通行", ((Label) desk.lookup("#alarm-banner-about")).getText());
    }

    @Test
    void aFloodIsOneBannerAndAllOfItIsInTheList() {
        Pictures.fx(() ->
                bench.hear(
                        IntStream.rangeClosed(1, 500)
                                .mapToObj(i ->
                                        bench.backend.raise(
                                                AlarmKind.OVERDUE,
                                                i % 4 == 0 ? Priority.MEDIUM : Priority.HIGH,
                                                i,
                                                bench.now.get()))
                                .toArray(AlarmEntry[]::new)));
        assertEquals(500, list().getItems().size());
        assertEquals("高 375 · 中 125", ((Label) desk.lookup("#alarm-banner-about")).getText());
        pictures("alarm-flood");
        robot.clickOn("#alarm-acknowledge-all");
        assertEquals(1, bench.backend.acts.size());
        assertEquals(500, bench.backend.acts.getLast().keys().size());
    }

    @Test
    void theHistoryReadsOnWhileItIsScrolledBackUntilTheOldestLine() throws Exception {
        for (int i = 1; i <= 450; i++) {
            bench.backend.raise(
                    AlarmKind.OVERDUE, Priority.HIGH, i, bench.now.get().minusSeconds(900 - i));
        }
        bench.backend.historyAsked.clear();
        openHistory();
        @SuppressWarnings("unchecked") // the table of that name has lines
        TableView<AlarmEntry> history = (TableView<AlarmEntry>) desk.lookup("#alarm-history");
        Pictures.until(() -> history.getItems().size() == 100);
        assertEquals(450, history.getItems().getFirst().sequence());
        for (int i = 0; i < 6; i++) {
            Pictures.fx(() -> history.scrollTo(history.getItems().size() - 1));
        }
        Pictures.until(() -> history.getItems().size() == 450);
        assertEquals(1, history.getItems().getLast().sequence());
        assertEquals(5, bench.backend.historyAsked.size());
        Pictures.until(
                () -> ((Label) desk.lookup("#alarm-history-state")).getText().equals("已到最早一条"));
        Pictures.take(desk, "alarm-history-zh-night");
    }

    private void openHistory() {
        Pictures.fx(() ->
                ((javafx.scene.control.TabPane) desk.lookup("#alarm-tabs"))
                        .getSelectionModel()
                        .select(1));
    }

    @Test
    void theLoadPageNamesWhoBearsMostAndGradesIt() throws Exception {
        Instant from = AlarmLines.NOW.minus(Duration.ofHours(8));
        bench.backend.loads.add(load("seat-1", "李受理员", from, 0, 1, 0, 2, 1));
        bench.backend.loads.add(load("leader", "王值班长", from, 1, 3, 0, 14, 6));
        Pictures.fx(() -> desk.setCenter(bench.pages.loadPage()));
        @SuppressWarnings("unchecked") // the table of that name has loads
        TableView<Alarms.Load> table = (TableView<Alarms.Load>) desk.lookup("#alarm-load-table");
        Pictures.until(() -> table.getItems().size() == 2);
        assertEquals("leader", table.getItems().getFirst().person());
        assertEquals("不可接受", table.getColumns().get(5).getCellData(0));
        assertEquals("可应付", table.getColumns().get(5).getCellData(1));
        pictures("alarm-load");
        robot.clickOn("#alarm-load-HOUR");
        Pictures.until(() -> table.getItems().getFirst().pieces().size() == 6);
    }

    /// The pattern over and over.
    private static Alarms.Load load(String person, String name, Instant from, int... pattern) {
        return new Alarms.Load(
                person,
                name,
                IntStream.range(0, 48)
                        .mapToObj(i ->
                                new AlarmLoad.Piece(
                                        from.plus(AlarmLoad.PIECE.multipliedBy(i)),
                                        pattern[i % pattern.length]))
                        .toList());
    }

    @Test
    void whyAlarmsAreNotHeardStandsInTheList() {
        assertFalse(desk.lookup("#alarm-trouble").isManaged());
        Pictures.fx(() -> bench.troubleSound(SpeakerSound.Trouble.NO_TONE));
        assertTrue(((Label) desk.lookup("#alarm-trouble")).getText().contains("没有可用的声音设备"));
        Pictures.fx(() -> Texts.localeProperty().set(Texts.EN));
        assertTrue(((Label) desk.lookup("#alarm-trouble")).getText().contains("no sound device"));
        Pictures.fx(() -> Texts.localeProperty().set(Texts.ZH));
    }
}

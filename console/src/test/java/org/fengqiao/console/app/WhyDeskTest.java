package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.MovableClock;
import org.fengqiao.console.incident.Pictures;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.Submissions;
import org.fengqiao.console.incident.UnseenIncidents;
import org.fengqiao.console.incident.detail.FakeBackend;
import org.fengqiao.console.incident.detail.IncidentDetailPanel;
import org.fengqiao.console.incident.list.IncidentListModel;
import org.fengqiao.console.incident.list.IncidentListPanel;
import org.fengqiao.console.incident.why.WhyCases;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.Extension;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class WhyDeskTest {

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);
    private final Selection selection = new Selection().following(store);
    private final Dictionary names = SampleDictionary.create();
    private final FakeBackend backend = new FakeBackend();
    private final Toasts toasts = new Toasts();
    private final SimpleObjectProperty<Instant> now =
            new SimpleObjectProperty<>(WhyCases.at("2026-11-23T16:12"));

    private IncidentListPanel list;
    private IncidentDetailPanel detail;
    private WhyDesk desk;
    private Subscription keys;

    @Start
    void start(Stage stage) {
        clock.set(now.get());
        IncidentListModel model =
                new IncidentListModel(
                        store, names, clock, Locale.SIMPLIFIED_CHINESE, worker, Platform::runLater);
        list =
                new IncidentListPanel(
                        store,
                        selection,
                        new UnseenIncidents(store, selection),
                        model,
                        names,
                        AreaCode.of("320100"),
                        now);
        detail =
                new IncidentDetailPanel(
                        store,
                        selection,
                        names,
                        new UserInfo(
                                "leader",
                                "值班长",
                                "Leader",
                                Role.DUTY_LEADER,
                                AreaCode.of("320100"),
                                null,
                                null),
                        backend,
                        new Submissions(backend, Platform::runLater),
                        now,
                        Platform::runLater);
        desk =
                new WhyDesk(
                        list,
                        detail,
                        store,
                        names,
                        now,
                        () -> Optional.of(Duration.ofSeconds(-598)),
                        toasts);
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setPrefWidth(500);
        HBox both = new HBox(list, detail);
        StackPane ground = new StackPane(both, toasts);
        ground.getStyleClass().add("root");
        toasts.setPickOnBounds(false);
        Scene scene = new Scene(ground, 990, 900);
        Look.dress(scene, "theme", "incident", "app");
        Shortcuts shortcuts = new Shortcuts();
        desk.put(shortcuts);
        keys = shortcuts.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(() -> {
            desk.close();
            keys.close();
            list.close();
            detail.close();
            Texts.localeProperty().set(Texts.ZH);
        });
        worker.shutdownNow();
        Pictures.tidy();
    }

    /// Overdue by twelve minutes of working time: since Friday, with an extension and a pause.
    private static RunningClock late() {
        return WhyCases.clock("2026-11-20T08:00", new TimeLimit(4, ClockKind.WORK_HOUR))
                .paused(WhyCases.at("2026-11-20T10:00"), "等配件")
                .resumed(WhyCases.ENGINE, List.of(), WhyCases.at("2026-11-20T18:00"))
                .extended(
                        WhyCases.ENGINE,
                        new Extension(
                                WhyCases.at("2026-11-23T09:00"),
                                new TimeLimit(4, ClockKind.WORK_HOUR),
                                "需开挖路面"));
    }

    private Incident show(Incident incident) throws Exception {
        backend.file(incident);
        Pictures.fx(() -> store.apply(List.of(incident)));
        Pictures.until(() -> findCountdown().isPresent());
        return incident;
    }

    private Optional<Node> findCountdown() {
        return list.lookupAll(".table-cell.cell-remaining").stream()
                .filter(node ->
                        node instanceof Labeled cell
                                && cell.getText() != null
                                && !cell.getText().isEmpty())
                .findFirst();
    }

    private Node countdown() {
        return findCountdown().orElseThrow();
    }

    private static String sentence(FxRobot robot) {
        return robot.lookup("#why-sentence").queryAs(Labeled.class).getText();
    }

    @Test
    void aClickOnACountdownOfTheListTellsWhy(FxRobot robot) throws Exception {
        Incident incident = show(WhyCases.incident(late()));
        Node cell = countdown();
        assertEquals(Cursor.HAND, cell.getCursor());
        assertTrue(cell.getAccessibleText().contains("点击查看计时依据"), cell.getAccessibleText());
        robot.clickOn(cell);
        assertTrue(desk.isShown());
        assertEquals("已计时 8 小时 12 分，时限 4 工作时（另延期 4 工作时），超时 12 分 0 秒", sentence(robot));
        assertEquals(Optional.of(incident.id()), selection.find());
        assertEquals(
                "服务器时间 2026-11-23 16:12:00；本机时钟快 9 分 58 秒，已按服务器时间计",
                robot.lookup("#why-server").queryAs(Labeled.class).getText());
        Pictures.take(robot.lookup(".popover").query(), "why-late-zh-night");
        Pictures.fx(() -> {
            Look.themeProperty().set(Theme.DAY);
            Texts.localeProperty().set(Texts.EN);
        });
        Pictures.take(robot.lookup(".popover").query(), "why-late-en-day");
        Pictures.fx(() -> Look.themeProperty().set(Theme.NIGHT));
    }

    @Test
    void itGoesOnCountingAndFollowsTheLanguage(FxRobot robot) throws Exception {
        show(WhyCases.incident(late()));
        robot.clickOn(countdown());
        Pictures.fx(() -> now.set(now.get().plusSeconds(61)));
        assertTrue(sentence(robot).endsWith("超时 13 分 1 秒"), sentence(robot));
        Pictures.fx(() -> Texts.localeProperty().set(Texts.EN));
        assertTrue(sentence(robot).endsWith("13 min 1 s over"), sentence(robot));
    }

    @Test
    void bothClocksOfTheDetailCanBeAskedByMouseAndByKey(FxRobot robot) throws Exception {
        RunningClock stage =
                WhyCases.clock("2026-11-23T16:00", new TimeLimit(.25, ClockKind.URGENT_HOUR));
        Incident incident = show(WhyCases.incident(late(), stage, null));
        Pictures.fx(() -> selection.select(incident.id()));
        robot.clickOn("#clock-stage");
        assertEquals("已计时 12 分 0 秒，时限 15 分钟（紧急工作时），还剩 3 分 0 秒，即将超时", sentence(robot));
        robot.clickOn("#why-CASE");
        assertTrue(sentence(robot).startsWith("已计时 8 小时"), sentence(robot));
        robot.type(KeyCode.ESCAPE);
        assertFalse(desk.isShown());
        Pictures.fx(() -> detail.lookup("#clock-case").requestFocus());
        robot.type(KeyCode.SPACE);
        assertTrue(desk.isShown());
        assertTrue(sentence(robot).startsWith("已计时 8 小时"), sentence(robot));
    }

    @Test
    void aKeyTellsOfTheSelectedOneAndPutsItAway(FxRobot robot) throws Exception {
        Incident incident = show(WhyCases.incident(late()));
        Pictures.fx(() -> {
            selection.select(incident.id());
            list.focusTable();
        });
        robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
        assertTrue(desk.isShown());
        assertTrue(robot.lookup("#why-lines").queryAs(ListView.class).isFocused());
        assertTrue(sentence(robot).contains("超时 12 分"), sentence(robot));
        robot.type(KeyCode.ESCAPE);
        assertFalse(desk.isShown());
        for (boolean shown : new boolean[] {true, false}) {
            robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
            assertEquals(shown, desk.isShown());
        }
    }

    @Test
    void anEndedOneSaysWhyItWasLate(FxRobot robot) throws Exception {
        Incident incident = WhyCases.incident(late(), null, WhyCases.at("2026-11-23T16:05"));
        backend.file(incident);
        Pictures.fx(() -> {
            store.apply(List.of(incident));
            selection.select(incident.id());
        });
        robot.clickOn("#clock-case");
        assertTrue(sentence(robot).startsWith("超时办结：已计时 8 小时 5 分"), sentence(robot));
        Pictures.take(robot.lookup(".popover").query(), "why-ended");
    }

    @Test
    void withoutASelectionTheKeySaysSo(FxRobot robot) {
        robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
        assertFalse(desk.isShown());
        assertEquals(1, toasts.getChildren().size());
    }

    @Test
    void aLongHistoryScrollsToNow(FxRobot robot) throws Exception {
        RunningClock year =
                WhyCases.clock("2025-11-24T08:00", new TimeLimit(300, ClockKind.WORK_DAY));
        show(WhyCases.incident(year));
        robot.clickOn(countdown());
        ListView<?> lines = robot.lookup("#why-lines").queryAs(ListView.class);
        assertTrue(lines.getItems().size() > 1000, "lines: " + lines.getItems().size());
        Pictures.take(robot.lookup(".popover").query(), "why-year");
    }
}

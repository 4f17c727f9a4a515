package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.handover.FakeShift;
import org.fengqiao.console.handover.HandoverPage;
import org.fengqiao.console.handover.SampleNames;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.IncidentRow;
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
import org.fengqiao.console.supervise.Cases;
import org.fengqiao.console.supervise.SampleWords;
import org.fengqiao.console.supervise.SupervisePages;
import org.fengqiao.console.theme.CountdownLabel;
import org.fengqiao.console.theme.Look;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.deadline.ClockKind;
import org.fengqiao.domain.deadline.TimeLimit;
import org.fengqiao.domain.handover.OpenItem;
import org.fengqiao.domain.handover.Section;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.incident.RunningClock;
import org.fengqiao.domain.session.Role;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.Handovers.Begin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The card behind the countdowns of the workbench's pages, where list and detail are not in sight.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class WhyOnPagesTest {

    private static final UserInfo LEADER =
            new UserInfo(
                    "leader", "值班长", "Leader", Role.DUTY_LEADER, AreaCode.of("320100"), null, null);

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final MovableClock clock = new MovableClock();
    private final IncidentStore store = new IncidentStore(clock);
    private final Selection selection = new Selection().following(store);
    private final Dictionary names = SampleDictionary.create();
    private final SimpleObjectProperty<Instant> now =
            new SimpleObjectProperty<>(WhyCases.at("2026-11-23T16:12"));

    /// Over by two hours and twelve minutes; three minutes of its stage are left.
    private final Incident incident =
            WhyCases.incident(
                    WhyCases.clock("2026-11-23T10:00", new TimeLimit(4, ClockKind.URGENT_HOUR)),
                    WhyCases.clock("2026-11-23T16:00", new TimeLimit(.25, ClockKind.URGENT_HOUR)),
                    null);

    private final FxRobot robot = new FxRobot();
    private final Toasts toasts = new Toasts();
    private IncidentListPanel list;
    private IncidentDetailPanel detail;
    private SupervisePages pages;
    private HandoverPage handover;
    private WhyDesk desk;
    private Subscription keys;

    @Start
    void start(Stage stage) {
        clock.set(now.get());
        store.apply(List.of(incident));
        list =
                new IncidentListPanel(
                        store,
                        selection,
                        new UnseenIncidents(store, selection),
                        new IncidentListModel(
                                store,
                                names,
                                clock,
                                Locale.SIMPLIFIED_CHINESE,
                                worker,
                                Platform::runLater),
                        names,
                        LEADER.jurisdiction(),
                        now);
        FakeBackend backend = new FakeBackend();
        backend.file(incident);
        detail =
                new IncidentDetailPanel(
                        store,
                        selection,
                        names,
                        LEADER,
                        backend,
                        new Submissions(backend, Platform::runLater),
                        now,
                        Platform::runLater);
        desk = new WhyDesk(list, detail, store, names, now, Optional::empty, toasts);
        pages =
                new SupervisePages(
                        cases(),
                        new SampleWords(names),
                        names.workflow(),
                        LEADER,
                        (_, _) -> {},
                        CompletableFuture::new,
                        CompletableFuture::new,
                        Platform::runLater,
                        now,
                        selection::select);
        desk.join(pages);
        FakeShift.Backend shift = new FakeShift.Backend();
        shift.open =
                List.of(
                        item(Section.OVERDUE, incident.id(), incident.caseClock()),
                        item(Section.IMPORTANT, incident.id(), incident.stageClock()),
                        item(Section.IN_HAND, new IncidentId("202611230000999"), null));
        FakeShift leader = new FakeShift(shift, "leader", "市值班长", Role.DUTY_LEADER);
        leader.begin(new Begin("12345678", "")).join();
        handover = new HandoverPage(leader, Runnable::run, now, new SampleNames());
        desk.join(handover);
        VBox both = new VBox(pages.board(), handover);
        VBox.setVgrow(handover, Priority.ALWAYS);
        StackPane ground = new StackPane(both, toasts);
        ground.getStyleClass().add("root");
        toasts.setPickOnBounds(false);
        Scene scene = new Scene(ground, 1000, 1000);
        Look.dress(scene, "theme", "incident", "app", "supervise", "handover");
        Shortcuts shortcuts = new Shortcuts();
        desk.put(shortcuts);
        keys = shortcuts.install(scene);
        stage.setScene(scene);
        stage.show();
        now.set(now.get().plusSeconds(20));
    }

    private Cases cases() {
        return new Cases() {
            @Override
            public List<Incident> list() {
                return store.listAll().stream().map(IncidentRow::incident).toList();
            }

            @Override
            public Optional<Incident> find(IncidentId id) {
                return store.find(id).map(IncidentRow::incident);
            }

            @Override
            public Subscription listen(Runnable changed) {
                return store.listen((_, _) -> changed.run());
            }
        };
    }

    private OpenItem item(Section section, IncidentId id, @Nullable RunningClock of) {
        return new OpenItem(
                section + ":" + id,
                section,
                id,
                null,
                null,
                incident.title(),
                null,
                null,
                null,
                null,
                null,
                incident.reportedAt(),
                of == null ? now.get().plusSeconds(600) : of.deadline(),
                null,
                0);
    }

    @AfterEach
    void stop() throws Exception {
        Pictures.fx(() -> {
            desk.close();
            keys.close();
            pages.close();
            handover.close();
            list.close();
            detail.close();
        });
        worker.shutdownNow();
        Pictures.tidy();
    }

    private String sentence() {
        return robot.lookup("#why-sentence").queryAs(Labeled.class).getText();
    }

    private void press() {
        robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
    }

    private List<CountdownLabel> onSheet() {
        return robot
                .from(robot.lookup("#handover-sheet").queryAll())
                .lookup(".sheet-time")
                .match(CountdownLabel::opens)
                .queryAllAs(CountdownLabel.class)
                .stream()
                .sorted((a, b) -> Double.compare(top(a), top(b)))
                .toList();
    }

    private static double top(Node node) {
        return node.localToScreen(node.getLayoutBounds()).getMinY();
    }

    @Test
    void theBoardsCountdownOpensTheCard() {
        robot.clickOn("#board-overdue .board-time");
        assertTrue(desk.isShown());
        assertTrue(sentence().contains("时限 4 紧急工作时"), sentence());
        assertTrue(sentence().contains("超时 2 小时 12 分"), sentence());
        robot.type(KeyCode.ESCAPE);
        assertFalse(desk.isShown());
    }

    @Test
    void theKeyOpensItForTheRowThatHasTheKeyboard() {
        Pictures.fx(() -> {
            ListView<?> rows = robot.lookup("#board-overdue").queryListView();
            rows.requestFocus();
            rows.getSelectionModel().select(0);
        });
        press();
        assertTrue(desk.isShown());
        assertTrue(sentence().contains("超时 2 小时 12 分"), sentence());
    }

    @Test
    void theSheetsTimesOpenTheClockThatWasOnTheSheet() {
        robot.clickOn(onSheet().getFirst());
        assertTrue(sentence().contains("时限 4 紧急工作时"), sentence());
        robot.type(KeyCode.ESCAPE);
        robot.clickOn(onSheet().get(1));
        assertTrue(sentence().contains("时限 15 分钟"), sentence());
    }

    @Test
    void theKeyOpensItForTheSelectedItemOfTheSheetThoughNothingIsSelectedOnTheDesk() {
        Pictures.fx(() -> {
            ListView<?> rows = robot.lookup("#handover-sheet").queryListView();
            rows.requestFocus();
            rows.getSelectionModel().clearAndSelect(1);
        });
        assertEquals(Optional.empty(), selection.find());
        press();
        assertTrue(desk.isShown());
    }

    @Test
    void ofACaseThatIsNotOnTheDeskAnyMoreThatIsSaid() {
        robot.clickOn(onSheet().getLast());
        assertFalse(desk.isShown());
        assertEquals(1, toasts.getChildren().size());
    }
}

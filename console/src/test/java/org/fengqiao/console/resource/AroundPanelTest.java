package org.fengqiao.console.resource;

import static org.fengqiao.console.resource.SampleResources.CENTRE;
import static org.fengqiao.console.resource.SampleResources.resource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.Duty;
import org.fengqiao.domain.resource.DutyState;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.Nearby;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class AroundPanelTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private record Question(double radius, CompletableFuture<Nearby> answer) {}

    private final List<Question> questions = new ArrayList<>();
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(NOW);
    private final List<String> chosen = new ArrayList<>();
    private AroundModel model;
    private AroundPanel panel;

    @Start
    void start(Stage stage) {
        Texts.localeProperty().set(Texts.ZH);
        Look.themeProperty().set(Theme.NIGHT);
        model =
                new AroundModel(
                        (_, radius, _) -> {
                            CompletableFuture<Nearby> answer = new CompletableFuture<>();
                            questions.add(new Question(radius, answer));
                            return answer;
                        },
                        FxThread.executor());
        panel = new AroundPanel(model, now);
        panel.setOnChosen(found -> chosen.add(found.resource().name()));
        Scene scene = new Scene(panel, 440, 620);
        Look.dress(scene, "resource");
        stage.setScene(scene);
        stage.show();
    }

    private static Nearby.Found found(
            String id,
            ResourceKind kind,
            String name,
            double metres,
            @Nullable Duration age,
            boolean busy) {
        LonLat place = new LonLat(CENTRE.lon() + metres / 94_000, CENTRE.lat());
        return new Nearby.Found(
                resource(id, kind, name, place),
                metres,
                place,
                age == null ? null : NOW.minus(age),
                kind.isForce() ? duty(name) : null,
                busy);
    }

    private static Duty duty(String name) {
        return switch (name) {
            case "孙磊" -> new Duty(DutyState.OFF_DUTY, NOW.minus(Duration.ofHours(5)));
            case "李娜" -> Duty.UNKNOWN;
            default -> new Duty(DutyState.ON_DUTY, NOW.minus(Duration.ofMinutes(200)));
        };
    }

    private static Nearby nearby(double radius) {
        return new Nearby(
                CENTRE,
                radius,
                NOW,
                List.of(
                        found("P-1", ResourceKind.POLICE, "孙磊", 85, Duration.ofMinutes(24), false),
                        found(
                                "GW-1",
                                ResourceKind.GRID_WORKER,
                                "王强",
                                120,
                                Duration.ofSeconds(40),
                                false),
                        found("H-1", ResourceKind.HYDRANT, "消火栓 0132", 140, null, false),
                        found("GW-2", ResourceKind.GRID_WORKER, "李娜", 310, null, false),
                        found("C-1", ResourceKind.CAMERA, "长江路珠江路口", 60, null, false),
                        found(
                                "CG-1",
                                ResourceKind.CITY_MANAGEMENT,
                                "赵敏",
                                480,
                                Duration.ofMinutes(2),
                                true)),
                false);
    }

    private void waitForQuestions(int count) throws TimeoutException {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> questions.size() >= count);
    }

    private void answer(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.centreProperty().set(CENTRE));
        waitForQuestions(1);
        questions.getLast().answer().complete(nearby(1000));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ListView<Nearby.Found> list(FxRobot robot) {
        return robot.lookup("#around-list").queryListView();
    }

    private static List<String> names(FxRobot robot) {
        return names(list(robot).getItems());
    }

    @Test
    void nearestPeopleComeFirstAndGroupsAreKept(FxRobot robot) throws TimeoutException {
        answer(robot);
        assertEquals(List.of("孙磊", "王强", "李娜", "赵敏"), names(robot));
        robot.clickOn(list(robot));
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        assertEquals(List.of("长江路珠江路口"), names(robot));
    }

    @Test
    void runningThroughIncidentsAsksOnlyForTheLast(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            for (int i = 0; i < 20; i++) {
                model.centreProperty().set(new LonLat(118 + i * 0.01, 32));
            }
        });
        waitForQuestions(1);
        assertEquals(1, questions.size());
    }

    @Test
    void answerNobodyWaitsForIsLetGo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.centreProperty().set(CENTRE));
        waitForQuestions(1);
        robot.interact(() -> model.centreProperty().set(null));
        assertTrue(questions.getFirst().answer().isCancelled());
        assertInstanceOf(AroundState.Off.class, model.stateProperty().get());
    }

    @Test
    void anotherRadiusAsksAgainAndKeepsWhatWasFoundMeanwhile(FxRobot robot)
            throws TimeoutException {
        answer(robot);
        robot.clickOn("#around-radius").write("1.5km").type(KeyCode.ENTER);
        waitForQuestions(2);
        assertEquals(1500, questions.getLast().radius());
        assertEquals(4, names(robot).size());
    }

    @Test
    void radiusThatMayNotBeAskedForIsMarkedAndNotAsked(FxRobot robot) throws TimeoutException {
        answer(robot);
        robot.clickOn("#around-radius").write("90km").type(KeyCode.ENTER);
        TextField free = robot.lookup("#around-radius").queryAs(TextField.class);
        assertTrue(free.getPseudoClassStates().contains(PseudoClass.getPseudoClass("error")));
        assertEquals(Radius.DEFAULT, model.radiusProperty().get());
    }

    @Test
    void pointingOnTheMapBringsTheLineToTheFront(FxRobot robot) throws TimeoutException {
        answer(robot);
        robot.interact(() -> model.highlightedProperty().set(ResourceId.of("H-1")));
        assertEquals(ResourceGroup.PLACES, panel.group());
        assertEquals(
                "消火栓 0132", list(robot).getSelectionModel().getSelectedItem().resource().name());
    }

    @Test
    void movingInTheListHighlightsAndEnterChooses(FxRobot robot) throws TimeoutException {
        answer(robot);
        robot.interact(() -> {
            panel.requestFocus();
            list(robot).getSelectionModel().select(0);
        });
        robot.type(KeyCode.DOWN);
        assertEquals(ResourceId.of("GW-1"), model.highlightedProperty().get());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("王强"), chosen);
    }

    @Test
    void positionsAreAskedForAgainWhilePeopleMove(FxRobot robot) throws TimeoutException {
        answer(robot);
        robot.interact(() -> now.set(NOW.plusSeconds(1)));
        robot.interact(() -> now.set(NOW.plusSeconds(2)));
        assertEquals(1, questions.size());
        robot.interact(() -> now.set(NOW.plusSeconds(17)));
        assertEquals(2, questions.size());
        questions.getLast().answer().complete(nearby(1000));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(4, names(robot).size());
    }

    @Test
    void failureIsSaidAndWhatWasFoundStays(FxRobot robot) throws TimeoutException {
        answer(robot);
        robot.interact(() -> now.set(NOW.plusSeconds(1)));
        robot.interact(() -> now.set(NOW.plusSeconds(17)));
        questions.getLast().answer().completeExceptionally(new IllegalStateException("断线"));
        WaitForAsyncUtils.waitForFxEvents();
        assertInstanceOf(AroundState.Failed.class, model.stateProperty().get());
        assertEquals(4, names(robot).size());
        assertFalse(robot.lookup("周边查询未成：断线").queryAll().isEmpty());
    }

    @Test
    void dutyIsSaidInWordsBesideTheAgeOfThePosition(FxRobot robot) throws TimeoutException {
        answer(robot);
        assertTrue(robot.lookup("○ 离岗 5 小时 0 分").tryQuery().isPresent());
        assertTrue(robot.lookup("● 在岗 3 小时 20 分").tryQuery().isPresent());
        assertTrue(robot.lookup("？在岗未知").tryQuery().isPresent());
        assertTrue(robot.lookup("24 分 0 秒前，可能已离开").tryQuery().isPresent());
    }

    @Test
    void onlyThoseOnDutyAreListedIfWantedAndUnknownIsNotOnDuty(FxRobot robot)
            throws TimeoutException {
        answer(robot);
        CheckBox box = robot.lookup("#around-on-duty").queryAs(CheckBox.class);
        assertFalse(box.isSelected());
        robot.clickOn(box);
        assertEquals(List.of("王强", "赵敏"), names(robot));
        assertEquals(List.of("长江路珠江路口"), names(model.list(ResourceGroup.CAMERAS)));
        robot.clickOn(box);
        assertEquals(4, names(robot).size());
    }

    private static List<String> names(List<Nearby.Found> found) {
        return found.stream().map(each -> each.resource().name()).toList();
    }

    @Test
    void pictures(FxRobot robot) throws TimeoutException {
        answer(robot);
        robot.interact(() -> list(robot).getSelectionModel().select(1));
        Pictures.take(robot, panel.getScene(), "around-night-zh");
        robot.interact(() -> {
            Look.themeProperty().set(Theme.DAY);
            Texts.localeProperty().set(Texts.EN);
            panel.turnTo(ResourceGroup.CAMERAS);
        });
        Node tab = robot.lookup("Cameras 1").query();
        assertTrue(tab.isVisible());
        Pictures.take(robot, panel.getScene(), "around-day-en");
        robot.interact(() -> {
            Look.themeProperty().set(Theme.NIGHT);
            Texts.localeProperty().set(Texts.ZH);
        });
    }
}

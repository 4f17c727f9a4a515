package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShellViewTest {

    private final StackPane ground = new StackPane();
    private final List<String> signedIn = new ArrayList<>();

    @Start
    void open(Stage stage) {
        Scene scene = new Scene(ground, 900, 640);
        Look.dress(scene, "app");
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void backToUsual(FxRobot robot) {
        robot.interact(() -> {
            Texts.localeProperty().set(Texts.ZH);
            Look.themeProperty().set(Theme.NIGHT);
            Look.scaleTo(1);
        });
    }

    private SignInView signIn(FxRobot robot, String user) {
        SignInView[] view = new SignInView[1];
        robot.interact(() -> {
            view[0] = new SignInView("https://city/", user, (u, p) -> signedIn.add(u + "/" + p));
            ground.getChildren().setAll(view[0]);
            view[0].focus();
        });
        return view[0];
    }

    @Test
    void signingInNeedsNoMouse(FxRobot robot) {
        signIn(robot, "");
        robot.write("operator").type(KeyCode.TAB).write("secret").type(KeyCode.ENTER);
        assertEquals(List.of("operator/secret"), signedIn);
    }

    @Test
    void aRefusalIsShownAndThePasswordForgotten(FxRobot robot) {
        SignInView view = signIn(robot, "operator");
        robot.write("wrong").type(KeyCode.ENTER);
        robot.interact(() -> view.refused("密码不对"));
        assertEquals("密码不对", robot.lookup("#problem").queryAs(Label.class).getText());
        assertEquals("", robot.lookup("#password").queryAs(TextInputControl.class).getText());
        robot.write("right").type(KeyCode.ENTER);
        assertEquals(List.of("operator/wrong", "operator/right"), signedIn);
    }

    @Test
    void theFirstPictureStaysAsLargeAsItWas(FxRobot robot) {
        StartView view = show(robot);
        double[] height = new double[2];
        for (int round = 0; round < 2; round++) {
            int at = round;
            for (StartStep step : StartStep.values()) {
                robot.interact(() -> {
                    view.running(step);
                    ground.applyCss();
                    ground.layout();
                });
            }
            robot.interact(
                    () -> height[at] = view.lookup(".start-card").getLayoutBounds().getHeight());
        }
        assertEquals(height[0], height[1], 0.5);
        assertTrue(height[0] < 500, "the card is " + height[0] + " px high");
    }

    @Test
    void theFirstPictureSaysWhatItIsWaitingFor(FxRobot robot) {
        StartView view = show(robot);
        robot.interact(() -> view.running(StartStep.CITY));
        assertTrue(robot.lookup(".start-step.done").queryAll().size() == 2);
        Label running =
                robot.from(robot.lookup(".start-step.running").queryParent())
                        .lookup(".label")
                        .queryAs(Label.class);
        assertEquals("载入城市与区划", running.getText());
        robot.interact(() -> Texts.localeProperty().set(Texts.EN));
        assertEquals("Load the city and its areas", running.getText());
    }

    @Test
    void aFailureShowsItsReasonAndAWayOut(FxRobot robot) {
        List<String> left = new ArrayList<>();
        StartView view = show(robot);
        robot.interact(
                () -> view.failed(StartStep.BACKEND, "后台未能启动", "端口被占用", () -> left.add("left")));
        assertEquals("端口被占用", robot.lookup(".start-detail").queryAs(Label.class).getText());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("left"), left);
    }

    @Test
    void troubleStaysUntilItIsPutAway(FxRobot robot) {
        Toasts toasts = new Toasts();
        robot.interact(() -> {
            ground.getChildren().setAll(toasts);
            toasts.show(Toasts.Kind.TROUBLE, "程序出错 FQ-0001-0002");
        });
        robot.clickOn(".toast-close");
        assertTrue(toasts.getChildren().isEmpty());
    }

    @Test
    void theWorkbenchTakesTheKeyboardAndNoticesHideNothingOfIt(FxRobot robot) {
        DeskView[] view = new DeskView[1];
        Workbench[] workbench = new Workbench[1];
        TextField first = new TextField();
        first.getStyleClass().add("focus-first");
        robot.interact(() -> {
            view[0] = new DeskView(new Label(), new Label());
            view[0].placeMap(new Pane());
            view[0].overlay(Pos.CENTER, new Label());
            workbench[0] = new Workbench(view[0]);
            workbench[0].add("page", new SimpleStringProperty("看板"), new VBox(first));
            ground.getChildren().setAll(view[0]);
        });
        Toasts toasts = view[0].toasts();
        Parent usual = toasts.getParent();
        int place = usual.getChildrenUnmodifiable().indexOf(toasts);
        robot.interact(() -> {
            workbench[0].open();
            toasts.show(Toasts.Kind.TROUBLE, "交接单未能写成 PDF");
        });
        assertTrue(first.isFocused());
        assertSame(workbench[0].getParent(), toasts.getParent());
        robot.interact(view[0]::layout);
        assertTrue(toasts.getHeight() > 0);
        assertTrue(
                workbench[0].getBoundsInParent().getMaxY()
                        <= toasts.getBoundsInParent().getMinY() + 0.5,
                "a notice hides what can be done");
        robot.clickOn(".toast-close");
        assertTrue(toasts.getChildren().isEmpty());
        robot.interact(workbench[0]::toggle);
        assertSame(usual, toasts.getParent());
        assertEquals(place, usual.getChildrenUnmodifiable().indexOf(toasts));
    }

    @Test
    void everyShortcutIsListed(FxRobot robot) {
        Shortcuts shortcuts = new Shortcuts();
        List<String> pressed = new ArrayList<>();
        shortcuts.add("F1", "app", "key.help", () -> pressed.add("help"));
        shortcuts.list("Shortcut+K", "app", "key.search");
        robot.interact(() -> {
            var unused = shortcuts.install(ground.getScene());
            ground.getChildren()
                    .setAll(
                            new ShortcutsPane(
                                    shortcuts.list(), () -> ground.getChildren().clear()));
        });
        assertEquals(2, robot.lookup(".key-cap").queryAll().size());
        robot.type(KeyCode.F1);
        assertEquals(List.of("help"), pressed);
        assertFalse(ground.getChildren().isEmpty());
        robot.clickOn("#shortcuts");
        assertTrue(ground.getChildren().isEmpty());
    }

    @Test
    void theScaleReachesEveryText(FxRobot robot) {
        StartView view = show(robot);
        robot.interact(view::applyCss);
        Label label = robot.lookup(".start-step .label").queryAs(Label.class);
        double before = label.getFont().getSize();
        robot.interact(() -> Look.scaleTo(2));
        robot.interact(view::applyCss);
        assertEquals(2 * before, label.getFont().getSize(), 0.1);
        assertEquals("Noto Sans SC", label.getFont().getFamily());
    }

    private StartView show(FxRobot robot) {
        StartView[] view = new StartView[1];
        robot.interact(() -> {
            view[0] = new StartView();
            ground.getChildren().setAll(view[0]);
        });
        return view[0];
    }
}

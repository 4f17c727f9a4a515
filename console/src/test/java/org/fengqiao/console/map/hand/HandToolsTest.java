package org.fengqiao.console.map.hand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.geo.Enclosure;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.MapClick;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HandToolsTest {

    private final List<Enclosure> enclosed = new ArrayList<>();
    private final List<MapClick> others = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made in open
    private MapView map;

    @SuppressWarnings("NullAway.Init") // made in open
    private HandTools tools;

    @Start
    void open(Stage stage) {
        map = new MapView(MapStyle.load("desk-day"), FxThread.executor());
        tools = new HandTools(map);
        tools.setOnEnclosed(enclosed::add);
        map.setOnMapClick(click -> tools.click(click) || others.add(click));
        map.setOnMapPointer(tools::point);
        Scene scene = new Scene(new StackPane(map, tools.overlay()), 800, 600);
        Look.dress(scene, "map");
        stage.setScene(scene);
        stage.show();
        map.jumpTo(118.8, 32, 12);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            tools.close();
            map.close();
        });
    }

    private void take(FxRobot robot, HandTool tool) {
        robot.interact(() -> tools.toolProperty().set(tool));
    }

    private void clickAt(FxRobot robot, double x, double y) {
        var place = map.localToScreen(x, y);
        robot.clickOn(place.getX(), place.getY());
    }

    /// Within a few pulses: what is drawn is written on the map when its next frame is.
    private void assertShown(String expected, String styleClass) {
        try {
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> shown(styleClass).equals(Optional.of(expected)));
        } catch (TimeoutException e) {
            assertEquals(Optional.of(expected), shown(styleClass));
        }
    }

    private Optional<String> shown(String styleClass) {
        return tools.overlay().lookupAll(styleClass).stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .findFirst();
    }

    @Test
    void aDistanceIsTheOneOnTheGround(FxRobot robot) {
        take(robot, HandTool.DISTANCE);
        clickAt(robot, 200, 300);
        clickAt(robot, 600, 300);
        Viewport view = map.viewport();
        double ground = 400 * view.metresPerPixel();
        assertEquals(ground, tools.drawn().lengthM(), ground * 0.003);
        robot.type(KeyCode.ENTER);
        assertShown("总长 " + MeasureText.length(tools.drawn().lengthM()), ".hand-total");
        assertEquals(List.of(), others);
    }

    @Test
    void aPlaceSetByMistakeIsTakenBackAndEscEnds(FxRobot robot) {
        take(robot, HandTool.AREA);
        clickAt(robot, 200, 300);
        clickAt(robot, 600, 300);
        clickAt(robot, 600, 100);
        assertEquals(3, tools.drawn().places().size());
        robot.type(KeyCode.BACK_SPACE);
        assertEquals(2, tools.drawn().places().size());
        robot.type(KeyCode.ESCAPE);
        assertNull(tools.toolProperty().get());
        assertTrue(shown(".hand-hint").isEmpty());
        clickAt(robot, 300, 300);
        assertEquals(1, others.size());
    }

    @Test
    void keysAloneMeasureAnArea(FxRobot robot) {
        take(robot, HandTool.AREA);
        robot.type(KeyCode.SPACE);
        robot.interact(() -> map.jumpTo(118.81, 32, 12));
        robot.type(KeyCode.SPACE);
        robot.interact(() -> map.jumpTo(118.81, 32.01, 12));
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.ENTER);
        // Half of 0.01° by 0.01° at 32°: 944.9 m by 1108.9 m.
        assertEquals(0.5239e6, tools.drawn().extent().areaM2(), 200);
        assertTrue(shown(".hand-total").orElse("").contains("亩"));
    }

    @Test
    void draggingStillMovesTheMapWhileAToolIsInTheHand(FxRobot robot) {
        take(robot, HandTool.DISTANCE);
        Viewport before = map.viewport();
        var from = map.localToScreen(400, 300);
        robot.drag(from.getX(), from.getY(), MouseButton.PRIMARY)
                .dropTo(from.getX() + 80, from.getY());
        assertFalse(before.equals(map.viewport()));
        assertEquals(0, tools.drawn().places().size());
    }

    @Test
    void aLassoTellsWhatItWentRound(FxRobot robot) {
        take(robot, HandTool.LASSO);
        clickAt(robot, 200, 100);
        clickAt(robot, 600, 100);
        clickAt(robot, 400, 500);
        robot.type(KeyCode.ENTER);
        assertEquals(1, enclosed.size());
        assertTrue(enclosed.getFirst().contains(Mercator.x(118.8), Mercator.y(32)));
        assertFalse(
                enclosed.getFirst()
                        .contains(map.viewport().toWorldX(210), map.viewport().toWorldY(480)));
        assertNull(tools.toolProperty().get());
    }

    @Test
    void draggingWithShiftDrawsABoxAndLeavesTheMapWhereItIs(FxRobot robot) {
        Viewport before = map.viewport();
        robot.interact(() -> {
            shifted(MouseEvent.MOUSE_PRESSED, 300, 200);
            shifted(MouseEvent.MOUSE_DRAGGED, 420, 330);
            shifted(MouseEvent.MOUSE_DRAGGED, 500, 400);
            shifted(MouseEvent.MOUSE_RELEASED, 500, 400);
        });
        assertEquals(before, map.viewport());
        assertEquals(1, enclosed.size());
        assertEquals(before.toWorldX(300), enclosed.getFirst().bounds().getMinX(), 1e-12);
        assertEquals(before.toWorldY(400), enclosed.getFirst().bounds().getMaxY(), 1e-12);
        assertEquals(List.of(), others);
    }

    /// The robot of the headless toolkit gives mouse events no held keys.
    private void shifted(EventType<MouseEvent> type, double x, double y) {
        map.fireEvent(
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        true,
                        false,
                        false,
                        false,
                        type != MouseEvent.MOUSE_RELEASED,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }
}

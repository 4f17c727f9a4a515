package org.fengqiao.console.app.tour;

import java.util.Locale;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// Moves the pointer and presses keys as a person would; FX thread.
public final class Hand {

    private final Robot robot = new Robot();

    /// Clicks the middle of a node.
    ///
    /// @throws IllegalStateException if it is not on the screen
    public void click(Node node) {
        moveTo(node);
        robot.mouseClick(MouseButton.PRIMARY);
    }

    public void doubleClick(Node node) {
        click(node);
        robot.mouseClick(MouseButton.PRIMARY);
    }

    /// Clicks a point given in a node's own coordinates.
    public void clickAt(Node node, double x, double y) {
        robot.mouseMove(onScreen(node, x, y));
        robot.mouseClick(MouseButton.PRIMARY);
    }

    public void doubleClickAt(Node node, double x, double y) {
        clickAt(node, x, y);
        robot.mouseClick(MouseButton.PRIMARY);
    }

    public void moveTo(Node node) {
        Bounds bounds = node.getBoundsInLocal();
        robot.mouseMove(onScreen(node, bounds.getCenterX(), bounds.getCenterY()));
    }

    private static Point2D onScreen(Node node, double x, double y) {
        Point2D point = node.localToScreen(x, y);
        if (point == null) {
            throw new IllegalStateException("not on the screen: " + node);
        }
        return point;
    }

    public void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
    }

    /// Pastes what no keyboard of the robot's can type, Chinese for one.
    public void paste(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        press(KeyCode.CONTROL, KeyCode.V);
    }

    /// Types lower-case letters and digits.
    public void type(String text) {
        text.chars()
                .mapToObj(
                        c -> KeyCode.getKeyCode(String.valueOf((char) c).toUpperCase(Locale.ROOT)))
                .forEach(robot::keyType);
    }
}

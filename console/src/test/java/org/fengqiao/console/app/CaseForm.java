package org.fengqiao.console.app;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.testfx.api.FxRobot;

/// The form in which an action of a case asks for what it needs, as a hand with a mouse uses it:
/// the one place that knows how its fields are found.
final class CaseForm {

    private final FxRobot robot;

    private CaseForm(FxRobot robot) {
        this.robot = robot;
    }

    /// Clicks the button of an action and waits for its form.
    static CaseForm open(FxRobot robot, String action) throws Exception {
        OpenConsole.await("the action " + action, () -> isReady(robot, "#action-" + action));
        robot.clickOn("#action-" + action);
        OpenConsole.await("its form", () -> isReady(robot, "#action-send"));
        return new CaseForm(robot);
    }

    private static boolean isReady(FxRobot robot, String selector) {
        return robot.lookup(selector).tryQuery().filter(node -> !node.isDisabled()).isPresent();
    }

    /// Writes into the field of a key of the workflow, such as `reason`.
    CaseForm fill(String key, String words) throws Exception {
        robot.clickOn(inSight("#field-" + key));
        robot.write(words);
        return this;
    }

    void send() throws Exception {
        robot.clickOn(inSight("#action-send"));
    }

    /// A part of the form, once it is to be seen: the detail scrolls to a form that opens.
    private Node inSight(String selector) throws Exception {
        Node part = robot.lookup(selector).query();
        Node pane = part;
        while (!(pane instanceof ScrollPane)) {
            pane = pane.getParent();
        }
        Node scroll = pane;
        OpenConsole.await(selector + " in sight", () -> isInside(scroll, part));
        return part;
    }

    private static boolean isInside(Node pane, Node part) {
        return pane.localToScene(pane.getBoundsInLocal())
                .contains(part.localToScene(part.getBoundsInLocal()));
    }
}

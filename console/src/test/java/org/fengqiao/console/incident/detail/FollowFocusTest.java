package org.fengqiao.console.incident.detail;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.SampleDictionary;
import org.fengqiao.console.incident.SampleIncidents;
import org.fengqiao.console.theme.Look;
import org.fengqiao.domain.workflow.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What opens below the fold is scrolled to.
@ExtendWith(ApplicationExtension.class)
class FollowFocusTest {

    @SuppressWarnings("NullAway.Init") // made in start
    private VBox place;

    @SuppressWarnings("NullAway.Init") // made in start
    private ScrollPane scroll;

    @Start
    void start(Stage stage) {
        Region above = new Region();
        Region below = new Region();
        place = new VBox();
        scroll = new ScrollPane(new VBox(above, place, below));
        above.setMinHeight(230);
        below.setMinHeight(600);
        scroll.setFitToWidth(true);
        FollowFocus.install(scroll);
        scroll.getStyleClass().add("root");
        Scene scene = new Scene(scroll, 400, 300);
        Look.dress(scene, "theme", "app", "incident");
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theWholeFormThatOpensBelowTheFoldIsInSight(FxRobot robot) {
        Dictionary dictionary = SampleDictionary.create();
        Transition row = dictionary.workflow().find("pending_check", "CHECK").orElseThrow();
        robot.interact(() -> {
            ActionForm form =
                    new ActionForm(
                            row,
                            new SampleIncidents(81).nextOpen(),
                            dictionary,
                            () -> SampleIncidents.NOW,
                            _ -> {
                                throw new IllegalStateException("no master is asked for");
                            },
                            _ -> {
                                throw new IllegalStateException("no person is asked for");
                            },
                            _ -> {},
                            () -> {});
            place.getChildren().setAll(form);
            form.focusFirst();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertInSight(robot.lookup("#field-reason").query());
        assertInSight(robot.lookup("#action-send").query());
    }

    private void assertInSight(Node node) {
        Bounds pane = scroll.localToScene(scroll.getLayoutBounds());
        Bounds part = node.localToScene(node.getLayoutBounds());
        assertTrue(pane.contains(part), () -> part + " is not in " + pane);
    }
}

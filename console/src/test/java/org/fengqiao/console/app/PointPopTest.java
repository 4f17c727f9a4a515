package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.fengqiao.console.resource.PointFacts;
import org.fengqiao.console.resource.PointNow;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.geodesy.LonLat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class PointPopTest {

    private final ObjectProperty<Optional<PointNow>> point =
            new SimpleObjectProperty<>(hospital(1, "床位 120", "位于：玄武区"));
    private Pane map;
    private PointPop pop;

    @Start
    void start(Stage stage) {
        Look.themeProperty().set(Theme.NIGHT);
        map = new Pane();
        map.setFocusTraversable(true);
        Scene scene = new Scene(map, 600, 400);
        Look.dress(scene, "resource");
        stage.setScene(scene);
        stage.show();
        pop = new PointPop(map, at -> new Point2D(300 * at.lon(), 300));
        map.requestFocus();
    }

    /// @param lon in 300 pixels of the map
    private static Optional<PointNow> hospital(double lon, String... lines) {
        return Optional.of(
                new PointNow(new LonLat(lon, 32), new PointFacts("示意医院", "医院", List.of(lines))));
    }

    @AfterEach
    void backToUsual(FxRobot robot) {
        robot.interact(() -> {
            pop.close();
            Look.themeProperty().set(Theme.NIGHT);
        });
    }

    private Parent card(FxRobot robot) {
        return robot.lookup("#point-card").queryParent();
    }

    /// Where the card's arrow points, on the screen.
    private Point2D tip(FxRobot robot) {
        Node border = robot.lookup(".popover > .border").query();
        Bounds all = border.localToScreen(border.getLayoutBounds());
        return new Point2D(all.getCenterX(), all.getMaxY());
    }

    private void show(FxRobot robot) {
        robot.interact(() -> pop.show(point));
        assertTrue(pop.isShown());
    }

    private static String read(FxRobot robot) {
        return robot.lookup("#point-card .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("|"));
    }

    @Test
    void theCardSaysWhatIsKnownAndFollowsIt(FxRobot robot) {
        show(robot);
        assertEquals("示意医院|医院|床位 120|位于：玄武区", read(robot));
        robot.interact(() -> point.set(hospital(1, "床位 90")));
        assertEquals("示意医院|医院|床位 90", read(robot));
    }

    @Test
    void itsArrowStaysOnThePointThatMovesAndOfWhichMoreIsKnown(FxRobot robot) {
        show(robot);
        Point2D before = tip(robot);
        assertEquals(map.localToScreen(300, 300).getX(), before.getX(), 1);
        assertEquals(map.localToScreen(300, 300).getY(), before.getY(), 1);
        robot.interact(() -> point.set(hospital(1.2, "床位 120", "位于：玄武区", "电话 025", "值班中")));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before.getX() + 60, tip(robot).getX(), 1);
        assertEquals(before.getY(), tip(robot).getY(), 1);
    }

    @Test
    void itGoesWithItsPoint(FxRobot robot) {
        show(robot);
        robot.interact(() -> point.set(Optional.empty()));
        assertFalse(pop.isShown());
    }

    @Test
    void itLooksAsTheDeskDoesWhenTheThemeChanges(FxRobot robot) {
        show(robot);
        Paint night = robot.lookup("#point-card .point-name").queryAs(Label.class).getTextFill();
        robot.interact(() -> Look.themeProperty().set(Theme.DAY));
        robot.interact(card(robot)::applyCss);
        Paint day = robot.lookup("#point-card .point-name").queryAs(Label.class).getTextFill();
        assertNotEquals(night, day);
    }

    @Test
    void escPutsItAway(FxRobot robot) {
        show(robot);
        robot.type(KeyCode.ESCAPE);
        assertFalse(pop.isShown());
    }

    @Test
    void aClickElsewherePutsItAway(FxRobot robot) {
        show(robot);
        robot.clickOn(map.localToScreen(20, 380));
        assertFalse(pop.isShown());
    }

    @Test
    void aSecondCardTakesThePlaceOfTheFirst(FxRobot robot) {
        show(robot);
        show(robot);
        assertEquals(1, robot.lookup("#point-card").queryAll().size());
        robot.interact(pop::close);
        assertFalse(pop.isShown());
    }
}

package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.fengqiao.console.resource.PointFacts;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class PointPopTest {

    private final ObjectProperty<PointFacts> facts =
            new SimpleObjectProperty<>(new PointFacts("示意医院", "医院", List.of("床位 120", "位于：玄武区")));
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
        pop = new PointPop(map);
        map.requestFocus();
    }

    private void show(FxRobot robot) {
        robot.interact(() -> pop.show(facts, 300, 300));
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
        robot.interact(() -> facts.set(new PointFacts("示意医院", "医院", List.of("床位 90"))));
        assertEquals("示意医院|医院|床位 90", read(robot));
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

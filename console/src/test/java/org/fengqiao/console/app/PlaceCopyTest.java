package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fengqiao.console.boundary.Boundaries;
import org.fengqiao.console.boundary.BoundaryLayers;
import org.fengqiao.console.boundary.Navigator;
import org.fengqiao.console.boundary.SmallCity;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Point;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PlaceCopyTest {

    private static final AreaCode GRID = AreaCode.of("320102001001002");

    private final AreaTree tree = SmallCity.nanjing();
    private final List<String> said = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made in open
    private MapView map;

    @SuppressWarnings("NullAway.Init") // made in open
    private BoundaryLayers layers;

    @SuppressWarnings("NullAway.Init") // made in open
    private PlaceCopy copy;

    private Subscription installed = Subscription.NONE;

    @Start
    void open(Stage stage) {
        map = new MapView(MapStyle.load("desk-day"), FxThread.executor());
        Navigator navigator = new Navigator();
        layers = new BoundaryLayers(map, navigator);
        layers.show(Boundaries.of(tree));
        navigator.open(tree, AreaCode.of("320100"));
        copy = new PlaceCopy(map, layers, text -> said.add(text.getValue()));
        Shortcuts keys = new Shortcuts();
        copy.put(keys);
        Scene scene = new Scene(new StackPane(map), 640, 480);
        installed = keys.install(scene);
        stage.setScene(scene);
        stage.show();
        map.requestFocus();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            installed.close();
            layers.close();
            map.close();
        });
    }

    private String clipboard(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private void pointAt(FxRobot robot, double lon, double lat) {
        robot.interact(
                () -> copy.point(Optional.of(new MapPointer(1, 1, lon, lat, Optional.empty()))));
    }

    @Test
    void thePlaceUnderThePointerIsCopiedInBothWritings(FxRobot robot) {
        pointAt(robot, 118.796877, 32.060255);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertEquals("118.796877, 32.060255", clipboard(robot));
        assertTrue(said.getLast().contains("118.796877, 32.060255"), said.getLast());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertEquals("118°47′48.757″E 32°03′36.918″N", clipboard(robot));
    }

    @Test
    void theCodeOfTheGridIsCopiedThoughOnlyDistrictsAreOnTheMap(FxRobot robot) {
        Point inside = tree.get(GRID).shape().getInteriorPoint();
        pointAt(robot, inside.getX(), inside.getY());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        assertEquals(GRID.digits(), clipboard(robot));
    }

    @Test
    void outsideTheCityNothingIsCopied(FxRobot robot) {
        pointAt(robot, 10, 50);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        assertEquals("10.000000, 50.000000", clipboard(robot));
        assertEquals(2, said.size());
    }

    @Test
    void withThePointerElsewhereItIsTheMiddleOfTheMap(FxRobot robot) {
        robot.interact(() -> {
            copy.point(Optional.empty());
            map.jumpTo(118.8, 32.05, 14);
        });
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertEquals("118.800000, 32.050000", clipboard(robot));
    }
}

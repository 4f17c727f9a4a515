package org.fengqiao.console.map.hand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OverviewMapTest {

    private static final Geometry CITY =
            new GeometryFactory().toGeometry(new Envelope(118.4, 119.2, 31.4, 32.4));

    @SuppressWarnings("NullAway.Init") // made in open
    private MapView map;

    @SuppressWarnings("NullAway.Init") // made in open
    private OverviewMap overview;

    @Start
    void open(Stage stage) {
        map = new MapView(MapStyle.load("desk-day"), FxThread.executor());
        overview = new OverviewMap(map, List.of(CITY), new SimpleObjectProperty<>(map.style()));
        StackPane ground = new StackPane(map, overview);
        StackPane.setAlignment(overview, Pos.BOTTOM_LEFT);
        Scene scene = new Scene(ground, 800, 600);
        Look.dress(scene, "map");
        stage.setScene(scene);
        stage.show();
        map.jumpTo(118.8, 31.9, 12);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            overview.close();
            map.close();
        });
    }

    @Test
    void theBoxLiesWhereTheMapIs() {
        var box = overview.box();
        double x = box.getX() + box.getWidth() / 2;
        double y = box.getY() + box.getHeight() / 2;
        assertEquals(Mercator.x(118.8), overview.view().toWorldX(x), 1e-6);
        assertEquals(Mercator.y(31.9), overview.view().toWorldY(y), 1e-6);
        double share = map.viewport().bounds().getWidth() * overview.view().scale();
        assertEquals(share, box.getWidth(), 0.01);
    }

    @Test
    void theBoxNeverGetsTooSmallToBeFound(FxRobot robot) {
        robot.interact(() -> map.jumpTo(118.8, 31.9, 20));
        assertTrue(overview.box().getWidth() >= 7);
    }

    @Test
    void aDragInTheOverviewMovesTheMapAndKeepsItsZoom(FxRobot robot) {
        double x = overview.view().toScreenX(Mercator.x(118.6));
        double y = overview.view().toScreenY(Mercator.y(32.2));
        var from = overview.localToScreen(overview.getWidth() / 2, overview.getHeight() / 2);
        var to = overview.localToScreen(x, y);
        robot.drag(from.getX(), from.getY(), MouseButton.PRIMARY).dropTo(to.getX(), to.getY());
        assertEquals(118.6, map.viewport().lon(), 0.01);
        assertEquals(32.2, map.viewport().lat(), 0.01);
        assertEquals(12, map.viewport().zoom(), 1e-9);
    }
}

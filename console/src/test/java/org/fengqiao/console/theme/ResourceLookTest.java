package org.fengqiao.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.fengqiao.domain.resource.ResourceKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ResourceLookTest {

    private final HBox row = new HBox();

    @Start
    void start(Stage stage) {
        for (ResourceKind kind : ResourceKind.values()) {
            row.getChildren().add(ResourceLook.node(kind, 20));
        }
        Scene scene = new Scene(row);
        stage.setScene(scene);
        Look.dress(scene);
        stage.show();
    }

    @AfterEach
    void usualLook(FxRobot robot) {
        robot.interact(() -> {
            Look.scaleTo(1);
            Look.themeProperty().set(Theme.NIGHT);
        });
    }

    private Paint fill(ResourceKind kind) {
        row.applyCss();
        SymbolNode node = (SymbolNode) row.getChildren().get(kind.ordinal());
        return ((SVGPath) node.getChildrenUnmodifiable().getFirst()).getFill();
    }

    @Test
    void everyKindTakesItsColourAndWearsTheOtherThemesWhenItChanges(FxRobot robot) {
        robot.interact(() -> {
            for (ResourceKind kind : ResourceKind.values()) {
                Look.themeProperty().set(Theme.DAY);
                Paint day = fill(kind);
                Look.themeProperty().set(Theme.NIGHT);
                assertNotEquals(day, fill(kind), kind.name());
            }
        });
    }

    @Test
    void symbolGrowsWithTheInterfaceAndStaysAShape(FxRobot robot) {
        robot.interact(() -> {
            SymbolNode node = (SymbolNode) row.getChildren().getFirst();
            Look.scaleTo(2);
            assertEquals(40, node.prefWidth(-1));
            node.getChildrenUnmodifiable().forEach(child -> assertInstanceOf(SVGPath.class, child));
        });
    }
}

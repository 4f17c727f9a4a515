package org.fengqiao.console.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class IconsTest {

    private final StackPane ground = new StackPane();

    @Start
    void open(Stage stage) {
        Scene scene = new Scene(ground, 300, 200);
        Look.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void usualScale(FxRobot robot) {
        robot.interact(() -> Look.scaleTo(1));
    }

    @Test
    void iconsGrowWithTheInterface(FxRobot robot) {
        robot.interact(() -> {
            FontIcon icon = Icons.of(MaterialDesignC.CHECK_CIRCLE, 16);
            ground.getChildren().setAll(icon);
            ground.applyCss();
            ground.layout();
            double at100 = icon.getLayoutBounds().getHeight();
            Look.scaleTo(1.5);
            ground.applyCss();
            ground.layout();
            assertEquals(1.5, icon.getLayoutBounds().getHeight() / at100, 0.1);
        });
    }
}

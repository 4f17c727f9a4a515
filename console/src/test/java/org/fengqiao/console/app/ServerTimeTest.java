package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.fengqiao.console.fx.SecondTicker;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class ServerTimeTest {

    private final AtomicReference<Optional<Duration>> offset =
            new AtomicReference<>(Optional.empty());
    private ServerTime time;

    @Start
    void start(Stage stage) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-20T02:30:00Z"));
        time = new ServerTime(new SecondTicker(clock), offset::get);
        Scene scene = new Scene(time, 500, 60);
        Look.dress(scene, "theme", "app");
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            time.close();
            Texts.localeProperty().set(Texts.ZH);
        });
    }

    private static Label mark(FxRobot robot) {
        return robot.lookup("#clock-offset").queryAs(Label.class);
    }

    /// As a tick of the clock does.
    private void redraw(FxRobot robot) {
        robot.interact(() -> {
            Texts.localeProperty().set(Texts.EN);
            Texts.localeProperty().set(Texts.ZH);
        });
    }

    @Test
    void aClockThatIsOffIsMarkedBesideTheServersTime(FxRobot robot) {
        assertFalse(time.lookup("#clock-offset").isVisible());
        offset.set(Optional.of(Duration.ofMinutes(10)));
        redraw(robot);
        assertTrue(mark(robot).isVisible());
        assertEquals("本机时钟慢 0:10:00，已校正", mark(robot).getText());
        assertEquals("服务器时间\n本机时钟慢 10 分 0 秒，已按服务器时间计", mark(robot).getTooltip().getText());
        offset.set(Optional.of(Duration.ofMillis(300)));
        redraw(robot);
        assertFalse(time.lookup("#clock-offset").isVisible());
    }
}

package org.fengqiao.console.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fengqiao.console.theme.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The way to the window in which a city is brought in, from where somebody would look for it.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start, which TestFX calls before each test
class ImportDoorTest {

    private final AtomicInteger opened = new AtomicInteger();
    private Stage stage;

    @Start
    void start(Stage given) {
        Texts.localeProperty().set(Texts.EN);
        stage = given;
        stage.show();
    }

    @Test
    void theStartOffersItAlsoWhenAStepHasFailed(FxRobot robot) {
        StartView view = new StartView();
        robot.interact(() -> {
            view.offer(ImportDoor.button(opened::incrementAndGet));
            stage.setScene(new Scene(view, 800, 600));
        });
        Button button = robot.lookup("#import-city").queryButton();
        assertEquals("Bring in a city", button.getText());
        robot.interact(() -> view.failed(StartStep.BACKEND, "no city", "", () -> {}));
        robot.interact(robot.lookup("#import-city").queryButton()::fire);
        assertEquals(1, opened.get());
    }

    @Test
    void theKeyboardReachesItFromTheSignIn(FxRobot robot) {
        SignInView view = new SignInView("https://city/", "liu", (_, _) -> {});
        robot.interact(() -> {
            view.offer(ImportDoor.button(opened::incrementAndGet));
            stage.setScene(new Scene(view, 800, 600));
            view.focus();
        });
        Button button = robot.lookup("#import-city").queryButton();
        for (int press = 0; press < 5 && !button.isFocused(); press++) {
            robot.push(KeyCode.TAB);
        }
        assertTrue(button.isFocused());
        robot.push(KeyCode.SPACE);
        assertEquals(1, opened.get());
    }

    @Test
    void whatBelongsToTheCityThatIsLeftIsNotTakenAlong() {
        assertArrayEquals(
                new String[] {"--locale", "en", "--data=d", "--city", Path.of("new").toString()},
                Reopening.args(
                        new String[] {
                            "--city",
                            "old",
                            "--locale",
                            "en",
                            "--backend=http://x",
                            "--data=d",
                            "--user",
                            "u"
                        },
                        Path.of("new")));
    }
}

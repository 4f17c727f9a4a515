package org.fengqiao.console.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Shows panels as the console dresses them and writes what they look like to `target/pictures`.
public final class Pictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    /// Shows a panel in a window of its own, headless windows being at most 1000 by 1000.
    public static void show(Stage stage, Parent panel, double width, double height) {
        Scene scene = new Scene(panel, width, height);
        panel.getStyleClass().add("root");
        Look.dress(scene, "theme", "incident");
        stage.setScene(scene);
        stage.show();
    }

    /// Runs on the FX thread, waits, and lets two pulses pass.
    public static <T> T fx(Callable<T> task) {
        T result = WaitForAsyncUtils.waitForAsyncFx(20_000, task);
        WaitForAsyncUtils.waitForFxEvents(3);
        return result;
    }

    public static void fx(Runnable task) {
        fx(() -> {
            task.run();
            return true;
        });
    }

    /// The picture in both languages and both themes: `name-zh-night.png` and so on.
    public static void takeAll(Node panel, String name) {
        for (Theme theme : Theme.values()) {
            for (boolean chinese : new boolean[] {true, false}) {
                fx(() -> {
                    Look.themeProperty().set(theme);
                    Texts.localeProperty().set(chinese ? Texts.ZH : Texts.EN);
                });
                take(
                        panel,
                        name
                                + (chinese ? "-zh-" : "-en-")
                                + (theme == Theme.NIGHT ? "night" : "day"));
            }
        }
        fx(() -> {
            Look.themeProperty().set(Theme.NIGHT);
            Texts.localeProperty().set(Texts.ZH);
        });
    }

    /// One picture as things stand.
    public static void take(Node panel, String name) {
        var image = fx(() -> panel.snapshot(null, null));
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every window but the first as a picture of its own: pop-ups and what is in them.
    public static void takeWindows(String name) {
        var windows = fx(() -> List.copyOf(Window.getWindows()));
        for (int i = 1; i < windows.size(); i++) {
            take(windows.get(i).getScene().getRoot(), name + "-" + i);
        }
    }

    /// Lets the toolkit forget what was pressed, at the end of a test.
    public static void tidy() throws Exception {
        FxToolkit.cleanupStages();
        WaitForAsyncUtils.clearExceptions();
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until something holds, at most ten seconds.
    public static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(holds));
        WaitForAsyncUtils.waitForFxEvents();
    }
}

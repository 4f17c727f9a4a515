package org.fengqiao.console.handover;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of pages for people to look at, in `target/pictures`.
final class Pictures {

    private Pictures() {}

    static void bothThemesAndLanguages(FxRobot robot, Scene scene, String name) {
        for (Theme theme : List.of(Theme.NIGHT, Theme.DAY)) {
            for (Locale locale : List.of(Texts.ZH, Texts.EN)) {
                robot.interact(() -> {
                    Look.themeProperty().set(theme);
                    Texts.localeProperty().set(locale);
                });
                take(robot, scene, name + "-" + theme + "-" + locale.getLanguage());
            }
        }
        robot.interact(() -> {
            Look.themeProperty().set(Theme.NIGHT);
            Texts.localeProperty().set(Texts.ZH);
        });
    }

    private static void take(FxRobot robot, Scene scene, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            BufferedImage picture = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
            Path file = Path.of("target", "pictures", name + ".png");
            try {
                Files.createDirectories(file.getParent());
                ImageIO.write(picture, "png", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file, e);
            }
        });
    }
}

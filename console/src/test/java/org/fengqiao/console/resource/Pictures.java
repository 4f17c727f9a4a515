package org.fengqiao.console.resource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of panels for people to look at, in `target/pictures`.
final class Pictures {

    private Pictures() {}

    static void take(FxRobot robot, Scene scene, String name) {
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

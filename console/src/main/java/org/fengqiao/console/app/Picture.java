package org.fengqiao.console.app;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// A picture of the whole desk at its full size, with every pop-up and dialog at its place; FX
/// thread.
///
/// Pop-ups are windows of their own, drawn at their own size; where the desk is laid out in a small
/// window they are moved to where they would be at full size.
final class Picture {

    private Picture() {}

    static BufferedImage of(Frame frame) {
        BufferedImage picture = image(frame.area());
        Graphics2D pen = picture.createGraphics();
        try {
            for (Window window : List.copyOf(Window.getWindows())) {
                Scene scene = window.getScene();
                if (window != frame.stage() && window.isShowing() && scene != null) {
                    draw(pen, frame, window, scene);
                }
            }
        } finally {
            pen.dispose();
        }
        return picture;
    }

    private static void draw(Graphics2D pen, Frame frame, Window window, Scene scene) {
        BufferedImage own = image(scene.getRoot());
        Point2D origin = frame.area().localToScreen(0, 0);
        double x = (window.getX() + scene.getX() - origin.getX()) / frame.scale();
        double y = (window.getY() + scene.getY() - origin.getY()) / frame.scale();
        if (window instanceof PopupWindow popup && frame.scale() < 1) {
            // It was moved to fit the small screen; at full size it opens below its owner.
            Bounds owner = ownerOnArea(frame, popup.getOwnerNode());
            if (owner != null) {
                x = owner.getMinX();
                y = owner.getMaxY();
                if (y + own.getHeight() > frame.area().getHeight()) {
                    y = owner.getMinY() - own.getHeight();
                }
            }
        }
        if (!(window instanceof PopupWindow)) {
            // A dialog is centred by its own size on the small window.
            x = (frame.area().getWidth() - own.getWidth()) / 2;
            y = (frame.area().getHeight() - own.getHeight()) / 2;
        }
        double left = Math.clamp(x, 0, Math.max(0, frame.area().getWidth() - own.getWidth()));
        double top = Math.clamp(y, 0, Math.max(0, frame.area().getHeight() - own.getHeight()));
        pen.drawImage(own, (int) Math.round(left), (int) Math.round(top), null);
    }

    private static @Nullable Bounds ownerOnArea(Frame frame, @Nullable Node owner) {
        if (owner == null || owner.getScene() != frame.area().getScene()) {
            return null;
        }
        return frame.area().sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
    }

    private static BufferedImage image(Parent node) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        WritableImage snapshot = node.snapshot(parameters, null);
        return SwingFXUtils.fromFXImage(snapshot, null);
    }

    /// Writes it as PNG; any thread.
    static void save(BufferedImage picture, Path file) throws IOException {
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("cannot write " + file + " as PNG");
        }
    }
}

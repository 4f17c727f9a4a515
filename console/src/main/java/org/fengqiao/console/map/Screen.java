package org.fengqiao.console.map;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.fengqiao.console.map.raster.Surface;

/// The picture on the screen: frames are drawn beside it and copied in one go, so that a frame that
/// is only half drawn is never shown.
final class Screen {

    private final ImageView view = new ImageView();
    private Surface surface = Surface.of(1, 1);
    private IntBuffer shown = IntBuffer.allocate(1);
    private PixelBuffer<IntBuffer> buffer = buffer(1, 1);

    Screen() {
        view.setMouseTransparent(true);
        view.setManaged(false); // else each frame would have the map and all around it laid out
        view.setSmooth(false);
    }

    private PixelBuffer<IntBuffer> buffer(int width, int height) {
        shown = IntBuffer.allocate(width * height);
        return new PixelBuffer<>(width, height, shown, PixelFormat.getIntArgbPreInstance());
    }

    ImageView node() {
        return view;
    }

    /// The surface for the next frame.
    ///
    /// @param width logical pixels
    /// @param height logical pixels
    Surface surface(double width, double height, double density) {
        int columns = columns(width, density);
        int rows = columns(height, density);
        if (columns != surface.width() || rows != surface.height()) {
            surface = Surface.of(columns, rows);
            buffer = buffer(columns, rows);
            view.setImage(new WritableImage(buffer));
        }
        view.setFitWidth(columns / density);
        view.setFitHeight(rows / density);
        return surface;
    }

    /// Shows what was drawn.
    void present() {
        buffer.updateBuffer(pixels -> {
            pixels.getBuffer().put(0, surface.pixels());
            return new Rectangle2D(0, 0, surface.width(), surface.height());
        });
    }

    /// Lets the pictures go.
    void close() {
        view.setImage(null);
        surface = Surface.of(1, 1);
        buffer = buffer(1, 1);
    }

    /// Device pixels, in whole ones, that hold a length in logical pixels.
    static int columns(double length, double density) {
        return Math.max(1, (int) Math.ceil(length * density));
    }
}

package org.fengqiao.console.export.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.fengqiao.console.map.paper.PixelInk;

/// A page as a picture. Any thread.
public final class PngPage {

    private PngPage() {}

    /// @param factor pixels in a logical pixel of the view
    /// @throws CancellationException if it was cancelled
    public static BufferedImage draw(
            PageContent content, double factor, BooleanSupplier cancelled) {
        PageLayout layout = new PageLayout(content);
        BufferedImage image =
                new BufferedImage(
                        (int) Math.ceil(layout.width() * factor),
                        (int) Math.ceil(layout.height() * factor),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE); // the last row and column are only partly of the page
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(factor, factor);
        PixelInk ink = new PixelInk(graphics, content.map().forge());
        new PageDrawing(content, layout, ink).draw(cancelled);
        graphics.dispose();
        return image;
    }

    /// @throws IOException if it cannot be written
    /// @throws CancellationException if it was cancelled
    public static void write(
            PageContent content, double factor, OutputStream out, BooleanSupplier cancelled)
            throws IOException {
        if (!ImageIO.write(draw(content, factor, cancelled), "png", out)) {
            throw new IOException("this Java has no writer for PNG");
        }
    }
}

package org.fengqiao.console.map.raster;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/// A picture of premultiplied ARGB in memory.
///
/// @param pixels row by row
/// @param width columns
/// @param height rows
public record Surface(int[] pixels, int width, int height) {

    public static Surface of(int width, int height) {
        return new Surface(new int[width * height], width, height);
    }

    /// Fills a box that lies inside with one colour. Rows are copied from the first one: copying is
    /// fast from the first call on, a loop only once it is compiled.
    ///
    /// @param premultiplied ARGB
    public void fill(int left, int top, int right, int bottom, int premultiplied) {
        if (left >= right || top >= bottom) {
            return;
        }
        int first = top * width + left;
        Arrays.fill(pixels, first, first + right - left, premultiplied);
        for (int row = top + 1; row < bottom; row++) {
            System.arraycopy(pixels, first, pixels, row * width + left, right - left);
        }
    }

    /// A painter for the few things that are few: shapes and text, smoothed. It paints into the
    /// same pixels. The caller disposes of it.
    public Graphics2D graphics() {
        Graphics2D graphics = image().createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return graphics;
    }

    /// The same pixels as a Java2D image.
    public BufferedImage image() {
        DirectColorModel model =
                new DirectColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        32,
                        0x00ff0000,
                        0x0000ff00,
                        0x000000ff,
                        0xff000000,
                        true,
                        DataBuffer.TYPE_INT);
        var raster =
                Raster.createPackedRaster(
                        new DataBufferInt(pixels, pixels.length),
                        width,
                        height,
                        width,
                        new int[] {0x00ff0000, 0x0000ff00, 0x000000ff, 0xff000000},
                        null);
        return new BufferedImage(model, raster, true, null);
    }
}

package org.fengqiao.console.map.raster;

/// A small picture that is drawn many times. Fully transparent margins of a row are skipped and
/// runs of opaque pixels copied.
///
/// @param pixels premultiplied ARGB, row by row
/// @param anchorX pixel that lies on the place, from the left
/// @param anchorY pixel that lies on the place, from the top
public record Sprite(int width, int height, int[] pixels, int anchorX, int anchorY) {

    public static final Sprite EMPTY = new Sprite(0, 0, new int[0], 0, 0);

    public Sprite {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(
                    width + "x" + height + " sprite with " + pixels.length + " pixels");
        }
    }

    /// Draws with the anchor on a pixel of a picture of so many columns and rows.
    public void draw(int[] target, int columns, int rows, int x, int y) {
        draw(target, columns, rows, x, y, 255);
    }

    /// Draws fainter.
    ///
    /// @param opacity 0 to 255
    public void draw(int[] target, int columns, int rows, int x, int y, int opacity) {
        int left = x - anchorX;
        int top = y - anchorY;
        int from = Math.max(0, -left);
        int to = Math.min(width, columns - left);
        int first = Math.max(0, -top);
        int last = Math.min(height, rows - top);
        if (opacity <= 0 || from >= to) {
            return;
        }
        for (int row = first; row < last; row++) {
            int source = row * width;
            int at = (top + row) * columns + left;
            for (int i = from; i < to; i++) {
                int above = pixels[source + i];
                if (opacity < 255) {
                    above = Argb.scale(above, opacity);
                }
                int alpha = above >>> 24;
                if (alpha == 255) {
                    target[at + i] = above;
                } else if (alpha != 0) {
                    target[at + i] = Argb.over(target[at + i], above);
                }
            }
        }
    }
}

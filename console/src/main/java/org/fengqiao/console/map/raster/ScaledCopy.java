package org.fengqiao.console.map.raster;

/// Draws an opaque square picture enlarged or reduced, between its pixels linearly. Used while a
/// sharper picture is still being drawn.
public final class ScaledCopy {

    private ScaledCopy() {}

    /// Where a copy may draw: columns and rows from the first (included) to the last (excluded).
    public record Clip(int left, int top, int right, int bottom) {

        public boolean isEmpty() {
            return left >= right || top >= bottom;
        }

        public Clip meet(Clip other) {
            return new Clip(
                    Math.max(left, other.left),
                    Math.max(top, other.top),
                    Math.min(right, other.right),
                    Math.min(bottom, other.bottom));
        }
    }

    /// Copies so that target pixel (i, j) shows the source at (i + 0.5) · step + startX − 0.5 and
    /// likewise down.
    ///
    /// @param stride columns and rows of the square source
    /// @param step source pixels per target pixel
    /// @param opacity 0 to 255
    public static void draw(
            Surface target,
            Clip clip,
            int[] source,
            int stride,
            double startX,
            double startY,
            double step,
            int opacity) {
        int width = clip.right() - clip.left();
        if (clip.isEmpty() || opacity <= 0) {
            return;
        }
        int[] column = new int[width];
        int[] share = new int[width];
        for (int i = 0; i < width; i++) {
            double u = (clip.left() + i + 0.5) * step + startX - 0.5;
            int whole = (int) Math.floor(u);
            column[i] = Math.clamp(whole, 0, stride - 2);
            share[i] = whole < 0 ? 0 : whole > stride - 2 ? 256 : (int) ((u - whole) * 256);
        }
        int[] above = new int[width];
        int[] below = new int[width];
        int loaded = -2;
        int[] pixels = target.pixels();
        for (int row = clip.top(); row < clip.bottom(); row++) {
            double v = (row + 0.5) * step + startY - 0.5;
            int whole = (int) Math.floor(v);
            int line = Math.clamp(whole, 0, stride - 2);
            int part = whole < 0 ? 0 : whole > stride - 2 ? 256 : (int) ((v - whole) * 256);
            if (line != loaded) {
                if (line == loaded + 1) {
                    int[] swap = above;
                    above = below;
                    below = swap;
                } else {
                    stretch(source, line * stride, column, share, above);
                }
                stretch(source, (line + 1) * stride, column, share, below);
                loaded = line;
            }
            int at = row * target.width() + clip.left();
            if (opacity >= 255) {
                for (int i = 0; i < width; i++) {
                    pixels[at + i] = Argb.between(above[i], below[i], part);
                }
            } else {
                int fade = Argb.part(opacity);
                for (int i = 0; i < width; i++) {
                    int here = Argb.between(above[i], below[i], part);
                    pixels[at + i] = Argb.between(pixels[at + i], here, fade);
                }
            }
        }
    }

    private static void stretch(int[] source, int at, int[] column, int[] share, int[] out) {
        for (int i = 0; i < out.length; i++) {
            int from = at + column[i];
            out[i] = Argb.between(source[from], source[from + 1], share[i]);
        }
    }
}

package org.fengqiao.console.map.raster;

import org.jspecify.annotations.Nullable;

/// A small picture that is drawn many times. Of each row only what is not fully transparent is
/// looked at, and the opaque run in its middle is copied instead of blended.
public final class Sprite {

    public static final Sprite EMPTY = new Sprite(0, 0, new int[0], 0, 0);

    private static final int RB = 0x00ff00ff;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final int anchorX;
    private final int anchorY;

    /// For each row: where it begins, where its opaque run begins and ends, where it ends.
    private final int[] runs;

    /// The same laid out for the vector unit, made when it is first needed.
    private @Nullable WideSprite wide;

    /// Made when it is first needed.
    private @Nullable SpriteBits bits;

    /// @param pixels premultiplied ARGB, row by row; not to be changed afterwards
    /// @param anchorX pixel that lies on the place, from the left
    /// @param anchorY pixel that lies on the place, from the top
    public Sprite(int width, int height, int[] pixels, int anchorX, int anchorY) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(
                    width + "x" + height + " sprite with " + pixels.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        this.anchorX = anchorX;
        this.anchorY = anchorY;
        runs = new int[4 * height];
        for (int row = 0; row < height; row++) {
            findRuns(row);
        }
    }

    private void findRuns(int row) {
        int first = width;
        int end = 0;
        int best = 0;
        int bestEnd = 0;
        int run = 0;
        for (int i = 0; i < width; i++) {
            int alpha = pixels[row * width + i] >>> 24;
            if (alpha != 0) {
                first = Math.min(first, i);
                end = i + 1;
            }
            run = alpha == 255 ? run + 1 : 0;
            if (run > bestEnd - best) {
                bestEnd = i + 1;
                best = bestEnd - run;
            }
        }
        boolean copied = bestEnd - best >= 4;
        runs[4 * row] = Math.min(first, end);
        runs[4 * row + 1] = copied ? best : end;
        runs[4 * row + 2] = copied ? bestEnd : end;
        runs[4 * row + 3] = end;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int anchorX() {
        return anchorX;
    }

    public int anchorY() {
        return anchorY;
    }

    SpriteBits bits() {
        SpriteBits made = bits;
        if (made == null) {
            made = SpriteBits.of(width, height, pixels);
            bits = made;
        }
        return made;
    }

    /// Draws with the anchor on a pixel of a picture of so many columns and rows.
    public void draw(int[] target, int columns, int rows, int x, int y) {
        if (WideDrawing.isReady()) {
            drawWidely(target, columns, rows, x, y);
        } else {
            drawPlainly(target, columns, rows, x, y);
        }
    }

    /// By the vector unit, where the sprite does not reach over a side.
    void drawWidely(int[] target, int columns, int rows, int x, int y) {
        WideSprite laidOut = wide;
        if (laidOut == null) {
            laidOut = new WideSprite(width, height, pixels);
            wide = laidOut;
        }
        if (laidOut.fits(x - anchorX, columns)) {
            laidOut.draw(target, columns, rows, x - anchorX, y - anchorY);
        } else {
            drawPlainly(target, columns, rows, x, y);
        }
    }

    void drawPlainly(int[] target, int columns, int rows, int x, int y) {
        int left = x - anchorX;
        int top = y - anchorY;
        if (left < 0 || left + width > columns) {
            drawCut(target, columns, rows, left, top, 255);
            return;
        }
        int last = Math.min(height, rows - top);
        for (int row = Math.max(0, -top); row < last; row++) {
            int source = row * width;
            int at = (top + row) * columns + left;
            int copy = runs[4 * row + 1];
            int rest = runs[4 * row + 2];
            blend(source, target, at, runs[4 * row], copy);
            if (rest > copy) {
                System.arraycopy(pixels, source + copy, target, at + copy, rest - copy);
            }
            blend(source, target, at, rest, runs[4 * row + 3]);
        }
    }

    private void blend(int source, int[] target, int at, int from, int to) {
        for (int i = from; i < to; i++) {
            target[at + i] = over(target[at + i], pixels[source + i]);
        }
    }

    /// As [Argb#over], within one step of a channel, with half the arithmetic: thousands of sprites
    /// are drawn in a frame. Nothing and everything stay exact.
    static int over(int below, int above) {
        int part = 256 - (above >>> 24);
        int rb = (below & RB) * part >>> 8 & RB;
        int ag = (below >>> 8 & RB) * part & ~RB;
        return above + rb + ag;
    }

    /// Draws fainter.
    ///
    /// @param opacity 0 to 255
    public void draw(int[] target, int columns, int rows, int x, int y, int opacity) {
        if (opacity == 255) {
            draw(target, columns, rows, x, y);
        } else {
            drawCut(target, columns, rows, x - anchorX, y - anchorY, opacity);
        }
    }

    private void drawCut(int[] target, int columns, int rows, int left, int top, int opacity) {
        int from = Math.max(0, -left);
        int to = Math.min(width, columns - left);
        int last = Math.min(height, rows - top);
        if (opacity <= 0 || from >= to) {
            return;
        }
        for (int row = Math.max(0, -top); row < last; row++) {
            int source = row * width;
            int at = (top + row) * columns + left;
            int end = Math.min(to, runs[4 * row + 3]);
            for (int i = Math.max(from, runs[4 * row]); i < end; i++) {
                int above =
                        opacity == 255
                                ? pixels[source + i]
                                : Argb.scale(pixels[source + i], opacity);
                target[at + i] = over(target[at + i], above);
            }
        }
    }
}

package org.fengqiao.console.map.raster;

import java.util.Arrays;

/// Strokes lines of one colour. The coverage of a pixel is the most that any segment gives it, so
/// joints are round and a half-transparent line never darkens where it meets or crosses itself.
/// Used by one thread at a time.
public final class LineRaster {

    /// Pixels; farther out a float is too coarse for the slope of a segment.
    private static final double FAR = 4096;

    private final int width;
    private final int height;
    private final byte[] mask;
    private int top;
    private int bottom;
    private int left;
    private int right;
    private float reach;
    private float strength;
    private double lastX;
    private double lastY;
    private float @org.jspecify.annotations.Nullable [] dash;
    private double period;

    /// Length of the line up to the last corner.
    private double behind;

    // of the segment looked at last
    private double seenFrom;
    private double seenTo;

    public LineRaster(int width, int height) {
        this.width = width;
        this.height = height;
        mask = new byte[width * height];
        forget();
        pen(1);
    }

    private void forget() {
        top = height;
        bottom = -1;
        left = width;
        right = -1;
    }

    /// Sets the width in pixels of the lines that follow. Below one pixel a line gets fainter
    /// instead of thinner.
    public void pen(double lineWidth) {
        reach = (float) Math.max(lineWidth / 2, 0.5) + 0.5f;
        strength = (float) Math.min(1, lineWidth) * 255;
        dash = null;
    }

    /// Breaks the lines that follow into dashes and gaps, in pixels, turn by turn. They are counted
    /// from the beginning of each line, also where it is not seen.
    public void dashes(float[] lengths) {
        period = 0;
        for (float length : lengths) {
            period += length;
        }
        dash = period > 0.5 && lengths.length % 2 == 0 ? lengths.clone() : null;
    }

    /// The next corner of a line, in pixels; it may lie as far outside as it wants.
    public void vertex(double x, double y, boolean first) {
        float[] pattern = dash;
        if (first) {
            behind = 0;
        } else if (pattern != null) {
            dashed(pattern, x, y);
        } else {
            segment(lastX, lastY, x, y);
        }
        lastX = x;
        lastY = y;
    }

    private void dashed(float[] pattern, double x, double y) {
        double dx = x - lastX;
        double dy = y - lastY;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length > 0 && !outside(lastX, lastY, x, y) && findSeen(lastX, lastY, dx, dy)) {
            dashBetween(pattern, dx / length, dy / length, seenFrom * length, seenTo * length);
        }
        behind += length;
    }

    /// @param from pixels from the last corner on
    private void dashBetween(float[] pattern, double dx, double dy, double from, double to) {
        int turn = 0;
        double used = (behind + from) % period;
        while (turn + 1 < pattern.length && used >= pattern[turn]) {
            used -= pattern[turn++];
        }
        double at = from;
        while (at < to) {
            double end = Math.min(to, at + Math.max(0, pattern[turn] - used));
            if (turn % 2 == 0) {
                segment(lastX + dx * at, lastY + dy * at, lastX + dx * end, lastY + dy * end);
            }
            at = end;
            used = 0;
            turn = (turn + 1) % pattern.length;
        }
    }

    private boolean outside(double x0, double y0, double x1, double y1) {
        return Math.max(x0, x1) < -reach
                || Math.min(x0, x1) > width + reach
                || Math.max(y0, y1) < -reach
                || Math.min(y0, y1) > height + reach;
    }

    /// Finds which part of a segment comes near enough to be seen, as shares of its length (Liang
    /// and Barsky 1984).
    private boolean findSeen(double x0, double y0, double dx, double dy) {
        seenFrom = 0;
        seenTo = 1;
        double edge = reach + 1;
        return isAhead(dx, -edge - x0)
                && isAhead(-dx, x0 - width - edge)
                && isAhead(dy, -edge - y0)
                && isAhead(-dy, y0 - height - edge);
    }

    /// Cuts off what lies behind one side of the picture.
    ///
    /// @param run how far the segment goes inwards
    /// @param gap how far from its beginning the side is, inwards
    private boolean isAhead(double run, double gap) {
        if (run > 0) {
            seenFrom = Math.max(seenFrom, gap / run);
        } else if (run < 0) {
            seenTo = Math.min(seenTo, gap / run);
        } else {
            return gap <= 0;
        }
        return seenFrom < seenTo;
    }

    private void segment(double x0, double y0, double x1, double y1) {
        if (outside(x0, y0, x1, y1)) {
            return;
        }
        double most =
                Math.max(
                        Math.max(Math.abs(x0), Math.abs(y0)), Math.max(Math.abs(x1), Math.abs(y1)));
        if (most < FAR) {
            cover((float) x0, (float) y0, (float) x1, (float) y1);
        } else if (findSeen(x0, y0, x1 - x0, y1 - y0)) {
            double dx = x1 - x0;
            double dy = y1 - y0;
            cover(
                    (float) (x0 + dx * seenFrom),
                    (float) (y0 + dy * seenFrom),
                    (float) (x0 + dx * seenTo),
                    (float) (y0 + dy * seenTo));
        }
    }

    private void cover(float x0, float y0, float x1, float y1) {
        float dx = x1 - x0;
        float dy = y1 - y0;
        float length2 = dx * dx + dy * dy;
        float inverse = length2 > 0 ? 1 / length2 : 0;
        int row0 = Math.max(0, (int) Math.floor(Math.min(y0, y1) - reach));
        int row1 = Math.min(height - 1, (int) Math.ceil(Math.max(y0, y1) + reach));
        float low = Math.min(x0, x1) - reach;
        float high = Math.max(x0, x1) + reach;
        float half =
                Math.abs(dy) > 1e-3f ? reach * (float) Math.sqrt(length2) / Math.abs(dy) : 1e9f;
        float slope = Math.abs(dy) > 1e-3f ? dx / dy : 0;
        float full = reach - 1;
        float full2 = full * full;
        float reach2 = reach * reach;
        for (int row = row0; row <= row1; row++) {
            float py = row + 0.5f - y0;
            float middle = x0 + py * slope;
            int from = Math.max(0, (int) (Math.max(low, middle - half) - 0.5f));
            int to = Math.min(width - 1, (int) (Math.min(high, middle + half) + 0.5f));
            int at = row * width;
            boolean touched = false;
            for (int i = from; i <= to; i++) {
                float px = i + 0.5f - x0;
                float t = Math.clamp((px * dx + py * dy) * inverse, 0, 1);
                float ex = px - t * dx;
                float ey = py - t * dy;
                float d2 = ex * ex + ey * ey;
                if (d2 >= reach2) {
                    continue;
                }
                float share = d2 <= full2 ? 1 : reach - (float) Math.sqrt(d2);
                int value = (int) (Math.min(1, share) * strength + 0.5f);
                if (value > (mask[at + i] & 255)) {
                    mask[at + i] = (byte) value;
                    touched = true;
                }
            }
            if (touched) {
                top = Math.min(top, row);
                bottom = Math.max(bottom, row);
                left = Math.min(left, from);
                right = Math.max(right, to);
            }
        }
    }

    /// Blends all lines since the last call over the picture, and forgets them.
    ///
    /// @param straight colour, not premultiplied
    public void blend(int[] pixels, int straight) {
        int colour = Argb.premultiply(straight);
        for (int row = top; row <= bottom; row++) {
            int at = row * width;
            for (int i = at + left; i <= at + right; i++) {
                int cover = mask[i] & 255;
                if (cover != 0) {
                    int above = cover == 255 ? colour : Argb.scale(colour, cover);
                    pixels[i] = Argb.over(pixels[i], above);
                }
            }
            Arrays.fill(mask, at + left, at + right + 1, (byte) 0);
        }
        forget();
    }
}

package org.fengqiao.console.map.raster;

import java.util.Arrays;

/// Fills polygons with exact area coverage: every edge adds its signed area to the pixels it
/// crosses, a running sum along each row gives how much of each pixel is inside (the method of
/// font-rs). Polygons of one coverage may be added instead of blended: their shares of a border
/// pixel sum to one, so no seam shows between neighbours. Used by one thread at a time.
public final class FillRaster {

    private final int width;
    private final int height;
    private final float[] cover;
    private final int stride;
    private int top;
    private int bottom;
    private double lastX;
    private double lastY;
    private int left;
    private int right;

    public FillRaster(int width, int height) {
        this.width = width;
        this.height = height;
        stride = width + 2;
        cover = new float[stride * height];
        forget();
    }

    private void forget() {
        top = height;
        bottom = -1;
        left = width;
        right = 0;
    }

    /// The next corner of a ring, in pixels; the ring has to be closed by repeating its first. A
    /// corner may lie as far outside as it wants: edges are cut before they become floats.
    public void vertex(double x, double y, boolean first) {
        if (!first) {
            edge(lastX, lastY, x, y);
        }
        lastX = x;
        lastY = y;
    }

    private void edge(double x0, double y0, double x1, double y1) {
        if (y0 == y1) {
            return;
        }
        if (y0 < y1) {
            clipped(x0, y0, x1, y1, 1);
        } else {
            clipped(x1, y1, x0, y0, -1);
        }
    }

    /// Cuts at top, bottom, left and right; what is left of the picture counts at its left side.
    private void clipped(double ax, double ay, double bx, double by, float sign) {
        if (by <= 0 || ay >= height) {
            return;
        }
        double x0 = ax;
        double y0 = ay;
        double x1 = bx;
        double y1 = by;
        double slope = (x1 - x0) / (y1 - y0);
        if (y0 < 0) {
            x0 -= y0 * slope;
            y0 = 0;
        }
        if (y1 > height) {
            x1 -= (y1 - height) * slope;
            y1 = height;
        }
        top = Math.min(top, (int) y0);
        bottom = Math.max(bottom, Math.min(height - 1, (int) y1));
        if (x0 >= 0 && x1 >= 0 && x0 <= width && x1 <= width) {
            inside((float) x0, (float) y0, (float) x1, (float) y1, (float) slope, sign);
            return;
        }
        if (x0 >= width && x1 >= width) {
            right = width;
            return;
        }
        if (x0 <= 0 && x1 <= 0) {
            inside(0, (float) y0, 0, (float) y1, 0, sign);
            return;
        }
        cutAcross(x0, y0, x1, y1, slope, sign);
    }

    private void cutAcross(double x0, double y0, double x1, double y1, double slope, float sign) {
        double atLeft = y0 - x0 / slope;
        double atRight = y0 + (width - x0) / slope;
        double first = Math.clamp(Math.min(atLeft, atRight), y0, y1);
        double second = Math.clamp(Math.max(atLeft, atRight), y0, y1);
        double xFirst = x0 + (first - y0) * slope;
        double xSecond = x0 + (second - y0) * slope;
        piece(x0, y0, xFirst, first, sign);
        piece(xFirst, first, xSecond, second, sign);
        piece(xSecond, second, x1, y1, sign);
    }

    private void piece(double x0, double y0, double x1, double y1, float sign) {
        if (y1 <= y0) {
            return;
        }
        double middle = (x0 + x1) / 2;
        if (middle >= width) {
            right = width;
        } else if (middle <= 0) {
            inside(0, (float) y0, 0, (float) y1, 0, sign);
        } else {
            double a = Math.clamp(x0, 0, width);
            double b = Math.clamp(x1, 0, width);
            float slope = (float) ((b - a) / (y1 - y0));
            inside((float) a, (float) y0, (float) b, (float) y1, slope, sign);
        }
    }

    private void inside(float x0, float y0, float x1, float y1, float slope, float sign) {
        left = Math.min(left, (int) Math.min(x0, x1));
        right = Math.max(right, Math.min(width, (int) Math.max(x0, x1) + 2));
        float x = x0;
        int last = Math.min(height - 1, (int) y1);
        for (int row = (int) y0; row <= last; row++) {
            float part = Math.min(row + 1, y1) - Math.max(row, y0);
            if (part <= 0) {
                continue;
            }
            float next = Math.clamp(x + slope * part, 0, width);
            addRow(row * stride, x, next, part * sign);
            x = next;
        }
    }

    private void addRow(int at, float from, float to, float d) {
        float x0 = Math.min(from, to);
        float x1 = Math.max(from, to);
        int i0 = (int) x0;
        int i1 = (int) Math.ceil(x1);
        if (i1 <= i0 + 1) {
            float share = (x0 + x1) / 2 - i0;
            cover[at + i0] += d - d * share;
            cover[at + i0 + 1] += d * share;
            return;
        }
        float s = 1 / (x1 - x0);
        float f0 = 1 - (x0 - i0);
        float f1 = x1 - i1 + 1;
        float a0 = s * f0 * f0 / 2;
        float am = s * f1 * f1 / 2;
        cover[at + i0] += d * a0;
        if (i1 == i0 + 2) {
            cover[at + i0 + 1] += d * (1 - a0 - am);
        } else {
            float a1 = s * (0.5f + f0);
            cover[at + i0 + 1] += d * (a1 - a0);
            for (int i = i0 + 2; i < i1 - 1; i++) {
                cover[at + i] += d * s;
            }
            float a2 = a1 + (i1 - i0 - 3) * s;
            cover[at + i1 - 1] += d * (1 - a2 - am);
        }
        cover[at + i1] += d * am;
    }

    /// Blends what was collected over the picture, and forgets it.
    ///
    /// @param straight colour, not premultiplied
    public void blend(int[] pixels, int straight) {
        sweep(pixels, straight, false);
    }

    /// Adds what was collected to the picture, and forgets it. Only for areas that do not overlap,
    /// into a picture that holds nothing else.
    public void add(int[] pixels, int straight) {
        sweep(pixels, straight, true);
    }

    /// As [#add], but only in stripes that rise to the right: a quarter of each period, with a soft
    /// column on either side.
    ///
    /// @param period columns from one stripe to the next
    /// @param phase where in a period column 0 of row 0 is
    public void addStriped(int[] pixels, int straight, int period, int phase) {
        int colour = Argb.premultiply(straight);
        int[] stripe = stripe(period);
        int from = Math.max(0, left);
        for (int row = Math.max(0, top); row <= bottom; row++) {
            float sum = 0;
            int at = row * stride;
            int to = Math.min(width, right);
            for (int i = from; i < to; i++) {
                sum += cover[at + i];
                float inside = Math.min(1, Math.abs(sum));
                int alpha = (int) (inside * stripe[(i + row + phase) % period] + 0.5f);
                if (alpha != 0) {
                    int p = row * width + i;
                    pixels[p] = plus(pixels[p], Argb.scale(colour, alpha));
                }
            }
            Arrays.fill(cover, at + from, at + Math.min(stride, right + 2), 0);
        }
        forget();
    }

    /// How much of each column of a period is covered, 0 to 255, soft at both sides.
    private static int[] stripe(int period) {
        int[] cover = new int[period];
        int wide = Math.max(1, period / 4);
        for (int i = 0; i < period; i++) {
            cover[i] = i < wide ? 255 : i == wide || i == period - 1 ? 110 : 0;
        }
        return cover;
    }

    private void sweep(int[] pixels, int straight, boolean adding) {
        int colour = Argb.premultiply(straight);
        int from = Math.max(0, left);
        for (int row = Math.max(0, top); row <= bottom; row++) {
            float sum = 0;
            int at = row * stride;
            int to = Math.min(width, right);
            for (int i = from; i < to; i++) {
                float here = cover[at + i];
                sum += here;
                int alpha = (int) (Math.min(1, Math.abs(sum)) * 255 + 0.5f);
                if (alpha != 0) {
                    int p = row * width + i;
                    int above = alpha == 255 ? colour : Argb.scale(colour, alpha);
                    pixels[p] = adding ? plus(pixels[p], above) : Argb.over(pixels[p], above);
                }
            }
            Arrays.fill(cover, at + from, at + Math.min(stride, right + 2), 0);
        }
        forget();
    }

    /// Channel-wise sum that stays at 255, because shares may sum to one rounding step above one.
    private static int plus(int one, int other) {
        int rb = (one & 0xff00ff) + (other & 0xff00ff);
        int ag = (one >>> 8 & 0xff00ff) + (other >>> 8 & 0xff00ff);
        int overRb = rb & 0x01000100;
        int overAg = ag & 0x01000100;
        rb = (rb | overRb - (overRb >>> 8)) & 0xff00ff;
        ag = (ag | overAg - (overAg >>> 8)) & 0xff00ff;
        return ag << 8 | rb;
    }
}

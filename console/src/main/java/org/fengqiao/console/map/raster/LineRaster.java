package org.fengqiao.console.map.raster;

import java.util.Arrays;

/// Strokes lines of one colour. The coverage of a pixel is the most that any segment gives it, so
/// joints are round and a half-transparent line never darkens where it meets or crosses itself.
/// Used by one thread at a time.
public final class LineRaster {

    private final int width;
    private final int height;
    private final byte[] mask;
    private int top;
    private int bottom;
    private int left;
    private int right;
    private float reach;
    private float strength;
    private float lastX;
    private float lastY;
    private float @org.jspecify.annotations.Nullable [] dash;
    private float dashLeft;
    private int dashAt;

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

    /// Breaks the lines that follow into dashes and gaps, in pixels, turn by turn.
    public void dashes(float[] lengths) {
        float sum = 0;
        for (float length : lengths) {
            sum += length;
        }
        dash = sum > 0.5f && lengths.length % 2 == 0 ? lengths.clone() : null;
    }

    /// The next corner of a line, in pixels.
    public void vertex(double x, double y, boolean first) {
        float fx = (float) Math.clamp(x, -1e6, 1e6);
        float fy = (float) Math.clamp(y, -1e6, 1e6);
        float[] pattern = dash;
        if (first && pattern != null) {
            dashAt = 0;
            dashLeft = pattern[0];
        } else if (!first && pattern != null) {
            dashed(pattern, fx, fy);
        } else if (!first) {
            segment(lastX, lastY, fx, fy);
        }
        lastX = fx;
        lastY = fy;
    }

    private void dashed(float[] pattern, float x, float y) {
        float length = (float) Math.hypot(x - lastX, y - lastY);
        float dx = length == 0 ? 0 : (x - lastX) / length;
        float dy = length == 0 ? 0 : (y - lastY) / length;
        if (outside(lastX, lastY, x, y)) {
            return;
        }
        float done = 0;
        while (done < length) {
            float step = Math.min(dashLeft, length - done);
            if (dashAt % 2 == 0) {
                float end = done + step;
                segment(lastX + dx * done, lastY + dy * done, lastX + dx * end, lastY + dy * end);
            }
            done += step;
            dashLeft -= step;
            if (dashLeft <= 1e-4f) {
                dashAt = (dashAt + 1) % pattern.length;
                dashLeft = Math.max(1e-2f, pattern[dashAt]);
            }
        }
    }

    private boolean outside(float x0, float y0, float x1, float y1) {
        return Math.max(x0, x1) < -reach
                || Math.min(x0, x1) > width + reach
                || Math.max(y0, y1) < -reach
                || Math.min(y0, y1) > height + reach;
    }

    private void segment(float x0, float y0, float x1, float y1) {
        if (outside(x0, y0, x1, y1)) {
            return;
        }
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

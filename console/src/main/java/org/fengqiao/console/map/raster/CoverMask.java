package org.fengqiao.console.map.raster;

import java.util.Arrays;

/// Which pixels of a picture are already hidden by something opaque, for sprites that are looked at
/// from the uppermost down: most of a crowd lies under others, and what nobody would see need not
/// be drawn. Where sprites lie twenty deep this spares nineteen of them.
///
/// Belongs to one thread; its memory (a bit a pixel) is used again for every picture.
public final class CoverMask {

    private int words;
    private int rows;
    private long[] hidden = new long[0];

    /// Begins a picture of so many columns and rows; nothing is hidden yet.
    public void begin(int columns, int rowCount) {
        // One word more, into which the last column's sprites may reach.
        words = (columns + 63) / 64 + 1;
        rows = rowCount;
        if (hidden.length < words * rows) {
            hidden = new long[words * rows];
        } else {
            Arrays.fill(hidden, 0, words * rows, 0);
        }
    }

    /// Puts a sprite under all that was put before.
    ///
    /// @param x column of its anchor
    /// @param y row of its anchor
    /// @return whether any pixel of it is seen; one that reaches over the left or right side, or is
    ///   wider than 64 pixels, always is
    public boolean put(Sprite sprite, int x, int y) {
        int left = x - sprite.anchorX();
        int top = y - sprite.anchorY();
        if (left < 0 || left + sprite.width() > (words - 1) * 64 || sprite.width() > 64) {
            return true;
        }
        SpriteBits bits = sprite.bits();
        int first = Math.max(0, -top);
        int last = Math.min(sprite.height(), rows - top);
        if (isHidden(bits.touched(), left, top, first, last)) {
            return false;
        }
        hide(bits.opaque(), left, top, first, last);
        return true;
    }

    private boolean isHidden(long[] touched, int left, int top, int first, int last) {
        int shift = left & 63;
        int at = (top + first) * words + (left >> 6);
        for (int row = first; row < last; row++, at += words) {
            // Twice, because a shift by 64 is one by nothing.
            long next = touched[row] >>> 1 >>> 63 - shift;
            if ((touched[row] << shift & ~hidden[at] | next & ~hidden[at + 1]) != 0) {
                return false;
            }
        }
        return true;
    }

    private void hide(long[] opaque, int left, int top, int first, int last) {
        int shift = left & 63;
        int at = (top + first) * words + (left >> 6);
        for (int row = first; row < last; row++, at += words) {
            hidden[at] |= opaque[row] << shift;
            hidden[at + 1] |= opaque[row] >>> 1 >>> 63 - shift;
        }
    }
}

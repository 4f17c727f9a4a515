package org.fengqiao.console.map.raster;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A sprite laid out for the vector unit, which blends several pixels at a time: each row begins at
/// its first pixel that is not fully transparent and is filled up with transparent ones to whole
/// vectors. Draws the same pixels as [Sprite#draw]. Immutable.
///
/// Fast only once the compiler has seen it at work ([WideDrawing] takes care of that), and only
/// where the sprite lies inside the picture from left to right.
final class WideSprite {

    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int RB = 0x00ff00ff;

    private final int height;

    /// For each row, pixels from the left at which its vectors begin.
    private final int[] begin;

    /// For each row, where its pixels begin in `above`, and after the last one the end.
    private final int[] start;

    private final int[] above;

    /// The columns that the vectors of the widest row reach, from the left of the sprite.
    private final int reach;

    WideSprite(int width, int height, int[] pixels) {
        this.height = height;
        begin = new int[height];
        start = new int[height + 1];
        for (int row = 0; row < height; row++) {
            int first = width;
            int end = 0;
            for (int i = 0; i < width; i++) {
                if (pixels[row * width + i] >>> 24 != 0) {
                    first = Math.min(first, i);
                    end = i + 1;
                }
            }
            begin[row] = Math.min(first, end);
            int vectors = (end - begin[row] + LANES - 1) / LANES;
            start[row + 1] = start[row] + vectors * LANES;
        }
        above = new int[start[height]];
        int widest = 0;
        for (int row = 0; row < height; row++) {
            int count = start[row + 1] - start[row];
            widest = Math.max(widest, begin[row] + count);
            for (int i = 0; i < count; i++) {
                int from = begin[row] + i;
                above[start[row] + i] = from < width ? pixels[row * width + from] : 0;
            }
        }
        reach = widest;
    }

    /// Whether its vectors lie inside a picture of so many columns.
    boolean fits(int left, int columns) {
        return left >= 0 && left + reach <= columns;
    }

    /// Draws over a picture; rows above and below it are left out. It has to fit.
    void draw(int[] target, int columns, int rows, int left, int top) {
        int last = Math.min(height, rows - top);
        for (int row = Math.max(0, -top); row < last; row++) {
            int at = (top + row) * columns + left + begin[row];
            int to = start[row + 1];
            for (int i = start[row]; i < to; i += LANES, at += LANES) {
                IntVector over = IntVector.fromArray(SPECIES, above, i);
                IntVector below = IntVector.fromArray(SPECIES, target, at);
                IntVector part = over.lanewise(VectorOperators.LSHR, 24).neg().add(256);
                IntVector rb = below.and(RB).mul(part).lanewise(VectorOperators.LSHR, 8).and(RB);
                IntVector ag = below.lanewise(VectorOperators.LSHR, 8).and(RB).mul(part).and(~RB);
                over.add(rb).add(ag).intoArray(target, at);
            }
        }
    }
}

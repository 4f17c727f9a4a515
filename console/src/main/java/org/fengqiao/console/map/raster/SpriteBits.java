package org.fengqiao.console.map.raster;

/// A sprite of up to 64 columns as bits, a word a row, its first column lowest.
///
/// @param touched pixels that are not fully transparent
/// @param opaque pixels that hide what is below
record SpriteBits(long[] touched, long[] opaque) {

    static SpriteBits of(int width, int height, int[] pixels) {
        long[] touched = new long[height];
        long[] opaque = new long[height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int alpha = pixels[row * width + column] >>> 24;
                touched[row] |= alpha == 0 ? 0 : 1L << column;
                opaque[row] |= alpha == 255 ? 1L << column : 0;
            }
        }
        return new SpriteBits(touched, opaque);
    }
}

package org.fengqiao.console.map.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpriteTest {

    private static final int SIDE = 70;

    /// Narrower and wider than a vector; soft, opaque and empty pixels in any order.
    private static Sprite sprite(int[] ink, int width) {
        return new Sprite(width, ink.length / width, ink, width / 2, 4);
    }

    private static int[] ink(SplittableRandom random, int width, int height) {
        int[] ink = new int[width * height];
        for (int i = 0; i < ink.length; i++) {
            int alpha = random.nextInt(4) == 0 ? random.nextInt(256) : random.nextInt(2) * 255;
            ink[i] = Argb.premultiply(alpha << 24 | random.nextInt(0x1000000));
        }
        return ink;
    }

    private static int[] ground(SplittableRandom random) {
        return random.ints(SIDE * SIDE).map(v -> v | 0xff000000).toArray();
    }

    @ParameterizedTest
    @CsvSource({"11, 9", "16, 16", "27, 27", "1, 3"})
    void isBlendedPixelByPixelWithinAStepOfAChannel(int width, int height) {
        SplittableRandom random = new SplittableRandom(2);
        int[] ink = ink(random, width, height);
        Sprite sprite = sprite(ink, width);
        for (int i = 0; i < 300; i++) {
            int x = random.nextInt(-30, SIDE + 30);
            int y = random.nextInt(-30, SIDE + 30);
            int[] expected = ground(random);
            int[] drawn = expected.clone();
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    int tx = x - width / 2 + column;
                    int ty = y - 4 + row;
                    if (tx >= 0 && tx < SIDE && ty >= 0 && ty < SIDE) {
                        int at = ty * SIDE + tx;
                        expected[at] = Argb.over(expected[at], ink[row * width + column]);
                    }
                }
            }
            sprite.drawPlainly(drawn, SIDE, SIDE, x, y);
            for (int pixel = 0; pixel < expected.length; pixel++) {
                assertNear(expected[pixel], drawn[pixel]);
            }
        }
    }

    private static void assertNear(int expected, int drawn) {
        if (expected != drawn) {
            for (int shift = 0; shift < 32; shift += 8) {
                assertEquals(expected >>> shift & 255, drawn >>> shift & 255, 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"11, 9", "16, 16", "27, 27", "1, 3", "8, 8"})
    void theVectorUnitDrawsTheSame(int width, int height) {
        assertTrue(WideDrawing.isThere(), "the tests run with the module of the vector unit");
        SplittableRandom random = new SplittableRandom(7);
        int[] ink = ink(random, width, height);
        Arrays.fill(ink, 0, Math.min(width, ink.length), 0); // a row with nothing in it
        Sprite sprite = sprite(ink, width);
        int[] plainly = ground(random);
        int[] widely = plainly.clone();
        for (int i = 0; i < 600; i++) {
            int x = random.nextInt(-30, SIDE + 30);
            int y = random.nextInt(-30, SIDE + 30);
            sprite.drawPlainly(plainly, SIDE, SIDE, x, y);
            sprite.drawWidely(widely, SIDE, SIDE, x, y);
            assertArrayEquals(plainly, widely);
        }
    }
}

package org.fengqiao.console.map.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterTest {

    private static final int SIZE = 40;
    private static final int INK = 0xff336699;

    private static void ring(FillRaster raster, double... points) {
        for (int i = 0; i < points.length; i += 2) {
            raster.vertex(points[i], points[i + 1], i == 0);
        }
        raster.vertex(points[0], points[1], false);
    }

    private static int alpha(int[] pixels, int x, int y) {
        return pixels[y * SIZE + x] >>> 24;
    }

    @Test
    void aPixelThatIsHalfCoveredIsHalfOpaque() {
        FillRaster raster = new FillRaster(SIZE, SIZE);
        int[] pixels = new int[SIZE * SIZE];
        ring(raster, 5, 5, 10.5, 5, 10.5, 9.25, 5, 9.25);
        raster.blend(pixels, INK);
        assertEquals(255, alpha(pixels, 5, 5));
        assertEquals(128, alpha(pixels, 10, 6), 1);
        assertEquals(64, alpha(pixels, 6, 9), 1);
        assertEquals(32, alpha(pixels, 10, 9), 1);
        assertEquals(0, alpha(pixels, 11, 6));
        assertEquals(0, alpha(pixels, 4, 6));
    }

    /// Against the exact area of polygon and pixel, from Java2D's area arithmetic.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void coverageIsTheExactAreaOfThePixel(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] points = new double[10];
        for (int i = 0; i < 5; i++) { // a star-shaped ring, partly outside the picture
            double angle = 2 * Math.PI * i / 5;
            double radius = random.nextDouble(6, 30);
            points[2 * i] = 20 + radius * Math.cos(angle) + random.nextDouble();
            points[2 * i + 1] = 20 + radius * Math.sin(angle) + random.nextDouble();
        }
        FillRaster raster = new FillRaster(SIZE, SIZE);
        int[] pixels = new int[SIZE * SIZE];
        ring(raster, points);
        raster.blend(pixels, INK);
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 1; i < 5; i++) {
            path.lineTo(points[2 * i], points[2 * i + 1]);
        }
        path.closePath();
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                Area shared = new Area(path);
                shared.intersect(new Area(new Rectangle2D.Double(x, y, 1, 1)));
                assertEquals(255 * areaOf(shared), alpha(pixels, x, y), 1.5, x + "," + y);
            }
        }
    }

    private static double areaOf(Area area) {
        double twice = 0;
        double[] at = new double[6];
        double[] last = new double[2];
        double[] start = new double[2];
        for (var it = area.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(at)) {
                case java.awt.geom.PathIterator.SEG_MOVETO -> {
                    start = at.clone();
                    last = at.clone();
                }
                case java.awt.geom.PathIterator.SEG_LINETO -> {
                    twice += last[0] * at[1] - at[0] * last[1];
                    last = at.clone();
                }
                default -> {
                    twice += last[0] * start[1] - start[0] * last[1];
                    last = start;
                }
            }
        }
        return Math.abs(twice) / 2;
    }

    @Test
    void neighboursThatAreAddedShowNoSeam() {
        FillRaster raster = new FillRaster(SIZE, SIZE);
        int[] pixels = new int[SIZE * SIZE];
        ring(raster, 2, 2, 17.3, 2, 23.8, 38, 2, 38);
        raster.add(pixels, INK);
        ring(raster, 17.3, 2, 38, 2, 38, 38, 23.8, 38);
        raster.add(pixels, INK);
        for (int y = 3; y < 37; y++) {
            for (int x = 3; x < 37; x++) {
                assertEquals(255, alpha(pixels, x, y), 1, x + "," + y);
            }
        }
    }

    @Test
    void aHoleStaysEmpty() {
        FillRaster raster = new FillRaster(SIZE, SIZE);
        int[] pixels = new int[SIZE * SIZE];
        ring(raster, 2, 2, 30, 2, 30, 30, 2, 30);
        ring(raster, 10, 10, 10, 20, 20, 20, 20, 10);
        raster.blend(pixels, INK);
        assertEquals(0, alpha(pixels, 15, 15));
        assertEquals(255, alpha(pixels, 5, 15));
    }

    @Test
    void whatLiesFarOutsideStillFillsTheMiddle() {
        FillRaster raster = new FillRaster(SIZE, SIZE);
        int[] pixels = new int[SIZE * SIZE];
        ring(raster, -1e5, -1e5, 1e5, -1e5, 1e5, 1e5, -1e5, 1e5);
        raster.blend(pixels, INK);
        for (int i = 0; i < pixels.length; i++) {
            assertEquals(INK, pixels[i]);
        }
    }

    /// The lower right of a line that passes through the middle, both ends far outside.
    @Test
    void anEdgeFromFarAwayKeepsItsSlope() {
        FillRaster raster = new FillRaster(SIZE, SIZE);
        int[] pixels = new int[SIZE * SIZE];
        ring(raster, -8e8 + 20, -2e8 + 20, 8e8 + 20, 2e8 + 20, 8e8, 8e8, -8e8, 8e8);
        raster.blend(pixels, INK);
        for (int x = 0; x < SIZE; x++) {
            int crossed = (int) (15 + (x + 0.5) / 4);
            assertEquals(0, alpha(pixels, x, crossed - 1), "above at column " + x);
            assertEquals(255, alpha(pixels, x, crossed + 1), "below at column " + x);
        }
    }

    @Test
    void aHalfTransparentLineIsNoDarkerWhereItCrossesItself() {
        LineRaster raster = new LineRaster(SIZE, SIZE);
        int[] pixels = new int[SIZE * SIZE];
        raster.pen(4);
        raster.vertex(2, 2, true);
        raster.vertex(38, 38, false);
        raster.vertex(38, 2, true);
        raster.vertex(2, 38, false);
        raster.blend(pixels, 0x80336699);
        assertEquals(128, alpha(pixels, 20, 20), 1);
        assertEquals(128, alpha(pixels, 10, 10), 1);
    }

    @Test
    void aLineIsAsWideAsItsPen() {
        LineRaster raster = new LineRaster(SIZE, SIZE);
        for (double width : new double[] {0.5, 1, 2.4, 5, 9}) {
            int[] pixels = new int[SIZE * SIZE];
            raster.pen(width);
            raster.vertex(-10, 20.5, true);
            raster.vertex(50, 20.5, false);
            raster.blend(pixels, INK);
            double sum = 0;
            for (int y = 0; y < SIZE; y++) {
                sum += alpha(pixels, 20, y) / 255.0;
            }
            assertEquals(width, sum, 0.05);
        }
    }

    @Test
    void dashesLeaveGaps() {
        LineRaster raster = new LineRaster(SIZE, SIZE);
        int[] pixels = new int[SIZE * SIZE];
        raster.pen(1);
        raster.dashes(new float[] {6, 6});
        raster.vertex(0, 20.5, true);
        raster.vertex(40, 20.5, false);
        raster.blend(pixels, INK);
        assertEquals(255, alpha(pixels, 3, 20));
        assertEquals(0, alpha(pixels, 9, 20));
        assertEquals(255, alpha(pixels, 15, 20));
    }

    /// A line that leaves, comes back and has come from far away, dashed as a whole and in tiles.
    @ParameterizedTest
    @ValueSource(doubles = {0, 300, 2e7})
    void dashesGoOnFromTileToTile(double away) {
        double[] line = {
            -away, 3, 0, 3, 18, 3, 31.5, 12, 55, 9, 90, 15, 90, -47, 61, -20, 61, 36, 2, 36, 2, 30,
            150, 22
        };
        int[] whole = dashed(line, 0, 120);
        for (int left = 0; left < 120; left += SIZE) {
            int[] tile = dashed(line, left, SIZE);
            for (int y = 0; y < SIZE; y++) {
                for (int x = 0; x < SIZE; x++) {
                    int expected = whole[y * 120 + left + x] >>> 24;
                    assertEquals(expected, alpha(tile, x, y), 2, left + x + "," + y);
                }
            }
        }
    }

    private static int[] dashed(double[] line, double left, int width) {
        LineRaster raster = new LineRaster(width, SIZE);
        int[] pixels = new int[width * SIZE];
        raster.pen(1.4);
        raster.dashes(new float[] {7, 5, 2, 5});
        for (int i = 0; i < line.length; i += 2) {
            raster.vertex(line[i] - left, line[i + 1], i == 0);
        }
        raster.blend(pixels, INK);
        return pixels;
    }

    /// At half its height a line that begins beyond a million pixels has gone half its way.
    @Test
    void aLineFromFarAwayKeepsItsSlope() {
        LineRaster raster = new LineRaster(SIZE, SIZE);
        int[] pixels = new int[SIZE * SIZE];
        raster.pen(3);
        raster.vertex(-8e8 + 20, -2e8 + 20, true);
        raster.vertex(8e8 + 20, 2e8 + 20, false);
        raster.blend(pixels, INK);
        for (int x = 0; x < SIZE; x++) {
            assertEquals(255, alpha(pixels, x, (int) (15 + (x + 0.5) / 4)), "column " + x);
        }
        assertEquals(0, alpha(pixels, 20, 10));
        assertEquals(0, alpha(pixels, 20, 30));
    }

    @Test
    void aCopyAtOneToOneIsTheSource() {
        SplittableRandom random = new SplittableRandom(4);
        int[] source = random.ints(64 * 64).map(v -> v | 0xff000000).toArray();
        Surface target = Surface.of(SIZE, SIZE);
        ScaledCopy.draw(target, new ScaledCopy.Clip(0, 0, SIZE, SIZE), source, 64, 7, 5, 1, 255);
        assertEquals(source[5 * 64 + 7], target.pixels()[0]);
        assertEquals(source[25 * 64 + 17], target.pixels()[20 * SIZE + 10]);
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertEquals(21, Argb.contrast(0xffffffff, 0xff000000), 0.01);
        assertEquals(4.54, Argb.contrast(0xffffffff, 0xff767676), 0.01);
        assertTrue(new Color(Argb.mix(0xff000000, 0xffffffff, 0.5)).getRed() == 128);
    }
}

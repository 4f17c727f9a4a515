package org.fengqiao.console.basemap.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WarpMeshTest {

    private static final int SIZE = 514;
    private static final double LON = 118.8;
    private static final double LAT = 32.05;

    private static SourceGrid source(Grid grid, Datum datum) {
        return new SourceGrid(grid, datum, 256, 1, 22);
    }

    /// Greatest distance between the mesh and the exact position, in pixels of the level, over a
    /// picture around Nanjing at a zoom.
    private static double worst(SourceGrid source, double zoom) {
        double scale = Viewport.scaleOf(zoom);
        double pixel = 1 / scale;
        double left = Mercator.x(LON) - SIZE / 2.0 * pixel;
        double top = Mercator.y(LAT) - SIZE / 2.0 * pixel;
        int level = source.levelFor(scale);
        WarpMesh mesh = new WarpMesh(source, level, left, top, pixel, SIZE);
        Random random = new Random(1);
        double[] worst = {0};
        for (int i = 0; i < 5_000; i++) {
            int column = random.nextInt(SIZE);
            int row = random.nextInt(SIZE);
            double[] drawn = mesh.at(column, row);
            source.send(
                    left + (column + 0.5) * pixel,
                    top + (row + 0.5) * pixel,
                    (x, y) ->
                            worst[0] =
                                    Math.max(
                                            worst[0],
                                            Math.hypot(
                                                    x * source.pixels(level) - drawn[0],
                                                    y * source.pixels(level) - drawn[1])));
        }
        return worst[0];
    }

    /// @param pixels allowed at every zoom from that of the country
    @TestFactory
    List<DynamicTest> theMeshIsOffByLessThanIsSeen() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Grid grid : Grid.values()) {
            for (Datum datum : Datum.values()) {
                tests.add(
                        DynamicTest.dynamicTest(grid + " " + datum, () -> keepsClose(grid, datum)));
            }
        }
        return tests;
    }

    private static void keepsClose(Grid grid, Datum datum) {
        SourceGrid source = source(grid, datum);
        for (double zoom = 5; zoom <= 21; zoom += 0.5) {
            double off = worst(source, zoom);
            int level = source.levelFor(Viewport.scaleOf(zoom));
            double metres = off * Mercator.metresPerUnit(LAT) / (256.0 * (1 << level));
            String what =
                    grid + " " + datum + " zoom " + zoom + ": " + off + " px, " + metres + " m";
            assertTrue(off <= 0.2, what);
            if (zoom >= 12) {
                assertTrue(metres <= 0.5, what);
            }
            if (zoom >= 15) {
                assertTrue(metres <= 0.01, what);
            }
            if (grid == Grid.MERCATOR && datum == Datum.CGCS2000) {
                assertTrue(off < 1e-5, what);
            }
        }
    }

    /// Tiles whose pixels say where they are: red and green the column, blue the row.
    private static int[] numbered(TileAddress tile) {
        int[] pixels = new int[256 * 256];
        for (int i = 0; i < pixels.length; i++) {
            int x = tile.column() * 256 + i % 256;
            int y = tile.row() * 256 + i / 256;
            pixels[i] = 0xff000000 | (x & 255) << 16 | (y & 255) << 8 | (tile.column() & 7) << 4;
        }
        return pixels;
    }

    @Test
    void atItsOwnScaleATileIsCopiedPixelByPixel() {
        SourceGrid source = source(Grid.MERCATOR, Datum.CGCS2000);
        double pixel = 1 / Viewport.scaleOf(12);
        TileAddress tile = new TileAddress(12, 3399, 1661);
        WarpMesh mesh =
                new WarpMesh(
                        source,
                        12,
                        tile.column() * 256 * pixel,
                        tile.row() * 256 * pixel,
                        pixel,
                        256);
        Mosaic mosaic = new Mosaic(source, 12, mesh, WarpMeshTest::numbered);
        assertArrayEquals(numbered(tile), mesh.draw(mosaic));
    }

    @Test
    void whatIsMissingIsFilledFromACoarserTileEnlarged() {
        SourceGrid source = source(Grid.MERCATOR, Datum.CGCS2000);
        double pixel = 1 / Viewport.scaleOf(12);
        WarpMesh mesh =
                new WarpMesh(source, 12, 3399 * 256 * pixel, 1661 * 256 * pixel, pixel, 256);
        int[] red = new int[256 * 256];
        java.util.Arrays.fill(red, 0xffff0000);
        TileAddress grandparent = new TileAddress(12, 3399, 1661).ancestor(2);
        Mosaic mosaic = new Mosaic(source, 12, mesh, Map.of(grandparent, red)::get);
        assertArrayEquals(red, mesh.draw(mosaic));
    }

    @Test
    void whatIsMissingIsFilledFromFinerTilesReduced() {
        SourceGrid source = source(Grid.MERCATOR, Datum.CGCS2000);
        double pixel = 1 / Viewport.scaleOf(12);
        WarpMesh mesh =
                new WarpMesh(source, 12, 3399 * 256 * pixel, 1661 * 256 * pixel, pixel, 256);
        int[] blue = new int[256 * 256];
        java.util.Arrays.fill(blue, 0xff0000ff);
        TileAddress child = new TileAddress(13, 3399 * 2 + 1, 1661 * 2);
        int[] drawn = mesh.draw(new Mosaic(source, 12, mesh, Map.of(child, blue)::get));
        assertEquals(0xff0000ff, drawn[64 * 256 + 192], "the quarter that is there");
        assertEquals(0, drawn[64 * 256 + 64], "the quarter that is not");
        assertTrue(new Mosaic(source, 12, mesh, _ -> null).isEmpty());
    }
}

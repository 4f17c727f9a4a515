package org.fengqiao.console.basemap.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.domain.geodesy.LonLat;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class SourceGridTest {

    private static SourceGrid grid(Grid grid, Datum datum, int size) {
        return new SourceGrid(grid, datum, size, 1, 18);
    }

    @Test
    void levelsOfTheMapAndOfTilesOf256PixelsAreTheSameNumber() {
        SourceGrid xyz = grid(Grid.MERCATOR, Datum.CGCS2000, 256);
        assertEquals(12, xyz.levelFor(Viewport.scaleOf(12)));
        assertEquals(13, xyz.levelFor(Viewport.scaleOf(12.6)));
        assertEquals(13, xyz.levelFor(Viewport.scaleOf(12) * 2), "at 2× one level deeper");
        assertEquals(14, xyz.levelFor(Viewport.scaleOf(12) * 3), "at 3× one to two");
        assertEquals(18, xyz.levelFor(Viewport.scaleOf(21)), "enlarged beyond the greatest");
        assertEquals(11, grid(Grid.MERCATOR, Datum.CGCS2000, 512).levelFor(Viewport.scaleOf(12)));
    }

    @Test
    void farBelowTheLeastLevelThereIsNothing() {
        SourceGrid near = new SourceGrid(Grid.MERCATOR, Datum.CGCS2000, 256, 12, 18);
        assertEquals(12, near.levelFor(Viewport.scaleOf(10)));
        assertEquals(-1, near.levelFor(Viewport.scaleOf(9)));
    }

    @Test
    void lonLatTilesLieWhereTheirStandardSays() {
        SourceGrid c = grid(Grid.LON_LAT, Datum.CGCS2000, 256);
        assertEquals(new Envelope(-180, 0, -90, 90), c.degreesOf(new TileAddress(1, 0, 0)));
        // 0.703125° in a pixel at level 1, so 180° are 256 pixels.
        assertEquals(180, 0.703125 * 256);
        assertEquals(1, Grid.LON_LAT.rows(1));
        assertEquals(1 << 9, Grid.LON_LAT.rows(10));
        Envelope nanjing = Mercator.toWorld(new Envelope(118.78, 118.79, 32.05, 32.06));
        double tile = 360.0 / (1 << 12);
        TileAddress expected =
                new TileAddress(12, (int) ((118.785 + 180) / tile), (int) ((90 - 32.055) / tile));
        assertEquals(List.of(expected), c.listTiles(nanjing, 12));
    }

    @Test
    void tilesComeFromTheMiddleOutwardsAndNoneIsForgotten() {
        SourceGrid xyz = grid(Grid.MERCATOR, Datum.CGCS2000, 256);
        Envelope view = Viewport.at(118.8, 32, 12, 1000, 700).bounds();
        List<TileAddress> tiles = xyz.listTiles(view, 12);
        assertEquals(tiles.size(), tiles.stream().distinct().count());
        Envelope all = new Envelope();
        tiles.forEach(tile -> all.expandToInclude(xyz.boxOf(tile)));
        assertTrue(all.contains(view), all + " does not contain " + view);
        Envelope first = xyz.boxOf(tiles.getFirst());
        assertTrue(first.contains(view.centre()), "the middle first");
    }

    @Test
    void theWorldEndsAtItsTiles() {
        SourceGrid xyz = grid(Grid.MERCATOR, Datum.CGCS2000, 256);
        Envelope beyond = new Envelope(-0.5, 1.5, -0.5, 1.5);
        assertEquals(16, xyz.listTiles(beyond, 2).size());
        assertThrows(IllegalArgumentException.class, () -> new TileAddress(2, 4, 0));
    }

    @Test
    void rowsFromTheSouthAreCountedFromTheSouth() {
        assertEquals(7, new TileAddress(3, 0, 0).rowFromSouth());
        assertEquals(0, new TileAddress(3, 0, 7).rowFromSouth());
    }

    /// The tile that shows a place in the shifted datum is the one whose box on the map holds it.
    @Test
    void shiftedTilesAreFoundAgainOnTheMap() {
        Random random = new Random(7);
        for (Datum datum : Datum.values()) {
            SourceGrid source = grid(Grid.MERCATOR, datum, 256);
            for (int i = 0; i < 200; i++) {
                double lon = random.nextDouble(118.3, 119.3);
                double lat = random.nextDouble(31.2, 32.7);
                LonLat drawn = datum.shift(new LonLat(lon, lat));
                double tiles = 1 << 17;
                TileAddress tile =
                        new TileAddress(
                                17,
                                (int) (Mercator.x(drawn.lon()) * tiles),
                                (int) (Mercator.y(drawn.lat()) * tiles));
                Envelope at =
                        new Envelope(
                                Mercator.x(lon), Mercator.x(lon), Mercator.y(lat), Mercator.y(lat));
                assertTrue(source.boxOf(tile).contains(at), datum + " " + tile);
                assertTrue(source.listTiles(at, 17).contains(tile), datum + " " + tile);
            }
        }
    }
}

package org.fengqiao.console.basemap.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.domain.geodesy.LonLat;
import org.locationtech.jts.geom.Envelope;

/// Where the tiles of one source lie on the map.
///
/// @param tileSize pixels across and down
/// @param minLevel least level there is
/// @param maxLevel greatest level there is
public record SourceGrid(Grid grid, Datum datum, int tileSize, int minLevel, int maxLevel) {

    /// A coarser level than the least there is would need too many tiles.
    private static final int BELOW_LEAST = 2;

    private static final int SAMPLES = 4;

    /// Pixels of a level are counted in an int.
    private static final long MOST_PIXELS = 1L << 30;

    public SourceGrid {
        if (minLevel < 0 || maxLevel < minLevel || maxLevel > TileAddress.MAX_LEVEL) {
            throw new IllegalArgumentException("levels " + minLevel + " to " + maxLevel);
        }
        if (tileSize < 1 || (long) tileSize << maxLevel > MOST_PIXELS) {
            throw new IllegalArgumentException(tileSize + " pixels at level " + maxLevel);
        }
    }

    /// Takes grid positions.
    @FunctionalInterface
    interface Sink {
        void accept(double x, double y);
    }

    /// Sends where in the grid a place of the map lies.
    ///
    /// @param worldX world units
    /// @param worldY world units
    void send(double worldX, double worldY, Sink sink) {
        if (datum == Datum.CGCS2000) {
            double y = grid == Grid.MERCATOR ? worldY : grid.y(Mercator.lat(worldY));
            sink.accept(worldX, y);
            return;
        }
        double lon = Math.clamp(Mercator.lon(worldX), -180, 180);
        LonLat there = datum.shift(new LonLat(lon, Mercator.lat(worldY)));
        sink.accept(Mercator.x(there.lon()), grid.y(there.lat()));
    }

    /// The level whose pixels are nearest in size to those wanted; less than 0 where the source has
    /// nothing for so small a scale.
    ///
    /// @param pixelsPerUnit of the picture, in a world unit
    public int levelFor(double pixelsPerUnit) {
        double exact = Math.log(pixelsPerUnit / tileSize) / Math.log(2);
        int level = (int) Math.round(exact);
        // Not by the rounded level: half a level more would be twice the tiles.
        boolean tooSmall = exact < minLevel - BELOW_LEAST - 1e-9;
        return tooSmall ? -1 : Math.clamp(level, minLevel, maxLevel);
    }

    /// Pixels of a level around the world.
    double pixels(int level) {
        return (double) tileSize * (1L << level);
    }

    /// The tiles of a level that a box of the map needs, those in the middle first.
    public List<TileAddress> listTiles(Envelope world, int level) {
        Envelope box = boxInGrid(world);
        double tiles = 1L << level;
        double pixel = 1 / pixels(level);
        int left = Math.max(0, (int) Math.floor((box.getMinX() - pixel) * tiles));
        int right = Math.min((1 << level) - 1, (int) Math.floor((box.getMaxX() + pixel) * tiles));
        int top = Math.max(0, (int) Math.floor((box.getMinY() - pixel) * tiles));
        int bottom =
                Math.min(grid.rows(level) - 1, (int) Math.floor((box.getMaxY() + pixel) * tiles));
        List<TileAddress> found = new ArrayList<>();
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                found.add(new TileAddress(level, column, row));
            }
        }
        double x = box.centre().x * tiles - 0.5;
        double y = box.centre().y * tiles - 0.5;
        found.sort(Comparator.comparingDouble(at -> Math.hypot(at.column() - x, at.row() - y)));
        return found;
    }

    private Envelope boxInGrid(Envelope world) {
        Envelope box = new Envelope();
        for (int i = 0; i <= SAMPLES; i++) {
            for (int j = 0; j <= SAMPLES; j++) {
                send(
                        world.getMinX() + world.getWidth() * i / SAMPLES,
                        world.getMinY() + world.getHeight() * j / SAMPLES,
                        box::expandToInclude);
            }
        }
        return box;
    }

    /// The box of the map a tile covers, world units, a little wider.
    public Envelope boxOf(TileAddress tile) {
        double tiles = 1L << tile.level();
        Envelope box = new Envelope();
        for (int i = 0; i <= 2; i++) {
            for (int j = 0; j <= 2; j++) {
                double lon = Mercator.lon((tile.column() + i / 2.0) / tiles);
                double lat = grid.lat((tile.row() + j / 2.0) / tiles);
                LonLat place = datum.unshift(new LonLat(lon, Math.clamp(lat, -90, 90)));
                box.expandToInclude(Mercator.x(place.lon()), Mercator.y(place.lat()));
            }
        }
        box.expandBy(box.getWidth() * 0.02, box.getHeight() * 0.02);
        return box;
    }

    /// The degrees a tile covers in the datum of its source.
    public Envelope degreesOf(TileAddress tile) {
        double tiles = 1L << tile.level();
        return new Envelope(
                Mercator.lon(tile.column() / tiles),
                Mercator.lon((tile.column() + 1) / tiles),
                grid.lat(tile.row() / tiles),
                grid.lat((tile.row() + 1) / tiles));
    }
}

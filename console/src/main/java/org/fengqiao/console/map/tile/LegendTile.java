package org.fengqiao.console.map.tile;

import java.util.List;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.raster.Surface;
import org.fengqiao.console.map.style.MapStyle;
import org.locationtech.jts.geom.Envelope;

/// A small piece of ground drawn as tiles are, for a legend.
public final class LegendTile {

    private LegendTile() {}

    private static TileKey key(double zoom, double density) {
        int middle = (int) (new TileKey(zoom, 0, 0).scale(density) / TileKey.SIZE / 2);
        return new TileKey(zoom, middle, middle);
    }

    /// Where sources must have their features to be seen: the piece in degrees, on the equator.
    ///
    /// @param width logical pixels
    /// @param height logical pixels
    public static Envelope box(double zoom, double density, double width, double height) {
        TileKey key = key(zoom, density);
        double scale = key.scale(density);
        double x = (key.column() + 0.5) * TileKey.SIZE / scale;
        double y = (key.row() + 0.5) * TileKey.SIZE / scale;
        Envelope world = new Envelope(x, x, y, y);
        world.expandBy(width * density / 2 / scale, height * density / 2 / scale);
        return Mercator.toLonLat(world);
    }

    /// Draws the piece.
    ///
    /// @throws IllegalStateException if a layer of the style cannot be drawn
    public static Surface draw(
            MapStyle style,
            List<TileSource> sources,
            double zoom,
            double density,
            double width,
            double height) {
        int columns = (int) Math.ceil(width * density);
        int rows = (int) Math.ceil(height * density);
        int[] tile =
                new TileScene(style, sources, 0)
                        .draw(
                                key(zoom, density),
                                density,
                                new PixelCanvas(new SparePixels()::take),
                                (layer, failure) -> {
                                    throw new IllegalStateException(layer, failure);
                                });
        Surface cut = Surface.of(columns, rows);
        int left = (PixelCanvas.STRIDE - columns) / 2;
        int top = (PixelCanvas.STRIDE - rows) / 2;
        for (int row = 0; row < rows; row++) {
            System.arraycopy(
                    tile,
                    (top + row) * PixelCanvas.STRIDE + left,
                    cut.pixels(),
                    row * columns,
                    columns);
        }
        return cut;
    }
}

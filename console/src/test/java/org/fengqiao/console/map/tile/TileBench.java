package org.fengqiao.console.map.tile;

import java.util.List;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.style.MapStyle;

/// Draws the tile under one place again and again.
public final class TileBench {

    private final TileScene scene;
    private final TileKey key;
    private final PixelCanvas canvas = new PixelCanvas();

    public TileBench(
            MapStyle style, List<TileSource> sources, double zoom, double lon, double lat) {
        scene = new TileScene(style, sources, 1);
        double k = 256 * Math.pow(2, zoom) / TileKey.SIZE;
        key = new TileKey(zoom, (int) (Mercator.x(lon) * k), (int) (Mercator.y(lat) * k));
    }

    public int[] draw() {
        return scene.draw(key, 1, canvas, (_, _) -> {});
    }
}

package org.fengqiao.console.basemap;

import java.util.List;
import org.fengqiao.console.basemap.grid.Mosaic;
import org.fengqiao.console.basemap.grid.WarpMesh;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.tile.TileCanvas;
import org.fengqiao.console.map.tile.TileSource;
import org.locationtech.jts.geom.Envelope;

/// Paints what is in memory of a base map into the tiles of the map. Painted by several threads.
final class RasterSource implements TileSource {

    /// The part of a base map that lies below comes first.
    private final List<RasterPart> parts;

    RasterSource(List<RasterPart> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public String name() {
        return RasterLayer.SOURCE;
    }

    /// A base map has no bounds of its own: the city decides what is looked at.
    @Override
    public Envelope bounds() {
        return new Envelope();
    }

    @Override
    public void paint(StyleLayer style, TileCanvas canvas) {
        if (style.kind() != Kind.RASTER) {
            return;
        }
        ColourAdjust adjust = new ColourAdjust(style, canvas.zoom());
        if (!adjust.isInvisible()) {
            parts.forEach(part -> paint(part, adjust, canvas));
        }
    }

    private static void paint(RasterPart part, ColourAdjust adjust, TileCanvas canvas) {
        RasterStore store = part.store();
        int level = part.level(canvas.zoom(), canvas.density());
        if (level < 0 || store.count() == 0) {
            return;
        }
        Envelope box = canvas.bounds(0);
        WarpMesh mesh =
                new WarpMesh(
                        store.grid(),
                        level,
                        box.getMinX(),
                        box.getMinY(),
                        canvas.pixel(),
                        canvas.size());
        Mosaic mosaic = new Mosaic(store.grid(), level, mesh, store::find);
        if (!mosaic.isEmpty()) {
            int[] picture = mesh.draw(mosaic);
            adjust.apply(picture);
            canvas.picture(picture);
        }
    }
}

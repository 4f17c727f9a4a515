package org.fengqiao.console.basemap;

import java.util.List;
import java.util.Set;
import org.fengqiao.console.basemap.grid.Mosaic;
import org.fengqiao.console.basemap.grid.WarpMesh;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.tile.GroundCover;
import org.fengqiao.console.map.tile.GroundCover.State;
import org.fengqiao.console.map.tile.TileCanvas;
import org.fengqiao.console.map.tile.TileSource;
import org.locationtech.jts.geom.Envelope;

/// Paints what is in memory of a base map into the tiles of the map. Painted by several threads.
final class RasterSource implements TileSource {

    /// What it shows itself, where it really is. Roads are drawn over the shades of areas, so that
    /// they would lie over its pictures; what the others draw lies under them, but not their names.
    private static final Set<String> REPLACED =
            Set.of("road", "water", "green", "building", "place");

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

    @Override
    public Set<String> replaces() {
        return REPLACED;
    }

    @Override
    public GroundCover cover(StyleLayer style, double zoom, double density) {
        int opacity = style.kind() == Kind.RASTER ? new ColourAdjust(style, zoom).opacity() : 0;
        if (opacity < 128) {
            return (_, _) -> State.BARE;
        }
        return (x, y) -> {
            State known = State.BARE;
            for (RasterPart part : parts) {
                State here = part.cover(x, y, part.level(zoom, density), opacity);
                if (here == State.PICTURE) {
                    return here;
                }
                known = here == State.EXPECTED ? here : known;
            }
            return known;
        };
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

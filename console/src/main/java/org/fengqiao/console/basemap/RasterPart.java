package org.fengqiao.console.basemap;

import org.fengqiao.console.basemap.grid.PictureProbe;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.tile.GroundCover.State;

/// One source of a base map.
///
/// @param hasText whether there are names in its pictures: they are then shown at the size they
///   were written for, not smaller on a screen of high density
record RasterPart(RasterStore store, boolean hasText) {

    /// So many levels coarser is what stands in for tiles that are not there yet.
    private static final int STAND_IN = 3;

    private static final int HALF = 128 * 255;

    /// The level drawn at a zoom of the map; less than 0 for none.
    ///
    /// @param density device pixels in a logical pixel
    int level(double zoom, double density) {
        double scale = Viewport.scaleOf(zoom) * (hasText ? 1 : density);
        return store.grid().levelFor(scale);
    }

    /// The level whose tiles stand in for those of another.
    int standIn(int level) {
        return Math.max(store.grid().minLevel(), level - STAND_IN);
    }

    /// Whether a picture covers a place of the map.
    ///
    /// @param level that is drawn
    /// @param opacity of the pictures, 0 to 255
    State cover(double worldX, double worldY, int level, int opacity) {
        if (level < 0) {
            return State.BARE;
        }
        PictureProbe probe = new PictureProbe(store.grid(), worldX, worldY);
        if (probe.alpha(level, store::find) * opacity >= HALF) {
            return State.PICTURE;
        }
        boolean expected =
                probe.tile(level).filter(store::isExpected).isPresent()
                        || probe.tile(standIn(level)).filter(store::isExpected).isPresent();
        return expected ? State.EXPECTED : State.BARE;
    }
}

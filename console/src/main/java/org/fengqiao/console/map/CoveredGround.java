package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.tile.GroundCover;
import org.fengqiao.console.map.tile.GroundCover.State;
import org.fengqiao.console.map.tile.TileSource;

/// Which labels stand back because the picture of a base map lies where they would stand: it has
/// names of its own, or none are wanted in it. Made for one frame.
final class CoveredGround {

    private record Cover(Set<String> replaced, GroundCover pictures) {}

    private final List<Cover> covers = new ArrayList<>();

    /// @param sources what lies in tiles
    /// @param density device pixels in a logical pixel
    CoveredGround(List<TileSource> sources, MapStyle style, double zoom, double density) {
        for (TileSource source : sources) {
            if (!source.replaces().isEmpty()) {
                for (StyleLayer layer : style.layers()) {
                    if (layer.source().equals(source.name()) && layer.shownAt(zoom)) {
                        GroundCover pictures = source.cover(layer, zoom, density);
                        covers.add(new Cover(source.replaces(), pictures));
                    }
                }
            }
        }
    }

    /// What lies where a label stands.
    ///
    /// @param source the label's
    State at(String source, double worldX, double worldY) {
        State known = State.BARE;
        for (Cover cover : covers) {
            if (cover.replaced().contains(source)) {
                State here = cover.pictures().at(worldX, worldY);
                if (here == State.PICTURE) {
                    return here;
                }
                known = here == State.EXPECTED ? here : known;
            }
        }
        return known;
    }
}

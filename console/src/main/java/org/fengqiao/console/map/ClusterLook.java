package org.fengqiao.console.map;

import java.util.List;
import org.fengqiao.console.geo.ClusterIndex.Cell;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.symbol.BadgeLook;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// How the badges of a marker layer's clusters look and where they stand.
final class ClusterLook {

    /// The symbol of the worst member is so many radii to the right of the middle, and above it.
    static final double CORNER = 0.74;

    private final @Nullable StyleLayer circle;
    private final @Nullable StyleLayer symbol;

    /// @param source id of the marker layer
    ClusterLook(MapStyle style, String source) {
        circle = last(style.list(Kind.CIRCLE, source + "-cluster"));
        symbol = last(style.list(Kind.SYMBOL, source + "-cluster"));
    }

    private static @Nullable StyleLayer last(List<StyleLayer> layers) {
        return layers.isEmpty() ? null : layers.getLast();
    }

    /// Null where the style draws no badges.
    @Nullable BadgeLook find(int count, double zoom) {
        StyleLayer disc = circle;
        StyleLayer text = symbol;
        return disc == null || text == null ? null : BadgeLook.of(disc, text, count, zoom);
    }

    /// Where the cell is best shown, but so far inside the cell that badges of neighbouring cells
    /// never touch. World units.
    static double placeX(Cell cell, double radius) {
        Envelope box = cell.bounds();
        return inside(cell.x(), box.getMinX(), box.getMaxX(), radius);
    }

    static double placeY(Cell cell, double radius) {
        Envelope box = cell.bounds();
        return inside(cell.y(), box.getMinY(), box.getMaxY(), radius);
    }

    private static double inside(double at, double low, double high, double margin) {
        return low + margin >= high - margin
                ? (low + high) / 2
                : Math.clamp(at, low + margin, high - margin);
    }
}

package org.fengqiao.console.map;

import java.util.List;
import org.fengqiao.console.geo.ClusterIndex.Cell;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.symbol.BadgeForge;
import org.fengqiao.console.map.symbol.BadgeLook;
import org.fengqiao.console.map.symbol.SymbolLook;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// How the badges of a marker layer's clusters look and where they stand.
final class ClusterLook {

    /// The symbol of the worst member is so many radii to the right of the middle, and above it.
    static final double CORNER = 0.74;

    /// What is drawn goes to whole pixels.
    private static final double PIXEL = 1;

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

    /// Where a badge stands: its middle, world units.
    record Place(double x, double y) {}

    /// Where the cell is best shown, but so far inside the cell that nothing of the badge, neither
    /// its rim nor the symbol at its corner, leaves it: badges of neighbouring cells never touch,
    /// but for their shadows. One that is larger than its cell stands in its middle.
    ///
    /// @param corner the symbol at its corner
    /// @param scale logical pixels in a world unit
    static Place place(Cell cell, BadgeLook badge, SymbolLook corner, double scale) {
        Envelope box = cell.bounds();
        double round = badge.radius() + BadgeForge.RIM;
        double out = badge.radius() * CORNER + corner.size() + corner.haloWidth();
        double near = (round + PIXEL) / scale;
        double far = (Math.max(round, out) + PIXEL) / scale; // to the right and upwards
        return new Place(
                inside(cell.x(), box.getMinX() + near, box.getMaxX() - far),
                inside(cell.y(), box.getMinY() + far, box.getMaxY() - near));
    }

    private static double inside(double at, double low, double high) {
        return low >= high ? (low + high) / 2 : Math.clamp(at, low, high);
    }
}

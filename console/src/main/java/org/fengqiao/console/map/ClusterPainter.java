package org.fengqiao.console.map;

import java.util.Arrays;
import java.util.List;
import org.fengqiao.console.geo.ClusterIndex.Cell;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.symbol.BadgeForge;
import org.fengqiao.console.map.symbol.BadgeLook;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Draws the badges of a marker layer's clusters: disc, count, ring with the mix of severities, and
/// the symbol of the worst member at the upper right, so that it is told by shape as well.
final class ClusterPainter {

    private final @Nullable StyleLayer circle;
    private final @Nullable StyleLayer symbol;
    private final BadgeForge forge;
    private final int[] counts = new int[MarkerTable.SEVERITIES];
    private final int[] colours = new int[MarkerTable.SEVERITIES];
    private @Nullable Frame frame;
    private @Nullable MarkerSprites pictures;

    ClusterPainter(MapStyle style, String source, LabelForge letters) {
        circle = last(style.list(Kind.CIRCLE, source + "-cluster"));
        symbol = last(style.list(Kind.SYMBOL, source + "-cluster"));
        forge = new BadgeForge(letters);
    }

    private static @Nullable StyleLayer last(List<StyleLayer> layers) {
        return layers.isEmpty() ? null : layers.getLast();
    }

    /// @param kindOfClass a kind for each severity, whose colour stands for it; −1 where unknown
    void begin(Frame nextFrame, MarkerSprites nextPictures, int[] kindOfClass) {
        frame = nextFrame;
        pictures = nextPictures;
        for (int i = 0; i < colours.length; i++) {
            if (kindOfClass[i] >= 0) {
                colours[i] = nextPictures.look(kindOfClass[i]).fill();
            } else if (colours[i] == 0) {
                colours[i] = 0xff7a8794;
            }
        }
    }

    /// @param worstKind kind of the worst member
    void draw(Cell cell, int worstKind) {
        Frame into = frame;
        MarkerSprites with = pictures;
        StyleLayer disc = circle;
        StyleLayer text = symbol;
        if (into == null || with == null || disc == null || text == null) {
            return;
        }
        double zoom = into.viewport().zoom();
        BadgeLook look = BadgeLook.of(disc, text, cell.count(), zoom);
        Arrays.setAll(counts, cell::count);
        double scale = into.viewport().scale();
        int x = (int) Math.floor(into.deviceX(placeX(cell, look.radius() / scale)));
        int y = (int) Math.floor(into.deviceY(placeY(cell, look.radius() / scale)));
        double density = into.density();
        forge.draw(into.surface(), x, y, look, counts, colours, density);
        double out = look.radius() * 0.74 * density;
        into.draw(with.small(worstKind), x + out, y - out, 255);
    }

    /// The centre of gravity, but so far inside the cell that badges of neighbouring cells never
    /// touch.
    private static double placeX(Cell cell, double margin) {
        Envelope box = cell.bounds();
        return inside(cell.x(), box.getMinX(), box.getMaxX(), margin);
    }

    private static double placeY(Cell cell, double margin) {
        Envelope box = cell.bounds();
        return inside(cell.y(), box.getMinY(), box.getMaxY(), margin);
    }

    private static double inside(double at, double low, double high, double margin) {
        return low + margin >= high - margin
                ? (low + high) / 2
                : Math.clamp(at, low + margin, high - margin);
    }

    /// Pixels from a point to the badge; 0 or less on it.
    double distance(Viewport view, Cell cell, double x, double y) {
        StyleLayer disc = circle;
        StyleLayer text = symbol;
        if (disc == null || text == null) {
            return Double.MAX_VALUE;
        }
        double radius = BadgeLook.of(disc, text, cell.count(), view.zoom()).radius();
        double margin = radius / view.scale();
        return Math.hypot(
                        view.toScreenX(placeX(cell, margin)) - x,
                        view.toScreenY(placeY(cell, margin)) - y)
                - radius
                - 2;
    }
}

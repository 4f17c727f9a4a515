package org.fengqiao.console.map;

import java.util.Arrays;
import org.fengqiao.console.geo.ClusterIndex.Cell;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.symbol.BadgeForge;
import org.fengqiao.console.map.symbol.BadgeLook;
import org.fengqiao.console.map.symbol.SymbolLook;
import org.jspecify.annotations.Nullable;

/// Draws the badges of a marker layer's clusters: disc, count, ring with the mix of severities, and
/// the symbol of the worst member at the upper right, so that it is told by shape as well.
final class ClusterPainter {

    private final ClusterLook looks;
    private final BadgeForge forge;
    private final BadgeOrder order = new BadgeOrder();
    private final int[] colours = new int[MarkerTable.SEVERITIES];
    private @Nullable Frame frame;
    private @Nullable MarkerSprites pictures;

    ClusterPainter(MapStyle style, String source, LabelForge letters) {
        looks = new ClusterLook(style, source);
        forge = new BadgeForge(letters);
    }

    void begin(Frame nextFrame, MarkerSprites nextPictures, MarkerTable table) {
        frame = nextFrame;
        pictures = nextPictures;
        for (int i = 0; i < colours.length; i++) {
            int kind = table.kindOf(i);
            colours[i] = kind < 0 ? 0 : nextPictures.look(kind).fill();
        }
    }

    /// Takes the badge of a cell for the frame.
    ///
    /// @param worstKind kind of the worst member
    void add(Cell cell, int worstKind) {
        Frame into = frame;
        MarkerSprites with = pictures;
        if (into == null || with == null) {
            return;
        }
        BadgeLook look = looks.find(cell.count(), into.viewport().zoom());
        if (look == null) {
            return;
        }
        int[] counts = new int[MarkerTable.SEVERITIES];
        Arrays.setAll(counts, cell::count);
        ClusterLook.Place place =
                ClusterLook.place(cell, look, with.corner(worstKind), into.viewport().scale());
        int x = (int) Math.floor(into.deviceX(place.x()));
        int y = (int) Math.floor(into.deviceY(place.y()));
        double density = into.density();
        double out = look.radius() * ClusterLook.CORNER * density;
        order.add(
                cell,
                () -> {
                    forge.draw(into.surface(), x, y, look, counts, colours, density);
                    into.draw(with.small(worstKind), x + out, y - out, 255);
                });
    }

    /// Draws the badges of the frame.
    void draw() {
        order.draw();
    }

    /// Pixels from a point to the badge or the symbol at its corner; 0 or less on one of them.
    ///
    /// @param worst how the symbol of the worst member looks there
    double distance(Frame on, Cell cell, SymbolLook worst, double x, double y) {
        BadgeLook look = looks.find(cell.count(), on.viewport().zoom());
        if (look == null) {
            return Double.MAX_VALUE;
        }
        ClusterLook.Place place = ClusterLook.place(cell, look, worst, on.viewport().scale());
        double column = Math.floor(on.deviceX(place.x()));
        double row = Math.floor(on.deviceY(place.y()));
        double out = look.radius() * ClusterLook.CORNER * on.density();
        double toBadge = Math.hypot(x - on.drawnX(column), y - on.drawnY(row));
        double toWorst = Math.hypot(x - on.drawnX(column + out), y - on.drawnY(row - out));
        return Math.min(
                toBadge - look.radius() - BadgeForge.RIM,
                toWorst - worst.size() - worst.haloWidth());
    }
}

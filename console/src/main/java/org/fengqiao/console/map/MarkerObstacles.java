package org.fengqiao.console.map;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.fengqiao.console.geo.ClusterIndex.Cell;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Disc;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.symbol.BadgeLook;
import org.fengqiao.console.map.symbol.SignLook;
import org.fengqiao.console.map.symbol.SymbolLook;

/// The discs that the markers and badges of one layer cover at one zoom, in logical pixels of the
/// whole world.
final class MarkerObstacles {

    private final MarkerTable table;
    private final ClusterLook clusters;
    private final MarkerLooks looksOf;
    private final double zoom;
    private final double scale;
    private final Consumer<Disc> sink;
    private final Map<Integer, SymbolLook> looks = new HashMap<>();
    private final Map<Integer, SymbolLook> corners = new HashMap<>();
    private final Map<Integer, SignLook> signs = new HashMap<>();
    private final Map<Integer, BadgeLook> badges = new HashMap<>();

    /// @param looksOf for that zoom
    MarkerObstacles(
            MarkerTable table,
            MapStyle style,
            String source,
            double zoom,
            Consumer<Disc> sink,
            MarkerLooks looksOf) {
        this.table = table;
        this.zoom = zoom;
        this.sink = sink;
        scale = Viewport.scaleOf(zoom);
        clusters = new ClusterLook(style, source);
        this.looksOf = looksOf;
    }

    void sendSingle(int slot) {
        SymbolLook look = look(slot);
        if (look.isVisible()) {
            double reach = look.size() + look.haloWidth() + look.ring();
            double x = table.x[slot] * scale;
            double y = table.y[slot] * scale;
            sendDisc(x, y, reach);
            SignLook sign = sign(slot, look);
            if (sign.isVisible()) {
                sendDisc(x + sign.out(), y - sign.out(), sign.radius());
            }
        }
    }

    void sendCell(Cell cell) {
        if (cell.count() == 1) {
            sendSingle(cell.worst());
            return;
        }
        BadgeLook badge = badges.computeIfAbsent(cell.count(), count -> clusters.find(count, zoom));
        if (badge != null && badge.radius() > 0) {
            SymbolLook small = corner(cell.worst());
            ClusterLook.Place place = ClusterLook.place(cell, badge, small, scale);
            double x = place.x() * scale;
            double y = place.y() * scale;
            sendDisc(x, y, badge.radius());
            double out = badge.radius() * ClusterLook.CORNER;
            sendDisc(x + out, y - out, small.size() + small.haloWidth());
        }
    }

    private SymbolLook look(int slot) {
        return looks.computeIfAbsent(
                (int) table.kind[slot], kind -> looksOf.symbol(table.kinds().get(kind)));
    }

    private SymbolLook corner(int slot) {
        return corners.computeIfAbsent(
                (int) table.kind[slot], kind -> looksOf.corner(table.kinds().get(kind)));
    }

    private SignLook sign(int slot, SymbolLook look) {
        return signs.computeIfAbsent(
                (int) table.kind[slot], kind -> looksOf.sign(table.kinds().get(kind), look));
    }

    private void sendDisc(double x, double y, double radius) {
        sink.accept(new Disc(x, y, radius));
    }
}

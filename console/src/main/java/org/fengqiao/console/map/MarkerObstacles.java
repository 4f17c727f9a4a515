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
    private final Map<Integer, SignLook> signs = new HashMap<>();
    private final Map<Integer, Double> radii = new HashMap<>();

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
        double radius = radii.computeIfAbsent(cell.count(), this::radius);
        if (radius > 0) {
            double x = ClusterLook.placeX(cell, radius / scale) * scale;
            double y = ClusterLook.placeY(cell, radius / scale) * scale;
            sendDisc(x, y, radius);
            SymbolLook small = MarkerSprites.small(look(cell.worst()));
            double out = radius * ClusterLook.CORNER;
            sendDisc(x + out, y - out, small.size() + small.haloWidth());
        }
    }

    private double radius(int count) {
        BadgeLook look = clusters.find(count, zoom);
        return look == null ? 0 : look.radius();
    }

    private SymbolLook look(int slot) {
        return looks.computeIfAbsent(
                (int) table.kind[slot], kind -> looksOf.symbol(table.kinds().get(kind)));
    }

    private SignLook sign(int slot, SymbolLook look) {
        return signs.computeIfAbsent(
                (int) table.kind[slot], kind -> looksOf.sign(table.kinds().get(kind), look));
    }

    private void sendDisc(double x, double y, double radius) {
        sink.accept(new Disc(x, y, radius));
    }
}

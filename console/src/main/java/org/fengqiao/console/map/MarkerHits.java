package org.fengqiao.console.map;

import java.util.Optional;
import org.fengqiao.console.geo.ClusterIndex.Cell;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.symbol.SymbolLook;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Which marker or badge of a layer lies under a point of a picture: of several the one on top, as
/// [MarkersInSight] and [BadgeOrder] order them.
final class MarkerHits {

    private final String layer;
    private final MarkerTable table;
    private final @Nullable MarkerSprites pictures;
    private final @Nullable ClusterPainter badges;
    private final Frame frame;
    private final Viewport view;
    private final double x;
    private final double y;

    private int best = -1;
    private @Nullable MapHit badge;
    private @Nullable Envelope badgeCell;

    /// @param pictures what was drawn; null if nothing was
    /// @param badges what was drawn; null if nothing was
    /// @param x logical pixels from the left of the view
    /// @param y logical pixels from the top of the view
    MarkerHits(
            String layer,
            MarkerTable table,
            @Nullable MarkerSprites pictures,
            @Nullable ClusterPainter badges,
            Frame frame,
            double x,
            double y) {
        this.layer = layer;
        this.table = table;
        this.pictures = pictures;
        this.badges = badges;
        this.frame = frame;
        view = frame.viewport();
        this.x = x;
        this.y = y;
    }

    /// @param reach pixels from its place that a marker extends at most
    Optional<MapHit> single(double reach) {
        table.clusters().visitItems(around(reach), this::consider);
        return marker();
    }

    /// @param reach pixels from its place that a marker extends at most
    /// @param cellZoom zoom of the cells that are shown
    /// @param cellReach pixels that a badge may stand from the middle of its cell
    Optional<MapHit> gathered(double reach, double cellZoom, double cellReach) {
        table.clusters().visitCells(cellZoom, around(reach + cellReach), this::consider);
        return best >= 0 ? marker() : Optional.ofNullable(badge);
    }

    private Envelope around(double reach) {
        Envelope box =
                new Envelope(
                        view.toWorldX(x), view.toWorldX(x), view.toWorldY(y), view.toWorldY(y));
        box.expandBy(reach / view.scale());
        return box;
    }

    private Optional<MapHit> marker() {
        return best < 0
                ? Optional.empty()
                : Optional.of(new MapHit.OfMarker(layer, table.get(best)));
    }

    private void consider(Cell cell) {
        if (cell.count() == 1) {
            consider(cell.worst());
            return;
        }
        if (badges == null || pictures == null) {
            return;
        }
        pictures.update(table.kinds());
        SymbolLook worst = pictures.corner(table.kind[cell.worst()]);
        Envelope before = badgeCell;
        boolean over = before == null || BadgeOrder.isOver(cell.bounds(), before);
        if (over && badges.distance(frame, cell, worst, x, y) <= 0) {
            badgeCell = cell.bounds();
            badge =
                    new MapHit.OfCluster(
                            layer, cell.count(), table.get(cell.worst()).id(), cell.bounds());
        }
    }

    private void consider(int slot) {
        if (reaches(slot) && (best < 0 || isOver(slot, best))) {
            best = slot;
        }
    }

    private boolean isOver(int slot, int other) {
        if (table.severity[slot] != table.severity[other]) {
            return table.severity[slot] > table.severity[other];
        }
        return table.y[slot] > table.y[other] || table.y[slot] == table.y[other] && slot > other;
    }

    /// Whether a marker is drawn over the point.
    boolean reaches(int slot) {
        if (pictures == null) {
            return false;
        }
        pictures.update(table.kinds());
        SymbolLook look = pictures.look(table.kind[slot]);
        double reach = look.size() + look.haloWidth() + look.ring();
        double right = x - frame.drawnX(frame.deviceX(table.x[slot]));
        double down = y - frame.drawnY(frame.deviceY(table.y[slot]));
        return look.isVisible()
                && (Math.hypot(right, down) <= reach
                        || pictures.signLook(table.kind[slot])
                                .covers(right, down, frame.density()));
    }
}

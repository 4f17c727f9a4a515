package org.fengqiao.console.geo;

/// Where a cell of a [ClusterIndex] is shown: at its centre of gravity, unless nothing is near
/// that, as in the bay of a bent city. Then it is the centre of gravity of the nearest part, looked
/// at in the same way. Asked only of cells that are shown, so that a change of the index costs
/// nothing more; depends on the members alone, not on how they came.
final class PlaceInCell {

    /// Parts are so many zooms finer: a quarter of the cell across, 28 to 55 px on the screen. With
    /// smaller ones the badges of scattered members would hop at every change.
    private static final int FINER = 2;

    /// Of parts equally far, such as two members with nothing between them, the first one stands
    /// and trembling sums do not decide; in sides of the cell.
    private static final double TIE = 0.01;

    private static final int NONE = -1;

    private final ClusterLevel[] levels;
    private final int minZoom;
    private boolean known;
    private double x;
    private double y;
    private int nearest;
    private long nearestKey;
    private double distance;

    PlaceInCell(ClusterLevel[] levels, int minZoom) {
        this.levels = levels;
        this.minZoom = minZoom;
    }

    /// The next cell is another one.
    void forget() {
        known = false;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    void find(int cellZoom, long cellKey, int cell) {
        if (known) {
            return;
        }
        known = true;
        int zoom = cellZoom;
        long key = cellKey;
        int slot = cell;
        while (true) {
            x = meanX(zoom, slot);
            y = meanY(zoom, slot);
            int finer = Math.min(zoom + FINER, minZoom + levels.length - 1);
            if (finer == zoom || level(finer).find(CellKey.of(finer, x, y)) != NONE) {
                return;
            }
            distance = Double.MAX_VALUE;
            search(zoom, key, finer, TIE / CellKey.across(zoom));
            zoom = finer;
            key = nearestKey;
            slot = nearest;
        }
    }

    private void search(int zoom, long key, int finest, double tie) {
        for (int quarter = 0; quarter < 4; quarter++) {
            long part = CellKey.child(key, quarter);
            int slot = level(zoom + 1).find(part);
            if (slot == NONE) {
                continue;
            }
            if (zoom + 1 < finest) {
                search(zoom + 1, part, finest, tie);
                continue;
            }
            double away = Math.hypot(meanX(finest, slot) - x, meanY(finest, slot) - y);
            if (away < distance - tie) {
                distance = away;
                nearest = slot;
                nearestKey = part;
            }
        }
    }

    private double meanX(int zoom, int slot) {
        return level(zoom).sumX[slot] / level(zoom).count[slot];
    }

    private double meanY(int zoom, int slot) {
        return level(zoom).sumY[slot] / level(zoom).count[slot];
    }

    private ClusterLevel level(int zoom) {
        return levels[zoom - minZoom];
    }
}

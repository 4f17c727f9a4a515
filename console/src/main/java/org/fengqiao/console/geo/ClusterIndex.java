package org.fengqiao.console.geo;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;

/// Points gathered into the cells of nested grids, one grid per zoom, each cell with its count, its
/// counts per class and its worst member. A change touches one cell per zoom; nothing is rebuilt.
/// Cells do not depend on what is on the screen, so panning never reshuffles them. One thread uses
/// it at a time.
///
/// Points are named by the caller with small whole numbers; classes run from 0 to one less than
/// their number, a higher class being worse.
public final class ClusterIndex {

    /// Side of a cell in logical pixels at a whole zoom. Cells are shown from half a zoom later on,
    /// so a cell on the screen is 1.7 to 3.5 times as wide.
    public static final double CELL_PX = 64;

    private static final double LATER = 0.8;
    private static final int NONE = -1;

    private final int classes;
    private final int minZoom;
    private final int maxZoom;
    private final ClusterLevel[] levels;
    private double[] x = new double[16];
    private double[] y = new double[16];
    private byte[] kind = filled(16);
    private int[] next = new int[16];
    private int size;

    /// @param classes how many classes there are, at most 64
    /// @param minZoom the coarsest grid
    /// @param maxZoom the finest grid
    public ClusterIndex(int classes, int minZoom, int maxZoom) {
        if (classes < 1 || classes > 64 || minZoom < 0 || maxZoom < minZoom || maxZoom > 20) {
            throw new IllegalArgumentException(
                    classes + " classes, zoom " + minZoom + " to " + maxZoom);
        }
        this.classes = classes;
        this.minZoom = minZoom;
        this.maxZoom = maxZoom;
        levels = new ClusterLevel[maxZoom - minZoom + 1];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = new ClusterLevel(classes);
        }
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) NONE);
        return bytes;
    }

    public int size() {
        return size;
    }

    /// Adds a point, or moves it and changes its class.
    ///
    /// @param item 0 or more; small, because arrays grow to it
    /// @param worldX 0 to 1
    /// @param worldY 0 to 1
    public void put(int item, double worldX, double worldY, int itemClass) {
        if (item >= x.length) {
            grow(Math.max(item + 1, x.length * 2));
        }
        if (kind[item] != NONE) {
            if (x[item] == worldX && y[item] == worldY && kind[item] == itemClass) {
                return;
            }
            remove(item);
        }
        x[item] = worldX;
        y[item] = worldY;
        kind[item] = (byte) itemClass;
        size++;
        for (int zoom = maxZoom; zoom >= minZoom; zoom--) {
            ClusterLevel level = level(zoom);
            int cell = level.cell(CellKey.of(zoom, worldX, worldY));
            level.count[cell]++;
            level.sumX[cell] += worldX;
            level.sumY[cell] += worldY;
            level.byClass[cell * classes + itemClass]++;
            int worst = level.worst[cell];
            if (worst == NONE || kind[worst] < itemClass) {
                level.worst[cell] = item;
            }
            if (zoom == maxZoom) {
                next[item] = level.head[cell];
                level.head[cell] = item;
            }
        }
    }

    /// Takes a point out; does nothing if it is not there.
    public void remove(int item) {
        if (item >= kind.length || kind[item] == NONE) {
            return;
        }
        int itemClass = kind[item];
        kind[item] = NONE;
        size--;
        for (int zoom = maxZoom; zoom >= minZoom; zoom--) {
            ClusterLevel level = level(zoom);
            long key = CellKey.of(zoom, x[item], y[item]);
            int cell = level.cell(key);
            level.count[cell]--;
            level.sumX[cell] -= x[item];
            level.sumY[cell] -= y[item];
            level.byClass[cell * classes + itemClass]--;
            if (zoom == maxZoom) {
                unlink(level, cell, item);
            }
            if (level.count[cell] == 0) {
                level.release(key, cell);
            } else if (level.worst[cell] == item) {
                level.worst[cell] = worstOf(zoom, key, cell);
            }
        }
    }

    private void unlink(ClusterLevel level, int cell, int item) {
        if (level.head[cell] == item) {
            level.head[cell] = next[item];
            return;
        }
        int before = level.head[cell];
        while (next[before] != item) {
            before = next[before];
        }
        next[before] = next[item];
    }

    /// Finer cells are already right when a coarser one asks them.
    private int worstOf(int zoom, long key, int cell) {
        int worst = NONE;
        if (zoom == maxZoom) {
            for (int i = level(zoom).head[cell]; i != NONE; i = next[i]) {
                worst = worse(worst, i);
            }
            return worst;
        }
        ClusterLevel finer = level(zoom + 1);
        for (int quarter = 0; quarter < 4; quarter++) {
            int child = finer.find(CellKey.child(key, quarter));
            if (child != NONE) {
                worst = worse(worst, finer.worst[child]);
            }
        }
        return worst;
    }

    private int worse(int one, int other) {
        return one == NONE || kind[other] > kind[one] ? other : one;
    }

    private ClusterLevel level(int zoom) {
        return levels[zoom - minZoom];
    }

    private void grow(int length) {
        int before = kind.length;
        x = Arrays.copyOf(x, length);
        y = Arrays.copyOf(y, length);
        next = Arrays.copyOf(next, length);
        kind = Arrays.copyOf(kind, length);
        Arrays.fill(kind, before, length, (byte) NONE);
    }

    /// A cell with what is in it.
    public final class Cell {

        private final int zoom;
        private final PlaceInCell place = new PlaceInCell(levels, minZoom);
        private long key;
        private int slot;

        private Cell(int zoom) {
            this.zoom = zoom;
        }

        private void set(long nextKey, int nextSlot) {
            key = nextKey;
            slot = nextSlot;
            place.forget();
        }

        public int count() {
            return level(zoom).count[slot];
        }

        public int count(int ofClass) {
            return level(zoom).byClass[slot * classes + ofClass];
        }

        /// A member of the highest class there is.
        public int worst() {
            return level(zoom).worst[slot];
        }

        /// Where the cell is best shown: its centre of gravity where members are near, else among
        /// the members nearest to that. World units.
        public double x() {
            place.find(zoom, key, slot);
            return place.x();
        }

        /// As [#x].
        public double y() {
            place.find(zoom, key, slot);
            return place.y();
        }

        /// The cell's square, world units.
        public Envelope bounds() {
            return CellKey.box(zoom, key);
        }
    }

    /// Receives cells one after the other; the same object each time.
    public interface CellVisitor {
        void visit(Cell cell);
    }

    /// Visits the cells of a zoom that meet a box of world units, row by row.
    ///
    /// @param zoom is brought into the range of the index
    public void visitCells(double zoom, Envelope world, CellVisitor visitor) {
        visitLevel(Math.clamp((int) Math.floor(zoom - LATER), minZoom, maxZoom), world, visitor);
    }

    private void visitLevel(int whole, Envelope world, CellVisitor visitor) {
        ClusterLevel level = level(whole);
        double cells = CellKey.across(whole);
        long left = (long) Math.max(0, Math.floor(world.getMinX() * cells));
        long right = (long) Math.floor(Math.min(1, world.getMaxX()) * cells);
        long top = (long) Math.max(0, Math.floor(world.getMinY() * cells));
        long bottom = (long) Math.floor(Math.min(1, world.getMaxY()) * cells);
        Cell cell = new Cell(whole);
        if ((right - left + 1.0) * (bottom - top + 1) > level.size() * 4.0 + 64) {
            level.visit((key, slot) -> {
                long column = CellKey.column(key);
                long row = CellKey.row(key);
                if (column >= left && column <= right && row >= top && row <= bottom) {
                    cell.set(key, slot);
                    visitor.visit(cell);
                }
            });
            return;
        }
        for (long row = top; row <= bottom; row++) {
            for (long column = left; column <= right; column++) {
                int slot = level.find(CellKey.pack(column, row));
                if (slot != NONE) {
                    cell.set(CellKey.pack(column, row), slot);
                    visitor.visit(cell);
                }
            }
        }
    }

    /// Visits the points inside a box of world units, in no order.
    public void visitItems(Envelope world, IntConsumer visitor) {
        visitLevel(minZoom, world, cell -> descend(minZoom, cell.key, world, visitor));
    }

    private void descend(int zoom, long key, Envelope world, IntConsumer visitor) {
        int cell = level(zoom).find(key);
        if (cell == NONE || !CellKey.box(zoom, key).intersects(world)) {
            return;
        }
        if (zoom == maxZoom) {
            for (int i = level(zoom).head[cell]; i != NONE; i = next[i]) {
                if (world.contains(x[i], y[i])) {
                    visitor.accept(i);
                }
            }
            return;
        }
        for (int quarter = 0; quarter < 4; quarter++) {
            descend(zoom + 1, CellKey.child(key, quarter), world, visitor);
        }
    }
}

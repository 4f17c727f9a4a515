package org.fengqiao.console.geo;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
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

    /// Members are listed in the finest cells and in those of so many zooms less.
    private static final int COARSER = 3;

    /// A box that meets more of the finest cells than this across is searched in the coarser ones.
    private static final double FEW = 4;

    private final int classes;
    private final int minZoom;
    private final int maxZoom;
    private final ClusterLevel[] levels;
    private final int listZoom;
    private final CellChain finest;
    private final CellChain coarser;
    private double[] x = new double[16];
    private double[] y = new double[16];
    private byte[] kind = filled(16);
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
        listZoom = Math.max(minZoom, maxZoom - COARSER);
        finest = new CellChain(level(maxZoom));
        coarser = listZoom == maxZoom ? finest : new CellChain(level(listZoom));
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
            CellChain chain = chain(zoom);
            if (chain != null) {
                chain.link(cell, item);
            }
        }
    }

    private @Nullable CellChain chain(int zoom) {
        return zoom == maxZoom ? finest : zoom == listZoom ? coarser : null;
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
            CellChain chain = chain(zoom);
            if (chain != null) {
                chain.unlink(cell, item);
            }
            if (level.count[cell] == 0) {
                level.release(key, cell);
            } else if (level.worst[cell] == item) {
                level.worst[cell] = worstOf(zoom, key, cell);
            }
        }
    }

    /// Finer cells are already right when a coarser one asks them.
    private int worstOf(int zoom, long key, int cell) {
        if (zoom == maxZoom) {
            int[] found = {NONE};
            finest.visit(cell, item -> found[0] = worse(found[0], item));
            return found[0];
        }
        int worst = NONE;
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
        finest.grow(length);
        if (coarser != finest) {
            coarser.grow(length);
        }
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
        boolean small =
                Math.max(world.getWidth(), world.getHeight()) * CellKey.across(maxZoom) < FEW;
        CellChain chain = small ? finest : coarser;
        visitLevel(
                small ? maxZoom : listZoom,
                world,
                cell ->
                        chain.visit(
                                cell.slot,
                                item -> {
                                    if (world.contains(x[item], y[item])) {
                                        visitor.accept(item);
                                    }
                                }));
    }
}

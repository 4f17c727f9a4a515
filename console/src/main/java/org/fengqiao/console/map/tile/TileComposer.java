package org.fengqiao.console.map.tile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.raster.ScaledCopy;
import org.fengqiao.console.map.raster.ScaledCopy.Clip;
import org.fengqiao.console.map.raster.Surface;
import org.jspecify.annotations.Nullable;

/// Puts tiles together into a frame. One set of tiles is in front; when a better one is complete it
/// fades over the old one. Holes are filled from the other sets.
final class TileComposer {

    private static final long FADE_NANOS = 140_000_000;
    private static final int FALLBACKS = 3;
    private static final int CANDIDATES = 6;

    /// Tiles are not reduced to less than this part of their size: it would take hundreds of them.
    private static final double SMALLEST = 0.2;

    /// Lines of two pixels would be wider than names are high.
    private static final double LARGEST = 12;

    private static final int ALL = Integer.MAX_VALUE;

    private final Map<Double, TileSet> sets;
    private @Nullable TileSet front;
    private @Nullable TileSet leaving;
    private long changedAt;

    // of the frame being drawn
    private Surface surface = Surface.of(1, 1);
    private Viewport view = new Viewport(0.5, 0.5, 2, 1, 1);
    private double density = 1;
    private int background;
    private long nanos;
    private long originX;
    private long originY;
    private boolean fading;
    private @Nullable List<TileSet> nearest;
    private final List<Tile> covered = new ArrayList<>();

    TileComposer(Map<Double, TileSet> sets) {
        this.sets = sets;
    }

    void forget() {
        front = null;
        leaving = null;
        nearest = null;
        surface = Surface.of(1, 1);
    }

    /// Whether one set of tiles has filled the last frame, or has begun to.
    boolean showsWholePicture() {
        return front != null;
    }

    boolean isInSight(TileSet set) {
        return set == front || set == leaving;
    }

    /// Draws every pixel of the frame.
    ///
    /// @return whether the next frame differs although nothing else happens
    boolean draw(Surface target, Viewport now, double pixelDensity, int straightGround, long time) {
        surface = target;
        view = now;
        density = pixelDensity;
        background = straightGround | 0xff000000;
        nanos = time;
        originX = Math.round(now.x() * now.scale() * density - target.width() / 2.0);
        originY = Math.round(now.y() * now.scale() * density - target.height() / 2.0);
        fading = false;
        nearest = null;
        choose();
        Clip all = new Clip(0, 0, target.width(), target.height());
        TileSet current = front;
        if (current == null) {
            patch(all, null);
            return false;
        }
        TileSet old = leaving;
        long age = nanos - changedAt;
        if (old != null && age < FADE_NANOS) {
            drawSet(old, all, 255);
            drawSet(current, all, Math.max(1, (int) (255 * age / FADE_NANOS)));
            fading = true;
        } else {
            leaving = null;
            drawSet(current, all, 255);
        }
        return fading;
    }

    /// Of a set that would shrink to specks millions of tiles may lie in the view.
    private boolean isTooFine(@Nullable TileSet set) {
        return set != null && Math.pow(2, view.zoom() - set.zoom) < SMALLEST;
    }

    private void choose() {
        if (isTooFine(front)) {
            front = null;
        }
        if (isTooFine(leaving)) {
            leaving = null;
        }
        TileSet best = null;
        for (TileSet set : sets.values()) {
            boolean closer =
                    best == null
                            || Math.abs(set.zoom - view.zoom()) < Math.abs(best.zoom - view.zoom());
            if (closer && set.covers(view, density)) {
                best = set;
            }
        }
        TileSet current = front;
        if (best == null || best == current) {
            return;
        }
        boolean hasGone = current == null || !sets.containsValue(current);
        boolean better =
                hasGone
                        || current == null
                        || best.zoom == view.zoom()
                        || !current.covers(view, density)
                        || Math.abs(best.zoom - view.zoom()) + 0.2
                                < Math.abs(current.zoom - view.zoom());
        if (current != null && current.zoom == view.zoom() && !hasGone) {
            better = false; // the sharp set is being completed; its holes are patched
        }
        if (better) {
            leaving = hasGone ? null : current;
            front = best;
            changedAt = nanos;
        }
    }

    private void drawSet(TileSet set, Clip all, int opacity) {
        set.lastDrawn = nanos;
        double k = Math.pow(2, view.zoom() - set.zoom);
        TileSet.visit(
                set.zoom,
                view,
                density,
                0,
                key -> {
                    Clip clip = place(key, k).meet(all);
                    Tile tile = set.find(key);
                    if (clip.isEmpty()) {
                        return;
                    }
                    if (tile == null) {
                        if (opacity == 255) {
                            patch(clip, set);
                        }
                        return;
                    }
                    drawTile(set, key, tile, clip, k, opacity);
                });
    }

    private void drawTile(TileSet set, TileKey key, Tile tile, Clip clip, double k, int opacity) {
        long age = nanos - tile.arrived;
        boolean arriving = opacity == 255 && age < FADE_NANOS && changedAt < tile.arrived;
        if (!arriving) {
            cover(tile);
            copy(key, tile, clip, k, opacity);
            return;
        }
        Tile before = tile.before;
        if (before == null) {
            patch(clip, set);
        } else {
            copy(key, before, clip, k, 255);
        }
        copy(key, tile, clip, k, Math.clamp(255 * age / FADE_NANOS, 1, 255));
        fading = true;
    }

    private void cover(Tile tile) {
        Tile before = tile.before;
        if (before != null) {
            tile.before = null;
            covered.add(before);
        }
    }

    /// Hands over the tiles that their successors cover since this was asked last.
    void takeCovered(Consumer<Tile> taker) {
        covered.forEach(taker);
        covered.clear();
    }

    /// Where a tile lies in the frame.
    private Clip place(TileKey key, double k) {
        double size = TileKey.SIZE * k;
        return new Clip(
                (int) Math.ceil(key.column() * size - originX - 0.5),
                (int) Math.ceil(key.row() * size - originY - 0.5),
                (int) Math.ceil((key.column() + 1) * size - originX - 0.5),
                (int) Math.ceil((key.row() + 1) * size - originY - 0.5));
    }

    private void copy(TileKey key, Tile tile, Clip clip, double k, int opacity) {
        int stride = PixelCanvas.STRIDE;
        if (k == 1) {
            long left = (long) key.column() * TileKey.SIZE - originX;
            long top = (long) key.row() * TileKey.SIZE - originY;
            for (int row = clip.top(); row < clip.bottom(); row++) {
                int from = (int) (row - top + 1) * stride + (int) (clip.left() - left + 1);
                int to = row * surface.width() + clip.left();
                copyRow(tile.pixels, from, to, clip.right() - clip.left(), opacity);
            }
            return;
        }
        double step = 1 / k;
        double startX = originX * step - (double) key.column() * TileKey.SIZE + 1;
        double startY = originY * step - (double) key.row() * TileKey.SIZE + 1;
        ScaledCopy.draw(surface, clip, tile.pixels, stride, startX, startY, step, opacity);
    }

    private void copyRow(int[] source, int from, int to, int count, int opacity) {
        int[] pixels = surface.pixels();
        if (opacity == 255) {
            System.arraycopy(source, from, pixels, to, count);
            return;
        }
        Argb.fadeOver(pixels, to, source, from, count, opacity);
    }

    /// Fills a part of the frame from other sets: from the nearest zoom that has all of it, else
    /// from several, the farthest first.
    private void patch(Clip clip, @Nullable TileSet except) {
        List<TileSet> used = new ArrayList<>();
        for (TileSet set : nearestFirst()) {
            int there = set == except ? 0 : count(set, clip, used.size() == FALLBACKS);
            if (there > 0) {
                used.addFirst(set);
            }
            if (there == ALL) {
                break;
            }
        }
        if (used.isEmpty() || count(used.getFirst(), clip, true) != ALL) {
            surface.fill(clip.left(), clip.top(), clip.right(), clip.bottom(), background);
        }
        used.forEach(set -> copyAll(set, clip));
    }

    private void copyAll(TileSet set, Clip clip) {
        double k = Math.pow(2, view.zoom() - set.zoom);
        TileSpan places = places(clip, k);
        for (int row = places.top(); row <= places.bottom(); row++) {
            for (int column = places.left(); column <= places.right(); column++) {
                TileKey key = new TileKey(set.zoom, column, row);
                Tile tile = set.find(key);
                Clip part = place(key, k).meet(clip);
                if (tile != null && !part.isEmpty()) {
                    copy(key, tile, part, k, 255);
                }
            }
        }
    }

    /// The sets that may fill holes: those of the nearest zooms, and the one that shows most of the
    /// world. Those that would shrink to specks or be blown up to smears are none of them: plain
    /// ground is calmer.
    private List<TileSet> nearestFirst() {
        List<TileSet> known = nearest;
        if (known == null) {
            List<TileSet> usable = new ArrayList<>();
            for (TileSet set : sets.values()) {
                double k = Math.pow(2, view.zoom() - set.zoom);
                if (k >= SMALLEST && k <= LARGEST && !set.tiles.isEmpty()) {
                    usable.add(set);
                }
            }
            usable.sort(Comparator.comparingDouble(set -> Math.abs(set.zoom - view.zoom())));
            known = new ArrayList<>(usable.subList(0, Math.min(usable.size(), CANDIDATES)));
            if (usable.size() > CANDIDATES) {
                known.add(Collections.min(usable, Comparator.comparingDouble(set -> set.zoom)));
            }
            nearest = known;
        }
        return known;
    }

    /// How many tiles of a set lie in a part of the frame; [#ALL] if none is missing there.
    ///
    /// @param allOrNone whether 0 will do for an answer as soon as one is missing
    private int count(TileSet set, Clip clip, boolean allOrNone) {
        TileSpan places = places(clip, Math.pow(2, view.zoom() - set.zoom));
        int there = 0;
        boolean all = true;
        for (int row = places.top(); row <= places.bottom(); row++) {
            for (int column = places.left(); column <= places.right(); column++) {
                boolean known = set.find(new TileKey(set.zoom, column, row)) != null;
                there += known ? 1 : 0;
                all &= known;
                if (allOrNone && !all) {
                    return 0;
                }
            }
        }
        return all ? ALL : there;
    }

    /// The places of tiles that meet a part of the frame.
    private TileSpan places(Clip clip, double k) {
        double size = TileKey.SIZE * k;
        return new TileSpan(
                (int) Math.floor((clip.left() + originX + 0.5) / size),
                (int) Math.floor((clip.right() - 1 + originX + 0.5) / size),
                (int) Math.floor((clip.top() + originY + 0.5) / size),
                (int) Math.floor((clip.bottom() - 1 + originY + 0.5) / size));
    }
}

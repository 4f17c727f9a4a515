package org.fengqiao.console.map.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.console.geo.Viewport;
import org.jspecify.annotations.Nullable;

/// Which tiles a view wants, most urgent first.
///
/// @param aim where an animation leads
/// @param overview the whole city small; null where there is nothing to see
record TileWish(Viewport now, Viewport aim, @Nullable Viewport overview, double density) {

    private static final double HALF_WAY = 0.5;

    /// Tiles that are drawn around a view at rest, on each side.
    private static final int AROUND = 2;

    /// Missing or outdated tiles in the order in which they should be drawn.
    List<TileKey> list(Map<Double, TileSet> sets) {
        List<TileKey> wanted = new ArrayList<>();
        double way = aim.zoom() - now.zoom();
        if (Math.abs(way) > 0.7) {
            Viewport passing = passing(way);
            add(wanted, passing.zoom(), passing, 0, sets);
        }
        add(wanted, aim.zoom(), aim, 0, sets);
        if (aim.zoom() == now.zoom()) {
            add(wanted, now.zoom(), now, 0, sets);
        }
        if (overview != null) {
            add(wanted, overview.zoom(), overview, 0, sets);
        }
        if (Math.abs(way) < 1e-9) {
            add(wanted, now.zoom(), now, AROUND, sets);
        }
        return wanted;
    }

    /// The next step of half a zoom on the way.
    private Viewport passing(double way) {
        double ahead = now.zoom() + Math.copySign(HALF_WAY, way);
        return at(now, Math.rint(ahead / HALF_WAY) * HALF_WAY);
    }

    /// The step of half a zoom that a view comes to next which is zoomed by hand, nobody knows how
    /// far. Tiles of the zoom of each single frame would be of use to that frame only.
    ///
    /// @param before zoom of the frame before
    static Viewport nextStep(Viewport now, double before) {
        double steps = now.zoom() / HALF_WAY;
        return at(now, HALF_WAY * (now.zoom() > before ? Math.ceil(steps) : Math.floor(steps)));
    }

    private static Viewport at(Viewport view, double zoom) {
        return view.zoomedAt(view.width() / 2, view.height() / 2, zoom);
    }

    private void add(
            List<TileKey> wanted,
            double zoom,
            Viewport view,
            int margin,
            Map<Double, TileSet> sets) {
        List<TileKey> missing = new ArrayList<>();
        TileSet set = sets.get(zoom);
        TileSet.visit(
                zoom,
                view,
                density,
                margin,
                key -> {
                    Tile tile = set == null ? null : set.find(key);
                    if (tile == null || tile.stale) {
                        missing.add(key);
                    }
                });
        double k = Viewport.scaleOf(zoom) * density / TileKey.SIZE;
        double x = view.x() * k - 0.5;
        double y = view.y() * k - 0.5;
        missing.sort(
                Comparator.comparingDouble(key -> Math.hypot(key.column() - x, key.row() - y)));
        wanted.addAll(missing);
    }

    /// Whether a tile in sight is missing or outdated at the zoom of the view itself.
    ///
    /// @param failed those that will not come
    boolean isMissing(Map<Double, TileSet> sets, Set<TileKey> failed) {
        List<TileKey> missing = new ArrayList<>();
        add(missing, now.zoom(), now, 0, sets);
        return !failed.containsAll(missing);
    }

    /// Whether a tile of the view's own zoom lies outside of it.
    boolean isBesideView(TileKey key) {
        return key.zoom() == now.zoom() && !TileSpan.of(now.zoom(), now, density, 0).contains(key);
    }

    int countInSight() {
        return (int) TileSpan.of(now.zoom(), now, density, 0).count();
    }

    boolean names(double zoom) {
        return zoom == now.zoom() || zoom == aim.zoom() || isOverview(zoom);
    }

    boolean isOverview(double zoom) {
        return overview != null && zoom == overview.zoom();
    }

    /// The tiles of a zoom that lie in the views or next to them.
    Set<TileKey> listNear(double zoom) {
        Set<TileKey> near = new HashSet<>();
        for (Viewport view : overview == null ? List.of(now, aim) : List.of(now, aim, overview)) {
            if (view.zoom() == zoom) {
                TileSet.visit(zoom, view, density, AROUND + 1, near::add);
            }
        }
        return near;
    }
}

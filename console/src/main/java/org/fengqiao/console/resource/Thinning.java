package org.fengqiao.console.resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.domain.geodesy.LonLat;
import org.locationtech.jts.geom.Envelope;

/// Keeps a map readable: of things that would lie on top of each other one is drawn, the first in
/// the order given. Pure.
final class Thinning {

    private Thinning() {}

    /// One candidate for the map.
    interface Spot {
        LonLat position();
    }

    /// What takes part, degrees: all cells in sight are whole in it, or what lies just outside
    /// would decide anew at every step of the hand which of a cell is drawn.
    static Envelope sight(Viewport view, double cellPx) {
        Envelope world = view.bounds();
        world.expandBy(2 * cellPx / view.scale());
        return Mercator.toLonLat(world);
    }

    /// Cells of which each holds one thing. They lie fixed on the ground, so that panning does not
    /// reshuffle them.
    static final class Cells {

        private final Set<Long> taken = new HashSet<>();
        private final double side;

        /// @param cellPx as for [#keep]
        Cells(Viewport view, double cellPx) {
            side = cellPx / Viewport.scaleOf(Math.floor(view.zoom()));
        }

        /// Whether the cell was free; it is taken from now on.
        boolean take(double lon, double lat) {
            long column = (long) Math.floor(Mercator.x(lon) / side);
            long row = (long) Math.floor(Mercator.y(lat) / side);
            return taken.add(column << 32 | row & 0xffffffffL);
        }

        int size() {
            return taken.size();
        }
    }

    /// @param cellPx least side of the cells of which each holds one, in logical pixels; they
    ///   double with each whole zoom outwards, so that what is kept far out is kept closer in too
    /// @param most how many at most
    static <S extends Spot> List<S> keep(List<S> spots, Viewport view, double cellPx, int most) {
        Envelope sight = sight(view, cellPx);
        Cells cells = new Cells(view, cellPx);
        List<S> kept = new ArrayList<>();
        for (S spot : spots) {
            if (!sight.contains(spot.position().lon(), spot.position().lat())) {
                continue;
            }
            if (cells.take(spot.position().lon(), spot.position().lat())) {
                kept.add(spot);
                if (kept.size() == most) {
                    break;
                }
            }
        }
        return kept;
    }
}

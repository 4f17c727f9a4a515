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

    /// @param cellPx least side of the cells of which each holds one, in logical pixels; they
    ///   double with each whole zoom outwards, so that what is kept far out is kept closer in too
    /// @param most how many at most
    static <S extends Spot> List<S> keep(List<S> spots, Viewport view, double cellPx, int most) {
        Envelope sight = sight(view, cellPx);
        Set<Long> taken = new HashSet<>();
        List<S> kept = new ArrayList<>();
        double cell = cellPx / Viewport.scaleOf(Math.floor(view.zoom()));
        for (S spot : spots) {
            if (!sight.contains(spot.position().lon(), spot.position().lat())) {
                continue;
            }
            double worldX = Mercator.x(spot.position().lon());
            double worldY = Mercator.y(spot.position().lat());
            // Cells lie fixed on the ground, so that panning does not reshuffle them.
            long column = (long) Math.floor(worldX / cell);
            long row = (long) Math.floor(worldY / cell);
            if (taken.add(column << 32 | row & 0xffffffffL)) {
                kept.add(spot);
                if (kept.size() == most) {
                    break;
                }
            }
        }
        return kept;
    }
}

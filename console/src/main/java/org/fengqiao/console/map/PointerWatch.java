package org.fengqiao.console.map;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.jspecify.annotations.Nullable;

/// Follows the pointer and tells, at most once a frame, what lies under it: a moving map under a
/// resting pointer counts as a move.
final class PointerWatch {

    private final Furniture furniture;
    private Consumer<Optional<MapPointer>> listener = _ -> {};
    private double @Nullable [] at;
    private boolean moved;

    PointerWatch(Furniture furniture) {
        this.furniture = furniture;
    }

    void setListener(Consumer<Optional<MapPointer>> handler) {
        listener = handler;
    }

    /// @param x logical pixels
    /// @param y logical pixels
    void move(double x, double y) {
        at = new double[] {x, y};
        moved = true;
    }

    void leave() {
        at = null;
        moved = true;
    }

    void mapMoved() {
        moved |= at != null;
    }

    void showTip(@Nullable String text) {
        double[] here = at;
        furniture.setTip(text, here == null ? 0 : here[0], here == null ? 0 : here[1]);
    }

    /// Tells if anything changed since the last time.
    ///
    /// @param hit finds the topmost thing under the pointer
    void tell(Viewport view, Supplier<Optional<MapHit>> hit) {
        if (!moved) {
            return;
        }
        moved = false;
        furniture.setTip(null, 0, 0);
        double[] here = at;
        if (here == null) {
            furniture.setCoordinates(null);
            listener.accept(Optional.empty());
            return;
        }
        double lon = Mercator.lon(view.toWorldX(here[0]));
        double lat = Mercator.lat(view.toWorldY(here[1]));
        furniture.setCoordinates(new double[] {lon, lat});
        listener.accept(Optional.of(new MapPointer(here[0], here[1], lon, lat, hit.get())));
    }

    double x() {
        double[] here = at;
        return here == null ? 0 : here[0];
    }

    double y() {
        double[] here = at;
        return here == null ? 0 : here[1];
    }
}

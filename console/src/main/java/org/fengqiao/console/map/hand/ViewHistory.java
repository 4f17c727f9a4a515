package org.fengqiao.console.map.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.console.geo.Viewport;

/// The views an operator has been at, like the pages of a browser. One pan or zoom is one entry,
/// however many frames it took: what follows within [#JOIN_NANOS] takes the place of the entry it
/// came from. Knows no clock; pure.
///
/// @param <P> what else belongs to a view, such as the area that was open; compared by `equals`
public final class ViewHistory<P> {

    /// Hands rest longer than this between two things they want.
    static final long JOIN_NANOS = 800_000_000;

    /// An operator who pans all shift must not fill the memory.
    static final int KEPT = 100;

    private static final double SAME_PX = 0.5;
    private static final double SAME_ZOOM = 0.005;

    /// A view and the place it was seen in.
    public record Seen<P>(Viewport view, P place) {}

    private final List<Seen<P>> all = new ArrayList<>();
    private int at = -1;
    private long lastNanos;
    private boolean joining;

    /// Takes notice of where the map is or leads to; of a size alone it does not.
    ///
    /// @param aim where the present motion ends
    /// @param nanos on any clock that only goes forward
    public void see(Viewport aim, P place, long nanos) {
        Seen<P> seen = new Seen<>(aim, place);
        if (at < 0) {
            all.add(seen);
            at = 0;
        } else {
            Seen<P> now = all.get(at);
            boolean samePlace = now.place().equals(place);
            if (samePlace && isSame(now.view(), aim)) {
                return;
            }
            if (samePlace && joining && nanos - lastNanos <= JOIN_NANOS) {
                all.set(at, seen);
            } else {
                push(seen);
            }
        }
        joining = true;
        lastNanos = nanos;
    }

    private void push(Seen<P> seen) {
        all.subList(at + 1, all.size()).clear();
        all.add(seen);
        if (all.size() > KEPT) {
            all.removeFirst();
        }
        at = all.size() - 1;
    }

    private static boolean isSame(Viewport a, Viewport b) {
        double way = Math.hypot(a.x() - b.x(), a.y() - b.y()) * b.scale();
        return way < SAME_PX && Math.abs(a.zoom() - b.zoom()) < SAME_ZOOM;
    }

    public boolean canGoBack() {
        return at > 0;
    }

    public boolean canGoForward() {
        return at >= 0 && at + 1 < all.size();
    }

    /// The view before this one, which is the present one from now on; empty if there is none.
    public Optional<Seen<P>> back() {
        return canGoBack() ? step(-1) : Optional.empty();
    }

    /// Takes a step back again.
    public Optional<Seen<P>> forward() {
        return canGoForward() ? step(1) : Optional.empty();
    }

    private Optional<Seen<P>> step(int way) {
        at += way;
        joining = false; // A gesture from here is a new entry; the old one must still be there.
        return Optional.of(all.get(at));
    }
}

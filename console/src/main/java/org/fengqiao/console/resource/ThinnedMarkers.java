package org.fengqiao.console.resource;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.map.MarkerLayer;
import org.fengqiao.console.resource.Thinning.Spot;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// The markers of one layer, of which the map has what was put last, looked through anew a moment
/// after something moved. FX thread.
final class ThinnedMarkers implements AutoCloseable {

    static final double CELL_PX = 30;

    /// A screen of 4K full of cells holds about so many.
    static final int MOST = 4000;

    private static final double SETTLE_MS = 120;

    private final MapView map;
    private final MarkerLayer markers;
    private final Map<String, Marker> shown = new HashMap<>();
    private final PauseTransition settle = new PauseTransition(Duration.millis(SETTLE_MS));

    /// @param id name of the layer in map styles
    /// @param refresh puts what is to be seen now
    ThinnedMarkers(MapView map, String id, Runnable refresh) {
        this.map = map;
        markers = new MarkerLayer(id, 0);
        map.addLayer(markers);
        settle.setOnFinished(_ -> refresh.run());
    }

    /// Something moved: another look is due.
    void later() {
        // Restarting it at every change would let a steady stream of positions starve the picture.
        if (settle.getStatus() != PauseTransition.Status.RUNNING) {
            settle.playFromStart();
        }
    }

    /// What has a chance to be seen, degrees.
    Envelope sight() {
        return Thinning.sight(map.viewport(), CELL_PX);
    }

    <S extends Spot> List<S> thin(List<S> spots) {
        return Thinning.keep(spots, map.viewport(), CELL_PX, MOST);
    }

    /// Replaces what is on the map; what stays is not touched.
    void put(Collection<Marker> wanted) {
        Map<String, Marker> next = new HashMap<>();
        wanted.forEach(marker -> next.put(marker.id(), marker));
        for (String gone : List.copyOf(shown.keySet())) {
            if (!next.containsKey(gone)) {
                markers.remove(gone);
                shown.remove(gone);
            }
        }
        next.forEach((id, marker) -> {
            if (!marker.equals(shown.put(id, marker))) {
                markers.put(marker);
            }
        });
    }

    /// @param strength 0 to 1 for each kind, see [MarkerLayer#fade]
    void fade(ToDoubleFunction<MarkerKind> strength) {
        markers.fade(strength);
    }

    /// @param id null for none
    void select(@Nullable String id) {
        markers.select(id);
    }

    /// The id of the marker of this layer that was hit.
    Optional<String> findHit(MapHit hit) {
        return hit instanceof MapHit.OfMarker(var layer, var marker) && layer.equals(markers.id())
                ? Optional.of(marker.id())
                : Optional.empty();
    }

    @Override
    public void close() {
        settle.stop();
        map.removeLayer(markers);
    }
}

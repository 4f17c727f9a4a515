package org.fengqiao.console.incident.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.IncidentStore;
import org.fengqiao.console.incident.Selection;
import org.fengqiao.console.incident.UnseenIncidents;
import org.fengqiao.console.map.MapClick;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerLayer;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// Keeps the map's markers in step with store, selection and what is unseen, and answers pointer
/// and click. FX thread only.
public final class IncidentLayer implements AutoCloseable {

    /// Name of the layer in map styles.
    public static final String ID = "incident";

    /// From here on every incident stands by itself, even in dense streets.
    public static final double CLUSTER_BELOW_ZOOM = 16;

    private static final Texts TEXTS = Texts.of("incident");

    private final IncidentStore store;
    private final Selection selection;
    private final UnseenIncidents unseen;
    private final MarkerLayer markers = new MarkerLayer(ID, CLUSTER_BELOW_ZOOM);
    private final Subscription subscriptions;
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, Double> strengths = new HashMap<>();
    private Set<IncidentId> pulsing = Set.of();

    public IncidentLayer(IncidentStore store, Selection selection, UnseenIncidents unseen) {
        this.store = store;
        this.selection = selection;
        this.unseen = unseen;
        put(store.listAll());
        markers.select(selectedMarker());
        subscriptions =
                Subscription.all(
                        store.listen((changed, _) -> refresh(changed)),
                        unseen.listen(this::refreshPulses),
                        Subscription.listen(
                                selection.selectedProperty(),
                                (_, _, _) -> markers.select(selectedMarker())));
    }

    /// To be put on the map.
    public MarkerLayer layer() {
        return markers;
    }

    private @Nullable String selectedMarker() {
        return selection.find().map(IncidentId::value).orElse(null);
    }

    /// Shows or hides the incidents whose class is of a kind, such as `hazard`.
    public void setShown(String kind, boolean shown) {
        if (shown ? hidden.remove(kind) : hidden.add(kind)) {
            put(store.listAll().stream().filter(row -> kindOf(row).equals(kind)).toList());
        }
    }

    /// Whether the kind of an incident's class is shown.
    public boolean isShown(IncidentRow row) {
        return !hidden.contains(kindOf(row));
    }

    /// Makes the incidents of a kind of class fainter.
    ///
    /// @param strength 0 to 1
    public void fade(String kind, double strength) {
        Double before = strength == 1 ? strengths.remove(kind) : strengths.put(kind, strength);
        if ((before == null ? 1 : before) != strength) {
            Map<String, Double> now = Map.copyOf(strengths);
            markers.fade(of -> now.getOrDefault(of.properties().get(IncidentMarkers.KIND), 1.0));
        }
    }

    private static String kindOf(IncidentRow row) {
        return row.incident().classKey().kind();
    }

    private void refresh(Collection<IncidentId> changed) {
        List<IncidentRow> present = new ArrayList<>();
        for (IncidentId id : changed) {
            store.find(id).ifPresentOrElse(present::add, () -> markers.remove(id.value()));
        }
        put(present);
    }

    private void put(Collection<IncidentRow> rows) {
        List<Marker> made = new ArrayList<>();
        for (IncidentRow row : rows) {
            if (isShown(row)) {
                made.add(IncidentMarkers.of(row, unseen.contains(row.id())));
            } else {
                markers.remove(row.id().value());
            }
        }
        markers.putAll(made);
    }

    private void refreshPulses() {
        Set<IncidentId> touched = new HashSet<>(pulsing);
        pulsing = Set.copyOf(unseen.listAll());
        touched.addAll(pulsing);
        refresh(touched);
    }

    /// Selects the incident that was clicked, or zooms to what a cluster holds.
    ///
    /// @return whether the click was on an incident or a cluster of them
    public boolean click(MapClick click, MapView map) {
        if (click.secondary()) {
            return false;
        }
        for (MapHit hit : click.hits()) {
            switch (hit) {
                case MapHit.OfMarker(String layer, Marker marker) when layer.equals(ID) -> {
                    selection.select(new IncidentId(marker.id()));
                    return true;
                }
                case MapHit.OfCluster cluster when cluster.layer().equals(ID) -> {
                    map.fit(cluster.world(), 60, true);
                    return true;
                }
                case MapHit.OfMarker _, MapHit.OfCluster _, MapHit.OfArea _, MapHit.OfShape _ -> {
                    // Something of another layer; an incident may lie under it.
                }
            }
        }
        return false;
    }

    /// What to show beside the pointer; absent if the hit is no incident of this layer.
    public Optional<String> findTip(MapHit hit) {
        return switch (hit) {
            case MapHit.OfMarker(String layer, Marker marker) when layer.equals(ID) ->
                    store.find(new IncidentId(marker.id())).map(IncidentLayer::tip);
            case MapHit.OfCluster cluster when cluster.layer().equals(ID) ->
                    store.find(new IncidentId(cluster.worst()))
                            .map(worst ->
                                    TEXTS.get(
                                            "map.cluster",
                                            cluster.count(),
                                            StatusLook.of(worst.status()).word().getValue(),
                                            worst.incident().title()));
            case MapHit.OfMarker _, MapHit.OfCluster _, MapHit.OfArea _, MapHit.OfShape _ ->
                    Optional.empty();
        };
    }

    private static String tip(IncidentRow row) {
        return TEXTS.get(
                "map.tip",
                row.incident().title(),
                StatusLook.of(row.status()).word().getValue(),
                row.incident().address());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}

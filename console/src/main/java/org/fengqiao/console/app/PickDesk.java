package org.fengqiao.console.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.geo.Enclosure;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.PickedIncidents;
import org.fengqiao.console.incident.layer.IncidentLayer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.hand.RingLayer;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.ResourceId;
import org.locationtech.jts.geom.Envelope;

/// What was gathered on the map by box or polygon: incidents, which the list can be narrowed to,
/// and the resources shown there, which are counted; each ringed on the map. FX thread.
final class PickDesk implements AutoCloseable {

    private final MapView map;
    private final IncidentDesk incidents;
    private final ResourceDesk resources;
    private final PickedIncidents picked;
    private final RingLayer rings = new RingLayer("picked", IncidentLayer.CLUSTER_BELOW_ZOOM);
    private final EventHandler<KeyEvent> keys = this::press;
    private final Subscription subscription;
    private final Consumer<ObservableValue<String>> said;
    private Set<ResourceId> besides = Set.of();

    /// To be made before the layers of incidents are put on the map, so that rings lie under them.
    ///
    /// @param said hears that there was nothing to gather
    PickDesk(
            MapView map,
            IncidentDesk incidents,
            ResourceDesk resources,
            Consumer<ObservableValue<String>> said) {
        this.said = said;
        this.map = map;
        this.incidents = incidents;
        this.resources = resources;
        picked = incidents.picked();
        map.addLayer(rings);
        map.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        subscription =
                Subscription.all(
                        Subscription.listen(picked.idsProperty(), (_, _, _) -> changed()),
                        incidents.store().listen((_, _) -> ring()),
                        Subscription.listen(resources.store().movesProperty(), (_, _, _) -> ring()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> sayBesides()));
    }

    /// Gathers what lies inside.
    void enclose(Enclosure enclosure) {
        Set<IncidentId> inside = new HashSet<>();
        for (IncidentRow row : incidents.store().listAll()) {
            if (holds(enclosure, row.incident().position())) {
                inside.add(row.id());
            }
        }
        besides = Set.copyOf(resources.layers().listShown(at -> holds(enclosure, at)));
        if (inside.isEmpty()) {
            said.accept(Texts.of("app").bind("picked.none", besides.size()));
        }
        if (inside.equals(picked.idsProperty().get())) {
            changed();
        } else {
            picked.pick(inside);
        }
    }

    private static boolean holds(Enclosure enclosure, LonLat at) {
        return enclosure.contains(Mercator.x(at.lon()), Mercator.y(at.lat()));
    }

    private void changed() {
        if (picked.isEmpty()) {
            besides = Set.of();
        }
        ring();
        sayBesides();
    }

    private void sayBesides() {
        String words =
                besides.isEmpty() ? "" : Texts.of("app").get("picked.resources", besides.size());
        incidents.list().showBesidePicked(words);
    }

    private void ring() {
        if (picked.isEmpty() && rings.size() == 0) {
            return;
        }
        List<LonLat> places = listPlaces();
        double[] x = places.stream().mapToDouble(at -> Mercator.x(at.lon())).toArray();
        double[] y = places.stream().mapToDouble(at -> Mercator.y(at.lat())).toArray();
        rings.show(x, y);
    }

    private List<LonLat> listPlaces() {
        List<LonLat> places = new ArrayList<>();
        for (IncidentId id : picked.idsProperty().get()) {
            incidents.store().find(id).ifPresent(row -> places.add(row.incident().position()));
        }
        for (ResourceId id : besides) {
            resources.layers().findShown(id).ifPresent(places::add);
        }
        return places;
    }

    /// The box in world units of what was gathered; absent if that is nothing.
    Optional<Envelope> findBox() {
        Envelope box = new Envelope();
        listPlaces().forEach(at -> box.expandToInclude(Mercator.x(at.lon()), Mercator.y(at.lat())));
        return box.isNull() ? Optional.empty() : Optional.of(box);
    }

    private void press(KeyEvent event) {
        if (!event.isConsumed() && event.getCode() == KeyCode.ESCAPE && !picked.isEmpty()) {
            picked.clear();
            event.consume();
        }
    }

    @Override
    public void close() {
        subscription.close();
        map.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        map.removeLayer(rings);
    }
}

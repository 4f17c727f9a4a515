package org.fengqiao.console.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.animation.PauseTransition;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.map.MarkerLayer;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.KeyPlaceKind;

/// Key places on the map: those of the kinds switched on, thinned, the rarer kinds first. They are
/// asked for when the first kind is switched on, because a desk seldom needs them. FX thread.
public final class KeyPlaceLayer implements AutoCloseable {

    /// Name of the layer in map styles.
    public static final String ID = "key-place";

    private static final Texts TEXTS = Texts.of("resource");
    private static final double CELL_PX = 30;
    private static final int MOST = 4000;
    private static final double SETTLE_MS = 120;

    private record Spot(KeyPlace place) implements Thinning.Spot {
        @Override
        public LonLat position() {
            return place.position();
        }
    }

    private final MapView map;
    private final Runnable ask;
    private final MarkerLayer markers = new MarkerLayer(ID, 0);
    private final Map<KeyPlaceKind, List<Spot>> byKind = new EnumMap<>(KeyPlaceKind.class);
    private final Set<KeyPlaceKind> shown = new TreeSet<>();
    private final Map<String, KeyPlace> drawn = new HashMap<>();
    private final PauseTransition settle =
            new PauseTransition(javafx.util.Duration.millis(SETTLE_MS));
    private final Subscription subscription;
    private boolean asked;

    /// @param ask asks for the places; whoever has them calls [#put], or [#fail]
    public KeyPlaceLayer(MapView map, Runnable ask) {
        this.map = map;
        this.ask = ask;
        map.addLayer(markers);
        settle.setOnFinished(_ -> refresh());
        subscription = Subscription.listen(map.viewportProperty(), (_, _, _) -> later());
    }

    /// Switches a kind on or off.
    public void setShown(KeyPlaceKind kind, boolean wanted) {
        if (wanted ? shown.add(kind) : shown.remove(kind)) {
            if (wanted && !asked) {
                asked = true;
                ask.run();
            }
            refresh();
        }
    }

    /// The places have come.
    public void put(Collection<KeyPlace> places) {
        byKind.clear();
        for (KeyPlace place : places) {
            byKind.computeIfAbsent(place.kind(), _ -> new ArrayList<>()).add(new Spot(place));
        }
        refresh();
    }

    /// The places have not come; they are asked for again when a kind is next switched on.
    public void fail() {
        asked = false;
    }

    /// All places of the kinds that are switched on, also those that have no room on the map.
    public List<KeyPlace> listShown() {
        return shown.stream()
                .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
                .map(Spot::place)
                .toList();
    }

    /// What is drawn on the map now.
    List<KeyPlace> listDrawn() {
        return List.copyOf(drawn.values());
    }

    private void later() {
        if (!shown.isEmpty() && settle.getStatus() != PauseTransition.Status.RUNNING) {
            settle.playFromStart();
        }
    }

    private void refresh() {
        List<Spot> candidates = new ArrayList<>();
        shown.stream()
                .map(kind -> byKind.getOrDefault(kind, List.of()))
                .sorted(Comparator.comparingInt(List::size))
                .flatMap(List::stream)
                .forEach(candidates::add);
        Map<String, KeyPlace> next = new HashMap<>();
        Thinning.keep(candidates, map.viewport(), CELL_PX, MOST)
                .forEach(spot -> next.put(spot.place().id().value(), spot.place()));
        List.copyOf(drawn.keySet()).stream()
                .filter(id -> !next.containsKey(id))
                .forEach(id -> {
                    drawn.remove(id);
                    markers.remove(id);
                });
        next.forEach((id, place) -> {
            if (drawn.put(id, place) == null) {
                markers.put(marker(place));
            }
        });
    }

    private static Marker marker(KeyPlace place) {
        return new Marker(
                place.id().value(),
                place.position().lon(),
                place.position().lat(),
                MarkerKind.of("class", place.kind().name()),
                0,
                false);
    }

    /// Names the place under the pointer.
    ///
    /// @return whether there was one
    public boolean point(Optional<MapPointer> pointer) {
        Optional<KeyPlace> under = pointer.flatMap(MapPointer::hit).flatMap(this::placeAt);
        under.ifPresent(
                place -> map.setTip(place.name() + " · " + TEXTS.get("keyPlace." + place.kind())));
        return under.isPresent();
    }

    private Optional<KeyPlace> placeAt(MapHit hit) {
        return hit instanceof MapHit.OfMarker(var layer, var marker) && layer.equals(ID)
                ? Optional.ofNullable(drawn.get(marker.id()))
                : Optional.empty();
    }

    @Override
    public void close() {
        settle.stop();
        subscription.close();
        map.removeLayer(markers);
    }
}

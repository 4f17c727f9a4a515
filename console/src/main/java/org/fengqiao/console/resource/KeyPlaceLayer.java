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
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.ResourceId;

/// Key places on the map: those of the kinds switched on, thinned, the rarer kinds first. They are
/// asked for when the first kind is switched on, because a desk seldom needs them. FX thread.
public final class KeyPlaceLayer implements AutoCloseable {

    /// Name of the layer in map styles.
    public static final String ID = "key-place";

    private static final Texts TEXTS = Texts.of("resource");

    private record Spot(KeyPlace place) implements Thinning.Spot {
        @Override
        public LonLat position() {
            return place.position();
        }
    }

    private final MapView map;
    private final Runnable ask;
    private final ThinnedMarkers markers;
    private final Map<KeyPlaceKind, List<Spot>> byKind = new EnumMap<>(KeyPlaceKind.class);
    private final Set<KeyPlaceKind> shown = new TreeSet<>();
    private final Map<String, KeyPlace> drawn = new HashMap<>();
    private final Map<String, Double> strengths = new HashMap<>();
    private final Subscription subscription;
    private boolean asked;
    private boolean come;
    private Runnable onCome = () -> {};

    /// @param ask asks for the places; whoever has them calls [#put], or [#fail]
    public KeyPlaceLayer(MapView map, Runnable ask) {
        this.map = map;
        this.ask = ask;
        markers = new ThinnedMarkers(map, ID, this::refresh);
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

    /// Makes a kind fainter.
    ///
    /// @param strength 0 to 1; 1 is as the style has it
    public void fade(KeyPlaceKind kind, double strength) {
        Double before = strengths.put(kind.name(), strength);
        if (strength != (before == null ? 1 : before)) {
            Map<String, Double> now = Map.copyOf(strengths);
            markers.fade(of -> now.getOrDefault(of.properties().get("class"), 1.0));
        }
    }

    /// The places have come.
    public void put(Collection<KeyPlace> places) {
        byKind.clear();
        for (KeyPlace place : places) {
            byKind.computeIfAbsent(place.kind(), _ -> new ArrayList<>()).add(new Spot(place));
        }
        come = true;
        refresh();
        onCome.run();
    }

    /// Whether it is known that there is no place of a kind: nothing is, before they have come.
    public boolean lacks(KeyPlaceKind kind) {
        return come && !byKind.containsKey(kind);
    }

    /// A place as it came last; absent where it is there no longer.
    public Optional<KeyPlace> find(ResourceId id) {
        return byKind.values().stream()
                .flatMap(List::stream)
                .map(Spot::place)
                .filter(place -> place.id().equals(id))
                .findFirst();
    }

    /// Told when the places have come, until that is closed.
    public Subscription onCome(Runnable listener) {
        onCome = listener;
        return () -> onCome = () -> {};
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
    public List<KeyPlace> listDrawn() {
        return List.copyOf(drawn.values());
    }

    private void later() {
        if (!shown.isEmpty()) {
            markers.later();
        }
    }

    private void refresh() {
        List<Spot> candidates = new ArrayList<>();
        shown.stream()
                .map(kind -> byKind.getOrDefault(kind, List.of()))
                .sorted(Comparator.comparingInt(List::size))
                .flatMap(List::stream)
                .forEach(candidates::add);
        drawn.clear();
        markers.thin(candidates)
                .forEach(spot -> drawn.put(spot.place().id().value(), spot.place()));
        markers.put(drawn.values().stream().map(KeyPlaceLayer::marker).toList());
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

    /// The key place that was hit, if it is one of this layer.
    public Optional<KeyPlace> placeAt(MapHit hit) {
        return markers.findHit(hit).flatMap(id -> Optional.ofNullable(drawn.get(id)));
    }

    @Override
    public void close() {
        subscription.close();
        markers.close();
    }
}

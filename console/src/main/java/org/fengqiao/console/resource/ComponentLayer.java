package org.fengqiao.console.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.Marker;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.ComponentState;
import org.locationtech.jts.geom.Envelope;

/// Components on the map: those of the classes switched on, from the zoom at which a street fills
/// the screen, thinned, those with something wrong first, then the rarer classes. FX thread.
public final class ComponentLayer implements AutoCloseable {

    /// Name of the layer in map styles.
    public static final String ID = "component";

    /// Farther out there would be a hundred for each that has room.
    public static final double FROM_ZOOM = 15;

    /// What has failed is asked for again after so long.
    private static final Duration PAUSE = Duration.seconds(20);

    /// How the layer stands, to be told in words.
    public enum State {
        /// Nothing is switched on.
        OFF,
        /// The map shows too much for single components.
        FAR,
        LOADING,
        /// Some of those in sight could not be had.
        FAILED,
        SHOWN
    }

    private final MapView map;
    private final ComponentStore store;
    private final Function<Component, String> words;
    private final ThinnedMarkers markers;
    private final Set<ClassKey> shown = new HashSet<>();
    private final Map<String, Double> strengths = new HashMap<>();
    private final Map<String, Component> drawn = new HashMap<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private final PauseTransition again = new PauseTransition(PAUSE);
    private final Subscription subscription;

    /// @param words what is said of a component under the pointer
    public ComponentLayer(MapView map, ComponentStore store, Function<Component, String> words) {
        this.map = map;
        this.store = store;
        this.words = words;
        markers = new ThinnedMarkers(map, ID, this::refresh);
        store.setOnChanged(markers::later);
        again.setOnFinished(_ -> {
            store.retry();
            refresh();
        });
        subscription =
                Subscription.listen(
                        map.viewportProperty(),
                        (_, _, _) -> {
                            if (!shown.isEmpty()) {
                                markers.later();
                            }
                        });
    }

    /// Switches a class on or off.
    public void setShown(ClassKey key, boolean wanted) {
        if (wanted ? shown.add(key) : shown.remove(key)) {
            store.retry();
            refresh();
        }
    }

    /// Makes a class fainter.
    ///
    /// @param strength 0 to 1; 1 is as the style has it
    public void fade(ClassKey key, double strength) {
        Double before = strengths.put(key.toString(), strength);
        if (strength != (before == null ? 1 : before)) {
            Map<String, Double> now = Map.copyOf(strengths);
            markers.fade(of -> now.getOrDefault(of.properties().get("class"), 1.0));
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private boolean isNear() {
        return map.viewport().zoom() >= FROM_ZOOM;
    }

    private void refresh() {
        drawn.clear();
        if (!shown.isEmpty() && isNear()) {
            store.want(markers.sight());
            thin().forEach(one -> drawn.put(Long.toString(one.id()), one));
        }
        markers.put(drawn.values().stream().map(ComponentLayer::marker).toList());
        state.set(judge());
        if (state.get() == State.FAILED) {
            again.play();
        }
    }

    private State judge() {
        if (shown.isEmpty()) {
            return State.OFF;
        }
        if (!isNear()) {
            return State.FAR;
        }
        return store.isLoading() ? State.LOADING : store.hasFailed() ? State.FAILED : State.SHOWN;
    }

    /// Straight from the arrays: there may be a hundred thousand in sight, and only what is drawn
    /// is taken out of them.
    private List<Component> thin() {
        Envelope sight = markers.sight();
        Collection<ComponentPart> parts = store.list();
        List<ClassKey> rarest = new ArrayList<>(shown);
        rarest.sort(
                Comparator.comparingInt((ClassKey key) -> count(parts, key))
                        .thenComparing(Comparator.naturalOrder()));
        var cells = new Thinning.Cells(map.viewport(), ThinnedMarkers.CELL_PX);
        List<Component> kept = new ArrayList<>();
        for (boolean wrong : new boolean[] {true, false}) {
            for (ClassKey key : rarest) {
                for (ComponentPart part : parts) {
                    part.visit(
                            key,
                            sight,
                            at -> {
                                var all = part.all();
                                if ((all.state(at) != ComponentState.INTACT) == wrong
                                        && kept.size() < ThinnedMarkers.MOST
                                        && cells.take(all.lon(at), all.lat(at))) {
                                    kept.add(Component.of(all, at));
                                }
                            });
                }
            }
        }
        return kept;
    }

    private static int count(Collection<ComponentPart> parts, ClassKey key) {
        return parts.stream().mapToInt(part -> part.count(key)).sum();
    }

    private static Marker marker(Component one) {
        boolean wrong = one.state() != ComponentState.INTACT;
        return new Marker(
                Long.toString(one.id()),
                one.position().lon(),
                one.position().lat(),
                ComponentKinds.of(one.key(), one.state()),
                wrong ? 1 : 0,
                false);
    }

    /// Those of the classes switched on that lie in the view, also those that have no room on the
    /// map; none farther out than they are shown.
    public List<Component> listInView() {
        List<Component> all = new ArrayList<>();
        if (isNear()) {
            Envelope view = Thinning.sight(map.viewport(), 0);
            List<ClassKey> inOrder = shown.stream().sorted().toList();
            for (ClassKey key : inOrder) {
                store.list()
                        .forEach(part ->
                                part.visit(key, view, at -> all.add(Component.of(part.all(), at))));
            }
        }
        return all;
    }

    /// What is drawn on the map now.
    public List<Component> listDrawn() {
        return List.copyOf(drawn.values());
    }

    /// Names the component under the pointer.
    ///
    /// @return whether there was one
    public boolean point(Optional<MapPointer> pointer) {
        Optional<Component> under = pointer.flatMap(MapPointer::hit).flatMap(this::componentAt);
        under.ifPresent(one -> map.setTip(words.apply(one)));
        return under.isPresent();
    }

    /// The component that was hit, if it is one of this layer.
    public Optional<Component> componentAt(MapHit hit) {
        return markers.findHit(hit).flatMap(id -> Optional.ofNullable(drawn.get(id)));
    }

    @Override
    public void close() {
        again.stop();
        store.close();
        subscription.close();
        markers.close();
    }
}

package org.fengqiao.console.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.map.ShapeLayer;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.Resource;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.wire.Nearby;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Resources on the map. Without a search: those of the kinds switched on, thinned, the rarer kinds
/// first, so that no hospital is hidden by a worker. With a search around an incident: its ring and
/// everything found in it, at any zoom, and nothing else, so that what was found stands out. FX
/// thread.
public final class ResourceLayers implements AutoCloseable {

    private static final String RING = "ring";
    private static final String WAY = "way";

    private record Candidate(Resource resource, LonLat position, boolean doubtful)
            implements Thinning.Spot {}

    private final MapView map;
    private final ResourceStore store;
    private final AroundModel around;
    private final ObservableValue<Instant> now;
    private final ShapeLayer shapes;
    private final ThinnedMarkers markers;
    private final Set<ResourceKind> kinds = new TreeSet<>();
    private final Map<String, Double> strengths = new HashMap<>();
    private final Subscription subscription;
    private List<Candidate> drawn = List.of();
    private Runnable onShown = () -> {};

    /// @param shapes the layer `around`, laid on the map by the caller; others may draw on it too
    /// @param now the server's time, changing each second
    public ResourceLayers(
            MapView map,
            ResourceStore store,
            AroundModel around,
            ShapeLayer shapes,
            ObservableValue<Instant> now) {
        this.map = map;
        this.store = store;
        this.around = around;
        this.shapes = shapes;
        this.now = now;
        markers = new ThinnedMarkers(map, "resource", this::refresh);
        subscription =
                Subscription.all(
                        Subscription.listen(map.viewportProperty(), (_, _, _) -> markers.later()),
                        Subscription.listen(store.versionProperty(), (_, _, _) -> markers.later()),
                        Subscription.listen(store.movesProperty(), (_, _, _) -> markers.later()),
                        Subscription.listen(around.stateProperty(), (_, _, _) -> refresh()),
                        Subscription.listen(around.onDutyOnlyProperty(), (_, _, _) -> refresh()),
                        Subscription.listen(around.centreProperty(), (_, _, _) -> refresh()),
                        Subscription.listen(around.radiusProperty(), (_, _, _) -> refresh()),
                        Subscription.listen(
                                around.highlightedProperty(), (_, _, id) -> highlight(id)));
    }

    /// Switches a kind on or off.
    public void setShown(ResourceKind kind, boolean wanted) {
        if (wanted ? kinds.add(kind) : kinds.remove(kind)) {
            refresh();
        }
    }

    /// Makes a kind fainter.
    ///
    /// @param strength 0 to 1; 1 is as the style has it
    public void fade(ResourceKind kind, double strength) {
        Double before = strengths.put(kind.name(), strength);
        if (strength != (before == null ? 1 : before)) {
            Map<String, Double> now = Map.copyOf(strengths);
            markers.fade(of -> now.getOrDefault(of.properties().get("class"), 1.0));
        }
    }

    public boolean isShown(ResourceKind kind) {
        return kinds.contains(kind);
    }

    /// Told whenever other resources are drawn, e.g. so that the cones of cameras can follow.
    public void setOnShown(Runnable listener) {
        onShown = listener;
    }

    /// What of a kind is drawn on the map now.
    public List<Resource> listShown(ResourceKind kind) {
        return drawn.stream()
                .map(Candidate::resource)
                .filter(resource -> resource.kind() == kind)
                .toList();
    }

    /// What is drawn on the map now at places that pass a test.
    public List<ResourceId> listShown(Predicate<LonLat> at) {
        return drawn.stream()
                .filter(shown -> at.test(shown.position()))
                .map(shown -> shown.resource().id())
                .toList();
    }

    /// Where a resource is drawn on the map now; absent if it is not.
    public Optional<LonLat> findShown(ResourceId id) {
        return drawn.stream()
                .filter(shown -> shown.resource().id().equals(id))
                .map(Candidate::position)
                .findFirst();
    }

    private void refresh() {
        LonLat centre = around.centreProperty().get();
        if (centre == null) {
            shapes.remove(RING);
            put(candidatesInSight());
        } else {
            double radius = around.radiusProperty().get().metres();
            shapes.put(RING, "ring", ShapeLayer.ring(centre.lon(), centre.lat(), radius));
            put(candidatesFound());
        }
        highlight(around.highlightedProperty().get());
    }

    private List<Candidate> candidatesInSight() {
        Envelope sight = markers.sight();
        List<ResourceKind> rarest = new ArrayList<>(kinds);
        rarest.sort(Comparator.comparingInt(kind -> store.listKind(kind).size()));
        List<Candidate> candidates = new ArrayList<>();
        for (ResourceKind kind : rarest) {
            for (Resource resource : store.listKind(kind)) {
                Placed placed = store.place(resource);
                LonLat at = placed.position();
                if (sight.contains(at.lon(), at.lat())) {
                    candidates.add(
                            new Candidate(resource, at, doubtful(kind, placed.reportedAt())));
                }
            }
        }
        return markers.thin(candidates);
    }

    private List<Candidate> candidatesFound() {
        return around.list().stream()
                .map(found ->
                        new Candidate(
                                found.resource(),
                                found.position(),
                                doubtful(found.resource().kind(), found.positionAt())))
                .toList();
    }

    private boolean doubtful(ResourceKind kind, @Nullable Instant reportedAt) {
        return Freshness.of(kind, reportedAt, now.getValue()).doubtful();
    }

    private void put(List<Candidate> candidates) {
        boolean others = !candidates.equals(drawn);
        drawn = candidates;
        markers.put(candidates.stream().map(ResourceLayers::marker).toList());
        if (others) {
            onShown.run();
        }
    }

    private static Marker marker(Candidate candidate) {
        Resource resource = candidate.resource();
        return new Marker(
                resource.id().value(),
                candidate.position().lon(),
                candidate.position().lat(),
                MarkerKind.of(
                        "class",
                        resource.kind().name(),
                        "state",
                        candidate.doubtful() ? "stale" : "fresh"),
                resource.kind().isForce() ? 2 : 1,
                false);
    }

    private void highlight(@Nullable ResourceId id) {
        LonLat centre = around.centreProperty().get();
        Optional<Nearby.Found> found = id == null ? Optional.empty() : around.find(id);
        markers.select(id == null ? null : id.value());
        if (centre == null || found.isEmpty()) {
            shapes.remove(WAY);
            return;
        }
        LonLat to = found.get().position();
        shapes.put(WAY, "way", ShapeLayer.line(centre.lon(), centre.lat(), to.lon(), to.lat()));
    }

    /// Highlights the resource under the pointer and names it.
    ///
    /// @return whether there was one
    public boolean point(Optional<MapPointer> pointer) {
        Optional<ResourceId> under = pointer.flatMap(MapPointer::hit).flatMap(this::resourceAt);
        under.ifPresent(id -> {
            if (around.find(id).isPresent()) {
                around.highlightedProperty().set(id);
            }
            store.find(id).ifPresent(placed -> map.setTip(tip(placed)));
        });
        return under.isPresent();
    }

    private String tip(Placed placed) {
        Resource resource = placed.resource();
        return Stream.of(
                        resource.name(),
                        KindLook.word(resource.kind()),
                        DutyWords.of(placed.duty(), now.getValue()),
                        PositionAge.words(resource.kind(), placed.reportedAt(), now.getValue()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// The resource that was hit, if it is one of this layer.
    public Optional<ResourceId> resourceAt(MapHit hit) {
        return markers.findHit(hit).map(ResourceId::of);
    }

    @Override
    public void close() {
        subscription.close();
        markers.close();
        shapes.remove(RING);
        shapes.remove(WAY);
    }
}

package org.fengqiao.console.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.map.MarkerLayer;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.Resource;
import org.jspecify.annotations.Nullable;

/// The points of a draft on its map, each with the symbol of its kind; all of them, as somebody
/// wants to see whether they are where they should be. FX thread.
final class PreviewPoints {

    private static final Texts TEXTS = Texts.of("intake");

    /// Layers of the styles that know the symbols of resources and of key places.
    private final MarkerLayer resources = new MarkerLayer("resource", 0);

    private final MarkerLayer keyPlaces = new MarkerLayer("key-place", 0);
    private final Map<String, String> names = new HashMap<>();
    private final MapView map;

    PreviewPoints(MapView map) {
        this.map = map;
        map.addLayer(keyPlaces);
        map.addLayer(resources);
        map.setOnMapPointer(this::point);
    }

    void show(@Nullable Preview preview) {
        names.clear();
        resources.clear();
        keyPlaces.clear();
        if (preview != null) {
            resources.putAll(
                    preview.draft().resources().stream().map(PreviewPoints::marker).toList());
            keyPlaces.putAll(
                    preview.draft().keyPlaces().stream().map(PreviewPoints::marker).toList());
            preview.draft().resources().forEach(r -> name(r.id().value(), r.name(), r.kind()));
            preview.draft().keyPlaces().forEach(k -> name(k.id().value(), k.name(), k.kind()));
        }
    }

    private void name(String id, String name, Enum<?> kind) {
        names.put(id, name + " · " + TEXTS.get("kind." + kind.name()));
    }

    private static Marker marker(Resource resource) {
        return new Marker(
                resource.id().value(),
                resource.position().lon(),
                resource.position().lat(),
                MarkerKind.of("class", resource.kind().name(), "state", "fresh"),
                resource.kind().isForce() ? 2 : 1,
                false);
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

    private void point(Optional<MapPointer> pointer) {
        map.setTip(
                pointer.flatMap(MapPointer::hit)
                        .filter(MapHit.OfMarker.class::isInstance)
                        .map(hit -> names.get(((MapHit.OfMarker) hit).marker().id()))
                        .orElse(null));
    }

    /// What is drawn, to be looked at by tests.
    List<String> listNames() {
        return names.values().stream().sorted().toList();
    }
}

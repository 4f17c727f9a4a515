package org.fengqiao.console.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.cityimport.assemble.CityDraft;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.Marker;
import org.fengqiao.console.map.MarkerKind;
import org.fengqiao.console.map.MarkerLayer;
import org.fengqiao.console.theme.SymbolTable;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.Components;
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.Resource;
import org.jspecify.annotations.Nullable;

/// The points of a draft on its map, each with the symbol of its kind; all of them, as somebody
/// wants to see whether they are where they should be. FX thread.
final class PreviewPoints {

    private static final Texts TEXTS = Texts.of("intake");

    private static final SymbolTable SYMBOLS = SymbolTable.load("components.csv");

    /// The window is to answer within a moment.
    private static final int MOST_COMPONENTS = 20_000;

    /// Layers of the styles that know the symbols of resources and of key places.
    private final MarkerLayer resources = new MarkerLayer("resource", 0);

    private final MarkerLayer keyPlaces = new MarkerLayer("key-place", 0);
    private final MarkerLayer components = new MarkerLayer("component", 0);
    private final Map<String, String> names = new HashMap<>();
    private final MapView map;

    PreviewPoints(MapView map) {
        this.map = map;
        map.addLayer(components);
        map.addLayer(keyPlaces);
        map.addLayer(resources);
        map.setOnMapPointer(this::point);
    }

    void show(@Nullable Preview preview) {
        names.clear();
        resources.clear();
        keyPlaces.clear();
        components.clear();
        if (preview != null) {
            resources.putAll(
                    preview.draft().resources().stream().map(PreviewPoints::marker).toList());
            keyPlaces.putAll(
                    preview.draft().keyPlaces().stream().map(PreviewPoints::marker).toList());
            components.putAll(markers(preview.draft()));
            preview.draft().resources().forEach(r -> name(r.id().value(), r.name(), r.kind()));
            preview.draft().keyPlaces().forEach(k -> name(k.id().value(), k.name(), k.kind()));
        }
    }

    /// Of more than can be drawn some, evenly from all streets.
    private List<Marker> markers(CityDraft draft) {
        Components all = draft.components();
        int step = 1 + all.size() / MOST_COMPONENTS;
        List<Marker> markers = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            ClassKey key = all.classes().get(all.kind(i));
            String id = "component-" + all.id(i);
            String major = key.code().substring(0, Math.min(2, key.code().length()));
            MarkerKind kind = MarkerKind.of("symbol", SYMBOLS.find(key), "major", major);
            markers.add(new Marker(id, all.lon(i), all.lat(i), kind, 0, false));
            names.put(id, draft.plan().classes().name(key, Texts.isChinese()));
        }
        return markers;
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

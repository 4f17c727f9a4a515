package org.fengqiao.console.app;

import java.util.Optional;
import java.util.function.Consumer;
import org.fengqiao.console.map.MapClick;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.wire.Nearby;
import org.jspecify.annotations.Nullable;

/// Whom a click on the desk's map is for, and who says what lies under the pointer: first whoever
/// asked for a place, then the tool in the hand, then incidents, what was found around one, other
/// points, then areas. FX thread.
final class MapPointing {

    private final MapDesk map;
    private final IncidentDesk incidents;
    private final ResourceDesk resources;
    private final ComponentDesk components;
    private final HandDesk hand;
    private final PointDesk points;
    private final Consumer<Nearby.Found> onResource;
    private @Nullable Consumer<LonLat> taker;

    /// @param onResource hears which person or store was clicked
    MapPointing(
            MapDesk map,
            IncidentDesk incidents,
            ResourceDesk resources,
            ComponentDesk components,
            HandDesk hand,
            PointDesk points,
            Consumer<Nearby.Found> onResource) {
        this.map = map;
        this.incidents = incidents;
        this.resources = resources;
        this.components = components;
        this.hand = hand;
        this.points = points;
        this.onResource = onResource;
    }

    void install() {
        map.map().setOnMapClick(this::click);
        map.map().setOnMapPointer(this::point);
    }

    /// Hands over the place of the next click.
    void pick(Consumer<LonLat> whoAsks) {
        taker = whoAsks;
    }

    /// Nobody asks for a place any more.
    void endPick() {
        taker = null;
    }

    private boolean click(MapClick click) {
        Consumer<LonLat> asking = taker;
        if (asking != null && !click.secondary()) {
            taker = null;
            asking.accept(new LonLat(click.lon(), click.lat()));
            return true;
        }
        if (hand.click(click)) {
            return true;
        }
        if (incidents.layer().click(click, map.map())) {
            return true;
        }
        Optional<Nearby.Found> found =
                click.hits().stream()
                        .flatMap(hit -> resources.layers().resourceAt(hit).stream())
                        .findFirst()
                        .flatMap(resources.around()::find);
        if (found.isPresent()) {
            resources.highlight(found.get().resource().id());
            onResource.accept(found.get());
            return true;
        }
        return points.click(click) || map.layers().click(click);
    }

    private void point(Optional<MapPointer> pointer) {
        if (hand.point(pointer)) {
            map.layers().point(Optional.empty());
            return;
        }
        map.layers().point(pointer);
        if (!resources.layers().point(pointer)
                && !resources.keyPlaces().point(pointer)
                && !components.layer().point(pointer)) {
            pointer.flatMap(MapPointer::hit)
                    .flatMap(incidents.layer()::findTip)
                    .ifPresent(map.map()::setTip);
        }
    }
}

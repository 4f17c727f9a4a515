package org.fengqiao.console.app;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.MapClick;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.resource.Component;
import org.fengqiao.console.resource.PointFacts;
import org.fengqiao.console.resource.PointNow;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.resource.ResourceId;

/// The cards of points that the layer tree shows: resources, key places, components. FX thread.
final class PointDesk implements AutoCloseable {

    private final MapView map;
    private final ResourceDesk resources;
    private final ComponentDesk components;
    private final AreaTree areas;
    private final ObservableValue<Instant> now;
    private final PointPop pop;
    private final Subscription moved;

    /// @param now the server's time, changing each second
    PointDesk(
            MapView map,
            ResourceDesk resources,
            ComponentDesk components,
            AreaTree areas,
            ObservableValue<Instant> now) {
        this.map = map;
        this.resources = resources;
        this.components = components;
        this.areas = areas;
        this.now = now;
        pop = new PointPop(map, this::onMap);
        // A card whose point has moved away from under its arrow would name something else.
        moved = Subscription.listen(map.viewportProperty(), (_, _, _) -> pop.close());
    }

    private Point2D onMap(LonLat at) {
        Viewport view = map.viewport();
        return new Point2D(
                view.toScreenX(Mercator.x(at.lon())), view.toScreenY(Mercator.y(at.lat())));
    }

    /// Opens the card of the topmost point that was clicked.
    ///
    /// @return whether there was one
    boolean click(MapClick click) {
        if (click.secondary()) {
            return false;
        }
        Optional<Supplier<Optional<PointNow>>> point =
                click.hits().stream().flatMap(hit -> find(hit).stream()).findFirst();
        point.ifPresent(asked -> pop.show(follow(asked)));
        return point.isPresent();
    }

    /// Asked for anew whenever it may be another: people move and come on duty, the register comes
    /// again, the clock and the language go on.
    private ObservableValue<Optional<PointNow>> follow(Supplier<Optional<PointNow>> point) {
        return Bindings.createObjectBinding(
                point::get,
                Texts.localeProperty(),
                now,
                resources.store().versionProperty(),
                resources.store().movesProperty());
    }

    private Optional<Supplier<Optional<PointNow>>> find(MapHit hit) {
        return resources
                .layers()
                .resourceAt(hit)
                .<Supplier<Optional<PointNow>>>map(id -> () -> resource(id))
                .or(() ->
                        resources.keyPlaces().placeAt(hit).map(place -> () -> keyPlace(place.id())))
                .or(() ->
                        components
                                .layer()
                                .componentAt(hit)
                                .map(one -> () -> Optional.of(component(one))));
    }

    private Optional<PointNow> resource(ResourceId id) {
        return resources
                .store()
                .find(id)
                .map(placed ->
                        new PointNow(
                                placed.position(),
                                PointFacts.of(
                                        placed,
                                        path(areas, placed.resource().grid()),
                                        now.getValue())));
    }

    private Optional<PointNow> keyPlace(ResourceId id) {
        return resources
                .keyPlaces()
                .find(id)
                .map(place ->
                        new PointNow(
                                place.position(), PointFacts.of(place, path(areas, place.grid()))));
    }

    /// As it was when it came: components neither move nor go while the desk is open.
    private PointNow component(Component one) {
        return new PointNow(
                one.position(),
                PointFacts.of(one, components.word(one.key()), path(areas, one.grid())));
    }

    /// The areas down to one, without the city itself.
    static String path(AreaTree areas, AreaCode code) {
        Stream<Area> path = areas.listPath(code).stream().skip(1);
        return path.map(Area::name).collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        moved.close();
        pop.close();
    }
}

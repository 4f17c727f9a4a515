package org.fengqiao.console.app;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
import org.fengqiao.domain.resource.KeyPlace;
import org.fengqiao.domain.resource.ResourceId;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/// The cards of points that the layer tree shows: resources, key places, components. FX thread.
final class PointDesk implements AutoCloseable {

    /// A point of the map.
    ///
    /// @param id of all points
    /// @param now asks for it as it is; empty once it is there no longer
    private record Point(String id, Supplier<Optional<PointNow>> now) {}

    private record PlacedPoint(Point point, Coordinate world) {}

    private final MapView map;
    private final ResourceDesk resources;
    private final ComponentDesk components;
    private final AreaTree areas;
    private final ObservableValue<Instant> now;
    private final PointPop pop;
    private final Subscription moved;

    /// The point of the card that was opened last.
    private String shown = "";

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
        Optional<Point> point =
                click.hits().stream().flatMap(hit -> find(hit).stream()).findFirst();
        point.ifPresent(this::show);
        return point.isPresent();
    }

    /// Opens the card of the point in view that is nearest to the middle of the map, and while one
    /// is open that of the next farther out, round and round.
    ///
    /// @return whether there is any point in view
    boolean next() {
        List<Point> points = listInView();
        if (points.isEmpty()) {
            return false;
        }
        List<String> ids = points.stream().map(Point::id).toList();
        int at = pop.isShown() ? ids.indexOf(shown) : -1;
        show(points.get((at + 1) % points.size()));
        return true;
    }

    private List<Point> listInView() {
        Envelope view = map.viewport().bounds();
        Coordinate middle = view.centre();
        return Stream.of(
                        resources.layers().listShown(_ -> true).stream().map(this::resource),
                        resources.keyPlaces().listDrawn().stream().map(this::keyPlace),
                        components.layer().listDrawn().stream().map(this::component))
                .flatMap(points -> points)
                .flatMap(point -> placed(point).stream())
                .filter(placed -> view.contains(placed.world()))
                .sorted(
                        Comparator.comparingDouble(
                                        (PlacedPoint placed) -> placed.world().distance(middle))
                                .thenComparing(placed -> placed.point().id()))
                .map(PlacedPoint::point)
                .toList();
    }

    private static Optional<PlacedPoint> placed(Point point) {
        return point.now()
                .get()
                .map(now ->
                        new PlacedPoint(
                                point,
                                new Coordinate(
                                        Mercator.x(now.at().lon()), Mercator.y(now.at().lat()))));
    }

    private void show(Point point) {
        shown = point.id();
        pop.show(follow(point.now()));
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

    private Optional<Point> find(MapHit hit) {
        return resources
                .layers()
                .resourceAt(hit)
                .map(this::resource)
                .or(() -> resources.keyPlaces().placeAt(hit).map(this::keyPlace))
                .or(() -> components.layer().componentAt(hit).map(this::component));
    }

    private Point resource(ResourceId id) {
        return new Point("resource " + id.value(), () -> resourceNow(id));
    }

    private Point keyPlace(KeyPlace place) {
        return new Point("key place " + place.id().value(), () -> keyPlaceNow(place.id()));
    }

    private Point component(Component one) {
        return new Point("component " + one.id(), () -> Optional.of(componentNow(one)));
    }

    private Optional<PointNow> resourceNow(ResourceId id) {
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

    private Optional<PointNow> keyPlaceNow(ResourceId id) {
        return resources
                .keyPlaces()
                .find(id)
                .map(place ->
                        new PointNow(
                                place.position(), PointFacts.of(place, path(areas, place.grid()))));
    }

    /// As it was when it came: components neither move nor go while the desk is open.
    private PointNow componentNow(Component one) {
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

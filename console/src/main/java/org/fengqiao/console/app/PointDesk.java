package org.fengqiao.console.app;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapClick;
import org.fengqiao.console.map.MapHit;
import org.fengqiao.console.resource.PointFacts;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;

/// The cards of points that the layer tree shows: resources, key places, components. FX thread.
final class PointDesk implements AutoCloseable {

    private final ResourceDesk resources;
    private final ComponentDesk components;
    private final AreaTree areas;
    private final ObservableValue<Instant> now;
    private final PointPop pop;
    private final Subscription moved;

    /// @param now the server's time, changing each second
    PointDesk(
            MapDesk map,
            ResourceDesk resources,
            ComponentDesk components,
            AreaTree areas,
            ObservableValue<Instant> now) {
        this.resources = resources;
        this.components = components;
        this.areas = areas;
        this.now = now;
        pop = new PointPop(map.map());
        // A card whose point has moved away from under its arrow would name something else.
        moved = Subscription.listen(map.map().viewportProperty(), (_, _, _) -> pop.close());
    }

    /// Opens the card of the topmost point that was clicked.
    ///
    /// @return whether there was one
    boolean click(MapClick click) {
        if (click.secondary()) {
            return false;
        }
        Optional<Supplier<PointFacts>> facts =
                click.hits().stream().flatMap(hit -> find(hit).stream()).findFirst();
        facts.ifPresent(of -> pop.show(follow(of), click.x(), click.y()));
        return facts.isPresent();
    }

    private ObservableValue<PointFacts> follow(Supplier<PointFacts> facts) {
        return Bindings.createObjectBinding(facts::get, Texts.localeProperty(), now);
    }

    private Optional<Supplier<PointFacts>> find(MapHit hit) {
        return resources
                .layers()
                .resourceAt(hit)
                .flatMap(resources.store()::find)
                .<Supplier<PointFacts>>map(found ->
                        () ->
                                PointFacts.of(
                                        // Asked for anew, because people move and come on duty.
                                        resources.store().find(found.resource().id()).orElse(found),
                                        path(areas, found.resource().grid()),
                                        now.getValue()))
                .or(() ->
                        resources
                                .keyPlaces()
                                .placeAt(hit)
                                .map(place ->
                                        () -> PointFacts.of(place, path(areas, place.grid()))))
                .or(() ->
                        components
                                .layer()
                                .componentAt(hit)
                                .map(one ->
                                        () ->
                                                PointFacts.of(
                                                        one,
                                                        components.word(one.key()),
                                                        path(areas, one.grid()))));
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

package org.fengqiao.console.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.boundary.AreaSearch;
import org.fengqiao.console.boundary.Boundaries;
import org.fengqiao.console.boundary.BoundaryState;
import org.fengqiao.console.boundary.BoundaryStore;
import org.fengqiao.console.boundary.DrillDown;
import org.fengqiao.console.boundary.FigureUnits;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.map.MapTrouble;
import org.fengqiao.console.resource.ResourceGroup;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.fengqiao.domain.resource.ResourceId;
import org.fengqiao.domain.wire.Nearby;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// The features of a desk and the callbacks between them, wired by hand. FX thread.
final class Features implements AutoCloseable {

    /// Close enough to see the grid.
    static final double LOCATE_ZOOM = 15.5;

    private final MapDesk map;
    private final IncidentDesk incidents;
    private final ComponentDesk components;
    private final ResourceDesk resources;
    private final OrderDesk orders;
    private final PickDesk picks;
    private final HandDesk hand;
    private final LayerDesk layers;
    private final ExportDesk exports;
    private final PointDesk points;
    private final MapPointing pointing;
    private final SideTabs side;
    private final WhyDesk why;
    private final Workbench workbench;
    private final DuplicateDesk duplicates;
    private final WorkbenchDesk pages;
    private final DeskView view;
    private final Subscription subscriptions;
    private Subscription context = Subscription.NONE;

    Features(
            Desk desk,
            BackendApi api,
            WireSession session,
            ServerClock clock,
            City city,
            BoundaryStore store,
            MapStyles styles,
            Path bookmarks,
            Path layersKept,
            Path keeping,
            Path handovers,
            Executor worker) {
        FxThread.check();
        if (!(store.state() instanceof BoundaryState.Ready(Boundaries boundaries))) {
            throw new IllegalStateException("the boundaries are not there: " + store.state());
        }
        Times.useZone(city.info().zone());
        view = desk.view();
        workbench = new Workbench(view);
        Dictionary dictionary = city.dictionary(boundaries.tree());
        var now = desk.ticker().now();
        map =
                new MapDesk(
                        boundaries,
                        city.info().levels(),
                        new FigureUnits(city.info().figureUnits()),
                        store.searchProperty(),
                        desk.user().jurisdiction(),
                        styles);
        map.shades().measureAhead(boundaries.tree(), worker);
        components =
                new ComponentDesk(
                        api,
                        city.components(),
                        dictionary,
                        boundaries.tree(),
                        desk.user().jurisdiction(),
                        map.map(),
                        worker,
                        text -> view.toasts().show(Toasts.Kind.TROUBLE, text));
        resources =
                new ResourceDesk(
                        api,
                        session,
                        city.resources(),
                        map.map(),
                        now,
                        text -> view.toasts().show(Toasts.Kind.TROUBLE, text));
        incidents =
                new IncidentDesk(
                        api,
                        session,
                        clock,
                        dictionary,
                        desk.user(),
                        now,
                        (typed, limit) -> listAreas(store, typed, limit),
                        keeping.resolve("photos"),
                        worker);
        orders = new OrderDesk(session, clock, resources.store(), now, this::titleOf, this::open);
        why =
                new WhyDesk(
                        incidents.list(),
                        incidents.detail(),
                        incidents.store(),
                        dictionary,
                        now,
                        clock::findOffset,
                        view.toasts());
        picks =
                new PickDesk(
                        map.map(),
                        incidents,
                        resources,
                        text -> view.toasts().show(Toasts.Kind.NEWS, text));
        map.map().addLayer(incidents.layer().layer());
        layers =
                new LayerDesk(
                        map,
                        incidents,
                        resources,
                        components,
                        styles.styleProperty(),
                        now,
                        layersKept,
                        desk.user().id(),
                        worker,
                        boundaries.tree().root().shape().getEnvelopeInternal().centre().y,
                        text -> view.toasts().show(Toasts.Kind.TROUBLE, text));
        side =
                new SideTabs(
                        orders.panel(),
                        resources.panel(),
                        orders.overview(),
                        map.areas(),
                        layers.pane());
        hand =
                new HandDesk(
                        desk,
                        map,
                        this::boxOfSelected,
                        boundaries.tree().root().code().digits(),
                        listOutlines(boundaries.tree()),
                        styles.styleProperty(),
                        bookmarks,
                        worker);
        hand.setOnEnclosed(picks::enclose);
        hand.setOnLayers(this::openLayers);
        exports =
                new ExportDesk(
                        desk,
                        map,
                        incidents,
                        resources,
                        components,
                        layers,
                        dictionary,
                        boundaries.tree(),
                        city.info(),
                        worker);
        hand.setOnExport(exports::open);
        points = new PointDesk(map.map(), resources, components, boundaries.tree(), now);
        pointing =
                new MapPointing(map, incidents, resources, components, hand, points, this::chosen);
        duplicates =
                new DuplicateDesk(
                        api,
                        session,
                        dictionary,
                        desk.user(),
                        now,
                        incidents,
                        map.map(),
                        view,
                        workbench);
        pages =
                new WorkbenchDesk(
                        desk,
                        session,
                        workbench,
                        incidents,
                        map,
                        why,
                        dictionary,
                        handovers,
                        keeping.resolve("gaps"),
                        clock,
                        this::open,
                        new AlarmPlace(view, workbench, map, incidents, resources)::show,
                        worker);
        join();
        subscriptions =
                Subscription.all(
                        Subscription.listen(
                                now, (_, _, time) -> map.recount(incidents.counts(), time)),
                        Subscription.listen(
                                map.navigator().placeProperty(), (_, _, place) -> enter(place)),
                        Subscription.listen(
                                incidents.selection().selectedProperty(),
                                (_, _, _) -> showSelected()),
                        Subscription.listen(
                                resources.around().stateProperty(), (_, _, _) -> offerPeople()),
                        incidents.store().listen((_, _) -> showSelected()));
    }

    private void tell(MapTrouble trouble) {
        view.toasts()
                .show(
                        Toasts.Kind.TROUBLE,
                        Texts.of("app").bind("desk.mapTrouble", trouble.layer(), trouble.reason()));
    }

    private static List<Area> listAreas(BoundaryStore store, String typed, int limit) {
        AreaSearch search = store.searchProperty().get();
        return search == null
                ? List.of()
                : search.list(typed, limit).stream().map(AreaSearch.Hit::area).toList();
    }

    /// The whole city and the areas right below it.
    private static List<Geometry> listOutlines(AreaTree tree) {
        return Stream.concat(Stream.of(tree.root()), tree.listChildren(tree.root().code()).stream())
                .map(Area::shape)
                .toList();
    }

    /// Who tells whom.
    private void join() {
        pointing.install();
        map.map().setOnTrouble(this::tell);
        incidents.list().setOnOpen(incidents.detail()::focusNextStep);
        incidents.detail().setOnSendOrder(_ -> writeOrder());
        incidents.detail().setOnLocate(this::locate);
        incidents.register().setOnAway(this::endRegister);
        incidents.register().setOnSaved(_ -> goOn());
        incidents.uploads().setOnTrouble(this::offerAgain);
        incidents.uploads().resume();
        incidents
                .uploads()
                .listOthers()
                .forEach(waiting -> view.toasts().show(Toasts.Kind.TROUBLE, waiting));
        incidents.register().setOnPick(pointing::pick);
        resources.panel().setOnChosen(this::chosen);
        orders.panel().setOnSent(order -> resources.highlight(new ResourceId(order.recipient())));
    }

    String titleOf(IncidentId id) {
        return incidents.store().find(id).map(row -> row.incident().title()).orElse(id.value());
    }

    private void open(IncidentId id) {
        incidents.selection().select(id);
    }

    /// Shows where an incident is, close enough to see its grid.
    void locate(Incident incident) {
        map.map().flyTo(incident.position().lon(), incident.position().lat(), LOCATE_ZOOM);
    }

    private Optional<Envelope> boxOfSelected() {
        return picks.findBox().or(this::boxOfOne);
    }

    private Optional<Envelope> boxOfOne() {
        return incidents
                .selection()
                .find()
                .flatMap(incidents.store()::find)
                .map(row -> row.incident().position())
                .map(at -> Viewport.at(at.lon(), at.lat(), LOCATE_ZOOM, 400, 400).bounds());
    }

    private void writeOrder() {
        side.showOrders();
        orders.panel().focusText();
    }

    /// A person is written to; anything else is only looked at.
    private void chosen(Nearby.Found found) {
        if (ResourceGroup.of(found.resource().kind()) == ResourceGroup.PEOPLE) {
            orders.panel().choose(resources.recipient(found));
            side.showOrders();
        } else {
            map.map().flyTo(found.position().lon(), found.position().lat(), LOCATE_ZOOM);
        }
    }

    private void enter(@Nullable DrillDown place) {
        if (place != null) {
            incidents.list().showArea(place.current().code());
        }
    }

    private void showSelected() {
        Incident selected =
                incidents
                        .selection()
                        .find()
                        .flatMap(incidents.store()::find)
                        .map(row -> row.incident())
                        .orElse(null);
        orders.panel().show(selected);
        resources.around().centreProperty().set(selected == null ? null : selected.position());
    }

    private void offerPeople() {
        orders.panel().offer(resources.listRecipients());
        resources.sights().refresh();
    }

    private void nextPoint() {
        if (!points.next()) {
            view.toasts().show(Toasts.Kind.NEWS, Texts.of("app").bind("point.none"));
        }
    }

    private void openLayers() {
        side.showLayers();
        layers.pane().focusTree();
    }

    private void beginRegister() {
        view.coverDetail(incidents.register());
        incidents.register().focusFirst();
    }

    /// What was registered is dispatched next, under the same hand.
    private void goOn() {
        endRegister();
        incidents.detail().focusNextStep();
    }

    private void offerAgain(IncidentId incident, ObservableValue<String> trouble, Runnable again) {
        view.toasts().offer(incident, trouble, Texts.of("app").bind("toast.again"), again);
    }

    private void endRegister() {
        pointing.endPick();
        view.uncoverDetail(incidents.register());
    }

    /// Puts everything into its place.
    void put(Desk desk) {
        map.put(view, desk.top(), desk.banner());
        hand.put(desk);
        map.search().install(desk.scene());
        view.placeList(incidents.list());
        incidents.list().setOnRegister(this::beginRegister);
        view.placeDetail(incidents.detail());
        view.placeSide(side, 0.44);
        Shortcuts keys = desk.shortcuts();
        keys.list("Shortcut+K", "app", "key.search");
        why.put(keys);
        keys.add("F2", "app", "key.list", incidents.list()::focusTable);
        keys.add("F3", "app", "key.register", this::beginRegister);
        keys.add("Shift+F3", "app", "key.compare", duplicates::compareFirst);
        keys.add("F4", "app", "key.orders", this::writeOrder);
        keys.add("F5", "app", "key.around", side::showAround);
        keys.add("Shift+F5", "app", "key.nextPoint", this::nextPoint);
        pages.addKeys(keys);
        keys.add("F7", "app", "key.map", () -> map.map().requestFocus());
    }

    MapDesk map() {
        return map;
    }

    IncidentDesk incidents() {
        return incidents;
    }

    ResourceDesk resources() {
        return resources;
    }

    LayerDesk layers() {
        return layers;
    }

    Workbench workbench() {
        return workbench;
    }

    WorkbenchDesk pages() {
        return pages;
    }

    /// Empty for users who are not alarmed.
    Optional<AlarmDesk> alarms() {
        return pages.alarms();
    }

    ExportDesk exports() {
        return exports;
    }

    PointDesk points() {
        return points;
    }

    OrderDesk orders() {
        return orders;
    }

    /// Takes over what shows the base map: it ends with the desk.
    void ownContext(Subscription shown) {
        context = shown;
    }

    @Override
    public void close() {
        context.close();
        subscriptions.close();
        why.close();
        pages.close();
        points.close();
        hand.close();
        layers.close();
        picks.close();
        duplicates.close();
        orders.close();
        incidents.close();
        resources.close();
        components.close();
        map.close();
    }
}

package org.fengqiao.console.app;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.fengqiao.console.boundary.Boundaries;
import org.fengqiao.console.boundary.BoundaryState;
import org.fengqiao.console.boundary.BoundaryStore;
import org.fengqiao.console.boundary.DrillDown;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.map.MapClick;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;
import org.fengqiao.console.wire.BackendApi;
import org.fengqiao.console.wire.ServerClock;
import org.fengqiao.console.wire.WireSession;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// The features of a desk and the callbacks between them, wired by hand. FX thread.
final class Features implements AutoCloseable {

    private static final double LOCATE_ZOOM = 15.5;
    private static final int ORDERS = 0;

    private final MapDesk map;
    private final IncidentDesk incidents;
    private final OrderDesk orders;
    private final TabPane side = new TabPane();
    private final Subscription subscriptions;

    Features(
            Desk desk,
            BackendApi api,
            WireSession session,
            ServerClock clock,
            City city,
            BoundaryStore store,
            Executor worker) {
        if (!(store.state() instanceof BoundaryState.Ready(Boundaries boundaries))) {
            throw new IllegalStateException("the boundaries are not there: " + store.state());
        }
        Times.useZone(city.info().zone());
        AreaCode home = desk.user().jurisdiction();
        Dictionary dictionary = city.dictionary(boundaries.tree());
        var now = desk.ticker().now();
        map = new MapDesk(city.info(), boundaries, store.searchProperty(), home);
        incidents = new IncidentDesk(api, session, clock, dictionary, desk.user(), now, worker);
        orders = new OrderDesk(session, clock, city.resources(), now, this::titleOf, this::open);
        map.map().addLayer(incidents.layer().layer());
        map.map().setOnMapClick(this::click);
        map.map().setOnMapPointer(at -> point(at.orElse(null)));
        incidents.list().setOnOpen(incidents.detail()::focusNextStep);
        incidents.detail().setOnSendOrder(_ -> writeOrder());
        incidents.detail().setOnLocate(this::locate);
        subscriptions =
                Subscription.all(
                        Subscription.listen(now, (_, _, _) -> map.recount(incidents.counts())),
                        Subscription.listen(
                                map.navigator().placeProperty(), (_, _, place) -> enter(place)),
                        Subscription.listen(
                                incidents.selection().selectedProperty(),
                                (_, _, _) -> showSelected()),
                        incidents.store().listen((_, _) -> showSelected()));
        FxThread.check();
    }

    private String titleOf(IncidentId id) {
        return incidents.store().find(id).map(row -> row.incident().title()).orElse(id.value());
    }

    private void open(IncidentId id) {
        incidents.selection().select(id);
    }

    /// Shows where an incident is, close enough to see its grid.
    private void locate(Incident incident) {
        map.map().flyTo(incident.position().lon(), incident.position().lat(), LOCATE_ZOOM);
    }

    private void writeOrder() {
        side.getSelectionModel().select(ORDERS);
        orders.panel().focusText();
    }

    private boolean click(MapClick click) {
        return incidents.layer().click(click, map.map()) || map.layers().click(click);
    }

    private void point(@Nullable MapPointer pointer) {
        var tip =
                Optional.ofNullable(pointer)
                        .flatMap(MapPointer::hit)
                        .flatMap(incidents.layer()::findTip);
        map.layers().point(Optional.ofNullable(pointer));
        tip.ifPresent(map.map()::setTip);
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
    }

    void put(Desk desk) {
        DeskView view = desk.view();
        map.put(view, desk.top(), desk.banner());
        map.search().install(desk.scene());
        view.placeList(incidents.list());
        side.getTabs()
                .setAll(
                        tab("side.orders", orders.panel()),
                        tab("side.overview", orders.overview()),
                        tab("side.areas", map.areas()));
        side.getStyleClass().add("side-tabs");
        view.placeDetail(incidents.detail());
        view.placeSide(side, 0.56);
        desk.shortcuts().list("Shortcut+K", "app", "key.search");
        desk.shortcuts().add("F2", "app", "key.list", incidents.list()::focusTable);
    }

    private static Tab tab(String key, Node content) {
        Tab tab = new Tab();
        tab.textProperty().bind(Texts.of("app").bind(key));
        tab.setContent(content);
        tab.setClosable(false);
        return tab;
    }

    MapDesk map() {
        return map;
    }

    IncidentDesk incidents() {
        return incidents;
    }

    OrderDesk orders() {
        return orders;
    }

    @Override
    public void close() {
        subscriptions.close();
        orders.close();
        incidents.close();
        map.close();
    }
}

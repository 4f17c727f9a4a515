package org.fengqiao.console.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.fengqiao.console.boundary.Classing;
import org.fengqiao.console.boundary.Measure;
import org.fengqiao.console.boundary.Relation;
import org.fengqiao.console.boundary.ShadeModel;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.layer.HeatWords;
import org.fengqiao.console.layers.LayerFile;
import org.fengqiao.console.layers.LayerGroup;
import org.fengqiao.console.layers.LayerKeeper;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.console.layers.LayerPane;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.ClassKey;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.ResourceKind;

/// The tree of layers and what each of them does to the map, remembered for the user. FX thread.
final class LayerDesk implements AutoCloseable {

    /// A slider that is dragged shall not have every tile drawn at every pixel of its way.
    private static final double RESTYLE_MS = 120;

    private final LayerModel model;
    private final MapDesk map;
    private final IncidentDesk incidents;
    private final ResourceDesk resources;
    private final ComponentDesk components;
    private final HeatDesk heat;
    private final DeskLayerLook look;
    private final LayerPane pane;
    private final LayerKeeper keeper;
    private final PauseTransition restyle = new PauseTransition(Duration.millis(RESTYLE_MS));
    private final Subscription subscriptions;

    /// At first nothing is hidden or faint, and the map has its style as it is.
    private LayerFading applied;

    /// @param style as the files give it
    /// @param folder where what is switched is remembered
    /// @param trouble hears what could not be read or written
    LayerDesk(
            MapDesk map,
            IncidentDesk incidents,
            ResourceDesk resources,
            ComponentDesk components,
            ObservableValue<MapStyle> style,
            ObservableValue<Instant> now,
            Path folder,
            String user,
            Executor worker,
            double latitude,
            Consumer<ObservableValue<String>> trouble) {
        this.map = map;
        this.incidents = incidents;
        this.resources = resources;
        this.components = components;
        model =
                LayerCatalog.model(
                        incidents.listKinds(),
                        components.listClasses(),
                        map.shades().measures().stream().filter(each -> !each.isNone()).toList());
        applied = LayerFading.of(model);
        heat = new HeatDesk(map.map(), incidents, model, now, worker, latitude);
        look = new DeskLayerLook(style, model, resources, components, map.shades().units());
        pane = new LayerPane(model, look);
        restyle.setOnFinished(_ -> fadeAnew());
        ShadeModel shades = map.shades();
        subscriptions =
                Subscription.all(
                        map.addLegend(heat.legend()),
                        map.changeStyles(this::fade),
                        resources.keyPlaces().onCome(pane::tick),
                        model.listen(this::changed),
                        Subscription.listen(
                                shades.measureProperty(), (_, _, measure) -> shaded(measure)),
                        Subscription.listen(
                                shades.relationProperty(),
                                (_, _, chosen) ->
                                        model.choose(LayerCatalog.RELATION, chosen.name())),
                        Subscription.listen(
                                shades.classingProperty(),
                                (_, _, chosen) ->
                                        model.choose(LayerCatalog.CLASSING, chosen.name())),
                        Subscription.listen(
                                style,
                                (_, _, fresh) -> {
                                    pane.refresh();
                                    heat.dress(fresh);
                                }),
                        Subscription.listen(
                                resources.store().versionProperty(), (_, _, _) -> pane.tick()),
                        Subscription.listen(Look.scaleProperty(), (_, _, _) -> pane.refresh()));
        keeper =
                new LayerKeeper(
                        model,
                        LayerFile.of(folder, user),
                        worker,
                        FxThread.executor(),
                        reason -> trouble.accept(Texts.of("layers").bind("unkept", reason)));
    }

    /// The layers themselves; what is done to it is done to the map.
    LayerModel model() {
        return model;
    }

    /// Whether the heat map shows what was asked for last.
    boolean isHeatAtRest() {
        return heat.isAtRest();
    }

    /// What the colours of the heat map stand for.
    HeatWords heatWords() {
        return heat.words();
    }

    /// Says how the chosen base map stands while it is selected in the tree.
    void takeBasemapState(ObservableValue<String> words) {
        look.takeBasemapState(words);
    }

    /// Whether any kind of incidents is on the map.
    boolean showsIncidents() {
        return model.list(LayerGroup.INCIDENTS).stream()
                .anyMatch(item -> LayerCatalog.isIncidents(item) && model.isShown(item.id()));
    }

    LayerPane pane() {
        return pane;
    }

    /// The box over the map chose another figure.
    private void shaded(Measure measure) {
        if (measure.isNone()) {
            model.show(LayerGroup.FIGURES, false);
        } else {
            model.show(LayerCatalog.FIGURE + measure, true);
        }
    }

    private void changed(String what) {
        ShadeModel shades = map.shades();
        if (what.startsWith(LayerCatalog.INCIDENT)) {
            String kind = LayerCatalog.kindOf(what);
            incidents.layer().setShown(kind, model.isShown(what));
            incidents.layer().fade(kind, model.opacity(what));
        } else if (what.equals(LayerCatalog.RELATION)) {
            shades.relationProperty().set(Relation.valueOf(model.choice(what)));
        } else if (what.equals(LayerCatalog.CLASSING)) {
            shades.classingProperty().set(Classing.valueOf(model.choice(what)));
        } else if (what.startsWith(LayerCatalog.RESOURCE)) {
            ResourceKind kind = ResourceKind.valueOf(LayerCatalog.kindOf(what));
            resources.layers().setShown(kind, model.isShown(what));
            // Those around an incident are drawn whole even where the kind was made faint.
            resources.layers().fade(kind, model.isShown(what) ? model.opacity(what) : 1);
        } else if (what.startsWith(LayerCatalog.KEY_PLACE)) {
            KeyPlaceKind kind = KeyPlaceKind.valueOf(LayerCatalog.kindOf(what));
            resources.keyPlaces().setShown(kind, model.isShown(what));
            resources.keyPlaces().fade(kind, model.opacity(what));
        } else if (what.startsWith(LayerCatalog.COMPONENT)) {
            ClassKey key = components.key(what);
            components.layer().setShown(key, model.isShown(what));
            components.layer().fade(key, model.opacity(what));
        } else if (what.startsWith(LayerCatalog.FIGURE)) {
            shades.measureProperty().set(measureShown());
            restyle();
        } else if (what.startsWith(LayerCatalog.GROUND)
                || what.equals(LayerCatalog.BASEMAP_LAYER.id())
                || what.equals(LayerCatalog.BORDER)
                || what.equals(LayerCatalog.LABEL)) {
            restyle();
        }
    }

    private Measure measureShown() {
        return model.list(LayerGroup.FIGURES).stream()
                .filter(item -> model.isShown(item.id()))
                .map(item -> new Measure(LayerCatalog.kindOf(item.id())))
                .findFirst()
                .orElse(Measure.NONE);
    }

    private MapStyle fade(MapStyle plain) {
        applied = LayerFading.of(model);
        return applied.apply(plain);
    }

    /// A style of another theme with hidden and faint what is so on the map.
    MapStyle asShown(MapStyle plain) {
        return applied.apply(plain);
    }

    /// A style draws the whole map anew, so not for what looks the same.
    private void fadeAnew() {
        if (!LayerFading.of(model).equals(applied)) {
            map.restyle();
        }
    }

    private void restyle() {
        if (restyle.getStatus() != PauseTransition.Status.RUNNING) {
            restyle.playFromStart();
        }
    }

    @Override
    public void close() {
        restyle.stop();
        keeper.close();
        subscriptions.close();
        heat.close();
        pane.close();
    }
}

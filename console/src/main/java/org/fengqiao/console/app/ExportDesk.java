package org.fengqiao.console.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import org.fengqiao.console.boundary.DrillDown;
import org.fengqiao.console.boundary.PlaceInView;
import org.fengqiao.console.export.ExportDialog;
import org.fengqiao.console.export.ExportFormat;
import org.fengqiao.console.export.ExportSource;
import org.fengqiao.console.export.FileChoice;
import org.fengqiao.console.export.page.PageContent;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.layers.LayerItem;
import org.fengqiao.console.map.Layer;
import org.fengqiao.console.map.VectorLayer;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.resource.ResourceStore;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.basemap.ContextOrigin;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.Level;
import org.fengqiao.domain.resource.ResourceKind;
import org.fengqiao.domain.session.UserInfo;
import org.fengqiao.domain.wire.CityInfo;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Makes files of what the desk shows: gathers page and layers, opens the dialog, tells of the
/// file. FX thread.
final class ExportDesk implements ExportSource {

    private static final Texts TEXTS = Texts.of("export");

    private final Desk desk;
    private final MapDesk map;
    private final IncidentDesk incidents;
    private final ResourceDesk resources;
    private final ComponentDesk components;
    private final LayerDesk layers;
    private final Dictionary dictionary;
    private final AreaTree areas;
    private final CityInfo city;
    private final Executor worker;
    private final ExportReporter reporter;
    private FileChoice files;
    private @Nullable ExportDialog open;

    ExportDesk(
            Desk desk,
            MapDesk map,
            IncidentDesk incidents,
            ResourceDesk resources,
            ComponentDesk components,
            LayerDesk layers,
            Dictionary dictionary,
            AreaTree areas,
            CityInfo city,
            Executor worker) {
        this.desk = desk;
        this.map = map;
        this.incidents = incidents;
        this.resources = resources;
        this.components = components;
        this.layers = layers;
        this.dictionary = dictionary;
        this.areas = areas;
        this.city = city;
        this.worker = worker;
        reporter =
                new ExportReporter(
                        desk.api()::report,
                        desk.user().jurisdiction(),
                        FxThread.executor(),
                        text -> desk.view().toasts().show(Toasts.Kind.TROUBLE, text));
        files = this::ask;
    }

    /// Sets who is asked for the file instead of the platform.
    void setFiles(FileChoice choice) {
        files = choice;
    }

    private Optional<Path> ask(String proposed, ExportFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.get("heading"));
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                TEXTS.get("format." + format), "*." + format.ending()));
        Scene scene = desk.scene();
        return Optional.ofNullable(chooser.showSaveDialog(scene.getWindow()))
                .map(file -> file.toPath());
    }

    void open() {
        if (open != null) {
            return;
        }
        ExportDialog dialog = new ExportDialog(this, files, worker, FxThread.executor());
        open = dialog;
        dialog.setOnDone(done -> {
            desk.view().toasts().show(Toasts.Kind.NEWS, TEXTS.bind("done", done.file()));
            reporter.tell(done, desk.ticker().now().getValue());
        });
        dialog.setOnAway(() -> {
            desk.uncover(dialog);
            open = null;
            map.map().requestFocus();
        });
        desk.cover(dialog);
        dialog.focusFirst();
    }

    private PlaceInView seen() {
        DrillDown place = map.navigator().place();
        return PlaceInView.of(
                areas,
                place == null ? areas.root().code() : place.current().code(),
                Mercator.toLonLat(map.map().viewport().bounds()));
    }

    @Override
    public String proposedTitle() {
        return PageMaker.title(seen());
    }

    @Override
    public boolean isNight() {
        return Look.theme() != Theme.DAY;
    }

    private MapStyle style(boolean paper) {
        return paper && isNight()
                ? layers.asShown(map.plainStyle(Theme.DAY)).scaled(Look.scaleProperty().get())
                : map.map().style();
    }

    @Override
    public PageContent page(String title, boolean paper) {
        MapStyle style = style(paper);
        UserInfo user = desk.user();
        PageMaker maker =
                new PageMaker(
                        Texts.pick(user.nameZh(), user.nameEn()),
                        desk.ticker().now().getValue(),
                        desk.silence(),
                        desk.linkState().up());
        return maker.make(
                title,
                seen(),
                map.map().sheet(style),
                new PageLegend(map, incidents, resources, components, layers, style).list(),
                map.map().listNotes());
    }

    @Override
    public Contents contents() {
        List<String> shown =
                layers.model().list().stream()
                        .map(LayerItem::id)
                        .filter(layers.model()::isShown)
                        .toList();
        Envelope view = Mercator.toLonLat(map.map().viewport().bounds());
        long count =
                incidents.store().listAll().stream()
                        .filter(incidents.layer()::isShown)
                        .map(row -> row.incident().position())
                        .filter(at -> view.contains(at.lon(), at.lat()))
                        .count();
        return new Contents(
                shown,
                (int) count,
                PlaceInView.of(areas, areas.root().code(), view).area().code().digits());
    }

    @Override
    public List<LayerChoice> listLayers() {
        List<LayerChoice> all = new ArrayList<>();
        Supplier<Instant> now = () -> desk.ticker().now().getValue();
        String listed = TEXTS.get("layer.incidents");
        all.add(
                new LayerChoice(
                        listed,
                        () ->
                                ExportLayers.incidents(
                                        listed,
                                        now.get(),
                                        incidents.model().rows(),
                                        dictionary,
                                        Texts.locale())));
        for (Level level : areas.listLevels()) {
            String words = TEXTS.get("layer.areas", city.levels().of(level).in(Texts.isChinese()));
            all.add(
                    new LayerChoice(
                            words,
                            () ->
                                    ExportLayers.areas(
                                            level.name().toLowerCase(Locale.ROOT),
                                            words,
                                            now.get(),
                                            areas.listLevel(level),
                                            map.shades().shadingProperty().get())));
        }
        ResourceStore store = resources.store();
        for (ResourceKind kind : ResourceKind.values()) {
            String words =
                    TEXTS.get("layer.resources", Texts.of("resource").get("kind." + kind.name()));
            all.add(
                    new LayerChoice(
                            words,
                            () ->
                                    ExportLayers.resources(
                                            kind,
                                            words,
                                            now.get(),
                                            store.listKind(kind).stream()
                                                    .map(store::place)
                                                    .toList())));
        }
        listPlaces(now).ifPresent(all::add);
        if (!components.listClasses().isEmpty()) {
            String near = TEXTS.get("layer.components");
            all.add(
                    new LayerChoice(
                            near,
                            () ->
                                    ExportLayers.components(
                                            near,
                                            now.get(),
                                            components.layer().listInView(),
                                            dictionary,
                                            Texts.locale())));
        }
        all.addAll(listContext(now));
        return all;
    }

    /// Without a kind that is switched on there would be nothing in the file.
    private Optional<LayerChoice> listPlaces(Supplier<Instant> now) {
        if (resources.keyPlaces().listShown().isEmpty()) {
            return Optional.empty();
        }
        String places = TEXTS.get("layer.places");
        return Optional.of(
                new LayerChoice(
                        places,
                        () ->
                                ExportLayers.places(
                                        places, now.get(), resources.keyPlaces().listShown())));
    }

    /// The layers of the base map that have come.
    private List<LayerChoice> listContext(Supplier<Instant> now) {
        ContextOrigin origin = city.basemap();
        String source = origin == null ? "" : ContextDesk.source(origin);
        List<LayerChoice> found = new ArrayList<>();
        for (Layer layer : map.map().listLayers()) {
            if (layer instanceof VectorLayer context) {
                String id = context.id();
                String words = TEXTS.get("layer.basemap", TEXTS.get("basemap." + id));
                found.add(
                        new LayerChoice(
                                words,
                                () ->
                                        ExportLayers.context(
                                                id,
                                                words,
                                                now.get(),
                                                source,
                                                context.source().listFeatures())));
            }
        }
        return found;
    }
}

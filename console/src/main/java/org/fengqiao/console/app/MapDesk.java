package org.fengqiao.console.app;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.fengqiao.console.boundary.AreaList;
import org.fengqiao.console.boundary.AreaSearch;
import org.fengqiao.console.boundary.AreaSource;
import org.fengqiao.console.boundary.Boundaries;
import org.fengqiao.console.boundary.BoundaryLayers;
import org.fengqiao.console.boundary.DrillBar;
import org.fengqiao.console.boundary.DrillDown;
import org.fengqiao.console.boundary.FigureUnits;
import org.fengqiao.console.boundary.IncidentCounts;
import org.fengqiao.console.boundary.Legend;
import org.fengqiao.console.boundary.Navigator;
import org.fengqiao.console.boundary.SearchBox;
import org.fengqiao.console.boundary.ShadeBox;
import org.fengqiao.console.boundary.ShadeModel;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.hand.ViewSteps;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Theme;
import org.fengqiao.domain.code.AreaCode;
import org.fengqiao.domain.code.LevelNames;
import org.jspecify.annotations.Nullable;

/// The map with the city's areas on it, and what goes with them: breadcrumb, search, shades,
/// legend. FX thread.
final class MapDesk implements AutoCloseable {

    /// Kept free for the tools of the hand, pixels at 100 %.
    private static final double BAR_PX = 80;

    private final Navigator navigator = new Navigator();
    private final MapView map;
    private final BoundaryLayers layers;
    private final ViewSteps<AreaCode> steps;
    private final ShadeModel shades = new ShadeModel(navigator);
    private final Legend legend;
    private final SearchBox search = new SearchBox();
    private final AreaList areas;
    private final StyleBanner broken;
    private final VBox corner = new VBox();
    private final MapStyles styles;
    private final Subscription subscriptions;
    private UnaryOperator<MapStyle> styleChange = UnaryOperator.identity();
    private @Nullable BasemapDesk basemaps;

    MapDesk(
            Boundaries boundaries,
            LevelNames levels,
            FigureUnits units,
            ReadOnlyObjectProperty<@Nullable AreaSearch> found,
            AreaCode home,
            MapStyles styles) {
        this.styles = styles;
        map = new MapView(styles.styleProperty().get(), FxThread.executor());
        layers = new BoundaryLayers(map, navigator);
        broken = new StyleBanner(styles);
        steps =
                new ViewSteps<>(
                        map, navigator.placeProperty().map(MapDesk::codeOf), navigator::enter);
        legend = new Legend(shades, this::shadeColour);
        areas = new AreaList(navigator);
        search.addSource(new AreaSource(found::get, navigator));
        search.setOnLeave(map::requestFocus);
        map.setFonts(MapLettering.load());
        map.symbolScaleProperty().bind(Look.chosenScaleProperty());
        layers.show(boundaries);
        subscriptions =
                Subscription.all(
                        Subscription.listen(styles.styleProperty(), (_, _, style) -> dress(style)),
                        Subscription.listen(
                                shades.shadingProperty(), (_, _, now) -> layers.shade(now)));
        navigator.nameLevels(levels);
        navigator.nameUnits(units);
        navigator.open(boundaries.tree(), home);
        layers.shade(shades.shadingProperty().get());
        map.setOnKeyPressed(event -> {
            if (navigator.press(event)) {
                event.consume();
            }
        });
    }

    private static @Nullable AreaCode codeOf(@Nullable DrillDown place) {
        return place == null ? null : place.current().code();
    }

    private void dress(MapStyle style) {
        map.setStyle(styleChange.apply(style));
        legend.refresh();
    }

    /// What is done to every style before the map gets it, e.g. to hide some of it.
    ///
    /// @return leaves the styles that follow as they are
    Subscription changeStyles(UnaryOperator<MapStyle> change) {
        styleChange = change;
        return () -> styleChange = UnaryOperator.identity();
    }

    /// The style of a theme as the files give it, whatever the theme of the screen.
    MapStyle plainStyle(Theme theme) {
        return styles.of(theme);
    }

    /// The change to the style is another one now.
    void restyle() {
        dress(styles.styleProperty().get());
    }

    /// Puts another legend under that of the shades.
    ///
    /// @return takes it away
    Subscription addLegend(Node other) {
        corner.getChildren().add(other);
        return Subscription.all(
                () -> corner.getChildren().remove(other), map.keepNamesClear(other));
    }

    /// How far down chooser and legends reach at the left.
    ReadOnlyDoubleProperty cornerHeight() {
        return corner.heightProperty();
    }

    ShadeModel shades() {
        return shades;
    }

    /// The colour the style gives a class of shade, for the legend.
    private Color shadeColour(int shade) {
        return ShadeColours.of(map.style(), shade);
    }

    /// Incidents have come or gone; at most about once a second.
    void recount(IncidentCounts counts, Instant at) {
        layers.recount(counts);
        shades.recount(counts, at);
        areas.recount(counts);
    }

    void put(DeskView view, TopBar top, LinkBanner banner) {
        StackPane ground = new StackPane(map);
        map.getStyleClass().add("focus-first");
        view.placeMap(ground);
        legend.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        ShadeBox chooser = new ShadeBox(shades);
        chooser.prefWrapLengthProperty()
                .bind(map.widthProperty().subtract(Look.scaleProperty().multiply(BAR_PX)));
        corner.getChildren().addAll(0, List.of(chooser, legend));
        corner.getStyleClass().add("map-corner");
        corner.setPickOnBounds(false);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        view.overlay(Pos.TOP_LEFT, corner);
        view.overlay(Pos.TOP_CENTER, banner);
        view.overlay(Pos.BOTTOM_CENTER, broken);
        List.of(chooser, legend, banner, broken).forEach(map::keepNamesClear);
        HBox crumbs = new HBox(new DrillBar(navigator, steps));
        crumbs.setAlignment(Pos.CENTER_LEFT);
        top.placeBreadcrumb(crumbs);
        top.placeSearch(search);
    }

    /// Takes the base maps of the site over: they end with the map.
    void take(BasemapDesk siteMaps) {
        basemaps = siteMaps;
    }

    MapView map() {
        return map;
    }

    ViewSteps<AreaCode> steps() {
        return steps;
    }

    Navigator navigator() {
        return navigator;
    }

    BoundaryLayers layers() {
        return layers;
    }

    SearchBox search() {
        return search;
    }

    AreaList areas() {
        return areas;
    }

    @Override
    public void close() {
        subscriptions.close();
        legend.close();
        search.close();
        broken.close();
        if (basemaps != null) {
            basemaps.close();
        }
        map.symbolScaleProperty().unbind();
        steps.close();
        areas.close();
        layers.close();
        map.close();
    }
}

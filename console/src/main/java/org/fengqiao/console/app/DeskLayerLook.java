package org.fengqiao.console.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.fengqiao.console.boundary.FigureUnits;
import org.fengqiao.console.boundary.Measure;
import org.fengqiao.console.boundary.Shading;
import org.fengqiao.console.incident.ClassSymbols;
import org.fengqiao.console.incident.IncidentWords;
import org.fengqiao.console.incident.layer.HeatOf;
import org.fengqiao.console.incident.layer.IncidentLayer;
import org.fengqiao.console.layers.LayerGroup;
import org.fengqiao.console.layers.LayerItem;
import org.fengqiao.console.layers.LayerLook;
import org.fengqiao.console.layers.LayerModel;
import org.fengqiao.console.map.LegendPictures;
import org.fengqiao.console.map.LegendPictures.Form;
import org.fengqiao.console.map.heat.HeatRamp;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.resource.ComponentKinds;
import org.fengqiao.console.resource.ComponentLayer;
import org.fengqiao.console.resource.KeyPlaceLayer;
import org.fengqiao.console.theme.Icons;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.WordBox;
import org.fengqiao.domain.resource.KeyPlaceKind;
import org.fengqiao.domain.resource.ResourceKind;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Names and symbols of the desk's layers, drawn by the map's own code from the style in use. FX
/// thread.
final class DeskLayerLook implements LayerLook {

    private static final Texts TEXTS = Texts.of("layers");
    private static final double SIDE_PX = 24;
    private static final double WIDE_PX = 28;
    private static final double HIGH_PX = 16;

    private final ObservableValue<MapStyle> style;
    private final LayerModel model;
    private final ResourceDesk resources;
    private final ComponentDesk components;
    private final Map<String, Image> drawn = new HashMap<>();
    private final StringProperty basemapState = new SimpleStringProperty("");
    private final FigureUnits units;
    private LegendPictures pictures;

    /// @param units of the city's own figures
    /// @param style as the files give it, without what is hidden or faint
    DeskLayerLook(
            ObservableValue<MapStyle> style,
            LayerModel model,
            ResourceDesk resources,
            ComponentDesk components,
            FigureUnits units) {
        this.style = style;
        this.model = model;
        this.resources = resources;
        this.components = components;
        this.units = units;
        pictures = fresh();
    }

    @Override
    public ObservableValue<String> name(LayerItem item) {
        String id = item.id();
        return switch (item.group()) {
            case RESOURCES -> Texts.of("resource").bind("kind." + LayerCatalog.kindOf(id));
            case FIGURES -> new Measure(LayerCatalog.kindOf(id)).word(units);
            case SITES -> Texts.of("resource").bind("keyPlace." + LayerCatalog.kindOf(id));
            case COMPONENTS -> components.name(components.key(id));
            case INCIDENTS ->
                    LayerCatalog.isIncidents(item)
                            ? IncidentWords.classKind(LayerCatalog.kindOf(id))
                            : TEXTS.bind("item." + id);
            case AREAS, GROUND, BASEMAP -> TEXTS.bind("item." + id);
        };
    }

    @Override
    public Node symbol(LayerItem item) {
        return switch (item.group()) {
            case INCIDENTS ->
                    item.id().equals(HeatDesk.LAYER)
                            ? heat()
                            : ClassSymbols.nodeOfKind(LayerCatalog.kindOf(item.id()), 18);
            case RESOURCES ->
                    marker(
                            "resource",
                            Map.of("class", LayerCatalog.kindOf(item.id()), "state", "fresh"));
            case SITES -> marker(KeyPlaceLayer.ID, Map.of("class", LayerCatalog.kindOf(item.id())));
            case COMPONENTS ->
                    marker(ComponentLayer.ID, ComponentKinds.properties(components.key(item.id())));
            case FIGURES -> shades();
            case AREAS ->
                    item.id().equals(LayerCatalog.BORDER)
                            ? ground("district", "", Form.LINE, 13)
                            : Icons.of(MaterialDesignF.FORMAT_TEXT, 16);
            case GROUND -> ground(LayerCatalog.kindOf(item.id()));
            case BASEMAP -> new HBox();
        };
    }

    private Node marker(String source, Map<String, ?> properties) {
        return marker(source, properties, SIDE_PX);
    }

    private Node marker(String source, Map<String, ?> properties, double side) {
        return view(
                drawn(source + properties, pictures -> pictures.marker(source, properties, side)),
                side,
                side);
    }

    private Node ground(String source) {
        return switch (source) {
            case "road" -> ground(source, "primary", Form.LINE, 14);
            case "building" -> ground(source, "building", Form.BLOCKS, 17);
            case "water" -> ground(source, "lake", Form.HALF, 14);
            default -> ground(source, "park", Form.HALF, 14);
        };
    }

    private Node ground(String source, String kind, Form form, double zoom) {
        return view(
                drawn(
                        source + kind,
                        pictures -> pictures.ground(source, kind, form, zoom, WIDE_PX, HIGH_PX)),
                WIDE_PX,
                HIGH_PX);
    }

    /// Each picture is drawn once for a style and a size: the tree asks again at every change.
    private Image drawn(String what, Function<LegendPictures, Image> draw) {
        LegendPictures now = fresh();
        if (!now.equals(pictures)) {
            pictures = now;
            drawn.clear();
        }
        return drawn.computeIfAbsent(what, _ -> draw.apply(now));
    }

    /// For the size it is shown at, so that it is sharp there.
    private LegendPictures fresh() {
        return new LegendPictures(style.getValue(), 2 * Look.scaleProperty().get());
    }

    private static ImageView view(Image image, double width, double height) {
        ImageView view = new ImageView(image);
        view.setFitWidth(Look.px(width));
        view.setFitHeight(Look.px(height));
        return view;
    }

    private Node shades() {
        return bars(Shading.MOST_CLASSES, shade -> ShadeColours.of(style.getValue(), shade));
    }

    private Node heat() {
        MapStyle now = style.getValue();
        Color ground = ShadeColours.colour(ShadeColours.ground(now));
        int bars = 7;
        return HeatRamp.of(now, HeatDesk.SOURCE, 12, 1)
                .map(ramp ->
                        bars(
                                bars,
                                i -> {
                                    Color over = ShadeColours.colour(ramp.at((i + 1.0) / bars));
                                    return ground.interpolate(
                                            Color.color(
                                                    over.getRed(), over.getGreen(), over.getBlue()),
                                            over.getOpacity());
                                }))
                .orElseGet(HBox::new);
    }

    private static Node bars(int count, IntFunction<Color> colourOf) {
        HBox bars = new HBox();
        for (int i = 0; i < count; i++) {
            bars.getChildren()
                    .add(
                            new Rectangle(
                                    Look.px(WIDE_PX / count), Look.px(HIGH_PX), colourOf.apply(i)));
        }
        return bars;
    }

    /// A kind there is none of would show nothing and say nothing.
    @Override
    public String remark(LayerItem item) {
        String kind = LayerCatalog.kindOf(item.id());
        boolean none =
                switch (item.group()) {
                    case RESOURCES ->
                            resources.store().listKind(ResourceKind.valueOf(kind)).isEmpty();
                    case SITES -> resources.keyPlaces().lacks(KeyPlaceKind.valueOf(kind));
                    case INCIDENTS, COMPONENTS, FIGURES, AREAS, GROUND, BASEMAP -> false;
                };
        return none ? TEXTS.get("item.none") : "";
    }

    @Override
    public Optional<Node> choices(LayerItem item) {
        if (item.group() == LayerGroup.RESOURCES) {
            String kind = LayerCatalog.kindOf(item.id());
            return ResourceKind.valueOf(kind).isForce()
                    ? Optional.of(resources.newest())
                    : Optional.empty();
        }
        if (LayerCatalog.isIncidents(item)) {
            return Optional.of(
                    IncidentLegend.of(of -> marker(IncidentLayer.ID, of, IncidentLegend.SIDE_PX)));
        }
        if (item.group() == LayerGroup.COMPONENTS) {
            return Optional.of(words("component-state", components.state()));
        }
        if (item.group() == LayerGroup.BASEMAP) {
            return Optional.of(words("basemap-state", basemapState));
        }
        return item.id().equals(HeatDesk.LAYER) ? Optional.of(heatChoices()) : Optional.empty();
    }

    void takeBasemapState(ObservableValue<String> words) {
        basemapState.bind(words);
    }

    private static Node words(String id, ObservableValue<String> of) {
        Label words = new Label();
        words.setId(id);
        words.textProperty().bind(of);
        words.setWrapText(true);
        words.getStyleClass().addAll("dim", "small");
        return words;
    }

    private Node heatChoices() {
        ComboBox<HeatOf> of = new WordBox<>(TEXTS, "heat.of.", HeatOf.values());
        of.setId("heat-of");
        of.setValue(HeatOf.valueOf(model.choice(HeatDesk.OF)));
        of.valueProperty().subscribe(chosen -> model.choose(HeatDesk.OF, chosen.name()));
        Label caption = new Label();
        caption.textProperty().bind(TEXTS.bind("heat.of"));
        caption.setLabelFor(of);
        CheckBox weighted = new CheckBox();
        weighted.setId("heat-weighted");
        weighted.textProperty().bind(TEXTS.bind("heat.weighted"));
        weighted.setWrapText(true);
        weighted.setSelected(Boolean.parseBoolean(model.choice(HeatDesk.WEIGHTED)));
        weighted.selectedProperty()
                .subscribe(on -> model.choose(HeatDesk.WEIGHTED, Boolean.toString(on)));
        HBox row = new HBox(caption, of);
        row.getStyleClass().add("layer-fading");
        VBox all = new VBox(row, weighted);
        all.getStyleClass().add("layer-card");
        return all;
    }
}

package org.fengqiao.console.app;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.fengqiao.console.boundary.Legend;
import org.fengqiao.console.boundary.Shading;
import org.fengqiao.console.export.page.LegendBlock;
import org.fengqiao.console.export.page.LegendBlock.Row;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.incident.IncidentRow;
import org.fengqiao.console.incident.layer.HeatWords;
import org.fengqiao.console.incident.layer.IncidentLayer;
import org.fengqiao.console.layers.LayerGroup;
import org.fengqiao.console.layers.LayerItem;
import org.fengqiao.console.map.LegendPictures;
import org.fengqiao.console.map.heat.HeatRamp;
import org.fengqiao.console.map.paper.Sketch;
import org.fengqiao.console.map.paper.Stripes;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.resource.ComponentKinds;
import org.fengqiao.console.resource.ComponentLayer;
import org.fengqiao.console.resource.KeyPlaceLayer;
import org.fengqiao.console.theme.StatusLook;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.geodesy.LonLat;
import org.fengqiao.domain.incident.IncidentStatus;
import org.fengqiao.domain.resource.ResourceKind;

/// What stands in the legend of a page: only what is shown, with the symbols of the map. FX thread.
final class PageLegend {

    private static final Texts TEXTS = Texts.of("export");
    private static final double SWATCH_W = 24;
    private static final double SWATCH_H = 14;
    private static final int EDGE = 0xff7b8792;
    private static final int RAMP_STEPS = 12;

    private final MapDesk map;
    private final IncidentDesk incidents;
    private final ResourceDesk resources;
    private final ComponentDesk components;
    private final LayerDesk layers;
    private final MapStyle style;
    private final Viewport view;
    private final LegendPictures pictures;

    /// @param style of the page
    PageLegend(
            MapDesk map,
            IncidentDesk incidents,
            ResourceDesk resources,
            ComponentDesk components,
            LayerDesk layers,
            MapStyle style) {
        this.style = style;
        this.resources = resources;
        this.map = map;
        this.incidents = incidents;
        this.components = components;
        this.layers = layers;
        view = map.map().viewport();
        pictures = new LegendPictures(style, 1);
    }

    List<LegendBlock> list() {
        List<LegendBlock> blocks = new ArrayList<>();
        if (layers.showsIncidents()) {
            blocks.add(incidents());
        }
        shades().ifPresent(blocks::add);
        if (layers.model().isShown(HeatDesk.LAYER)) {
            heat().ifPresent(blocks::add);
        }
        points(LayerGroup.RESOURCES, "resource", "kind.", "legend.resources")
                .ifPresent(blocks::add);
        points(LayerGroup.SITES, KeyPlaceLayer.ID, "keyPlace.", "legend.places")
                .ifPresent(blocks::add);
        components().ifPresent(blocks::add);
        return blocks;
    }

    /// Farther out than they are shown there is nothing to explain.
    private Optional<LegendBlock> components() {
        if (view.zoom() < ComponentLayer.FROM_ZOOM) {
            return Optional.empty();
        }
        List<Row> rows =
                layers.model().list(LayerGroup.COMPONENTS).stream()
                        .filter(item -> layers.model().isShown(item.id()))
                        .map(item -> components.key(item.id()))
                        .map(key ->
                                new Row(
                                        pictures.sketch(
                                                ComponentLayer.ID, ComponentKinds.properties(key)),
                                        components.name(key).getValue(),
                                        ""))
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new LegendBlock(TEXTS.get("legend.components"), "", rows, ""));
    }

    private boolean isSeen(LonLat at) {
        return view.bounds().contains(Mercator.x(at.lon()), Mercator.y(at.lat()));
    }

    private LegendBlock incidents() {
        List<IncidentRow> seen =
                incidents.store().listAll().stream()
                        .filter(row -> incidents.layer().isShown(row))
                        .filter(row -> isSeen(row.incident().position()))
                        .toList();
        List<Row> rows = new ArrayList<>();
        for (IncidentStatus status : List.of(IncidentStatus.values()).reversed()) {
            long count = seen.stream().filter(row -> row.status() == status).count();
            if (count > 0) {
                String shape = StatusLook.of(status).symbol().substring("status/".length());
                rows.add(
                        new Row(
                                pictures.sketch(
                                        IncidentLayer.ID, Map.of("status", shape, "grade", "blue")),
                                Texts.of("theme").get("status." + status.name()),
                                Long.toString(count)));
            }
        }
        boolean gathered = view.zoom() < IncidentLayer.CLUSTER_BELOW_ZOOM && seen.size() > 1;
        return new LegendBlock(
                TEXTS.get("legend.incidents"),
                TEXTS.get("legend.incidents.unit"),
                rows,
                gathered ? TEXTS.get("legend.cluster") : "");
    }

    private Optional<LegendBlock> shades() {
        Shading shading = map.shades().shadingProperty().get();
        if (shading.measure().isNone()) {
            return Optional.empty();
        }
        Texts words = Texts.of("boundary");
        List<Row> rows = new ArrayList<>();
        for (Legend.Line line : Legend.lines(shading)) {
            int colour = line.isShaded() ? argb(ShadeColours.of(style, line.shade())) : 0;
            rows.add(new Row(swatch(colour, line.isHatched()), line.words(), line.count()));
        }
        return Optional.of(
                new LegendBlock(
                        shading.measure().word().getValue(),
                        Legend.unit(shading),
                        rows,
                        shading.measure().isFigure() ? words.get("legend.registered") : ""));
    }

    private Optional<LegendBlock> heat() {
        return HeatRamp.of(
                        style, HeatDesk.SOURCE, view.zoom(), layers.model().opacity(HeatDesk.LAYER))
                .map(ramp -> heat(ramp, layers.heatWords()));
    }

    /// The lines of the legend on the screen.
    static LegendBlock heat(HeatRamp ramp, HeatWords words) {
        String range = TEXTS.get("legend.heat.range", words.low(), words.top());
        return new LegendBlock(
                words.title(),
                words.unit(),
                List.of(new Row(ramp(ramp), range, "")),
                TEXTS.get("legend.heat.foot", words.source(), words.radius(), words.time()));
    }

    private Optional<LegendBlock> points(
            LayerGroup group, String source, String word, String title) {
        List<Row> rows = new ArrayList<>();
        for (LayerItem item : layers.model().list(group)) {
            String kind = LayerCatalog.kindOf(item.id());
            if (layers.model().isShown(item.id()) || isDrawn(group, kind)) {
                rows.add(
                        new Row(
                                pictures.sketch(source, Map.of("class", kind, "state", "fresh")),
                                Texts.of("resource").get(word + kind),
                                ""));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new LegendBlock(TEXTS.get(title), "", rows, ""));
    }

    /// Around an incident resources are drawn without being switched on.
    private boolean isDrawn(LayerGroup group, String kind) {
        return group == LayerGroup.RESOURCES
                && !resources.layers().listShown(ResourceKind.valueOf(kind)).isEmpty();
    }

    private static Sketch ramp(HeatRamp ramp) {
        Sketch sketch = new Sketch();
        double step = SWATCH_W / RAMP_STEPS;
        for (int i = 0; i < RAMP_STEPS; i++) {
            sketch.fill(
                    new Rectangle2D.Double(-SWATCH_W / 2 + i * step, -SWATCH_H / 2, step, SWATCH_H),
                    ramp.at((i + 1.0) / RAMP_STEPS));
        }
        return sketch;
    }

    private static Sketch swatch(int colour, boolean hatched) {
        Sketch sketch = new Sketch();
        Rectangle2D box = new Rectangle2D.Double(-SWATCH_W / 2, -SWATCH_H / 2, SWATCH_W, SWATCH_H);
        if (hatched) {
            sketch.hatch(box, new Stripes(6, 2, 0, box), colour);
        } else {
            sketch.fill(box, colour);
        }
        sketch.stroke(box, new BasicStroke(0.8f), EDGE);
        return sketch;
    }

    private static int argb(Color colour) {
        return (int) Math.round(colour.getOpacity() * 255) << 24
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}

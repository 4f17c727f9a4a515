package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.geo.NamePlaces;
import org.fengqiao.console.geo.SimplifiedLines;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.tile.TileCanvas;
import org.fengqiao.console.map.tile.TileSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Lines and polygons of one kind of context, made ready for drawing. Immutable; may be built by
/// any thread.
public final class VectorSource implements TileSource {

    /// @param properties what a style may ask for, such as `class`; `name` and, where it is another
    ///   one, `name:en` are written on the map
    /// @param shape line or polygon in degrees, or a point that is only a name
    public record Feature(Map<String, Object> properties, Geometry shape) {

        private NamePlaces.Key key() {
            return new NamePlaces.Key(
                    String.valueOf(properties.getOrDefault("class", "")),
                    String.valueOf(properties.getOrDefault("name", "")));
        }

        /// Empty where it has no name.
        String name(boolean english) {
            Object name = english ? properties.get("name:en") : null;
            return String.valueOf(name == null ? properties.getOrDefault("name", "") : name);
        }
    }

    private record Pen(int colour, double width) {}

    private final String name;
    private final List<Feature> given;
    private final List<FeatureProperties> features;
    private final List<NamePlaces.Place> names;
    private final SimplifiedLines lines;

    public VectorSource(String name, List<Feature> context) {
        this.name = name;
        features = context.stream().map(f -> FeatureProperties.of(f.properties())).toList();
        given = List.copyOf(context);
        List<NamePlaces.Key> keys = new ArrayList<>();
        given.forEach(feature -> keys.add(feature.key()));
        names = NamePlaces.of(keys, given.stream().map(Feature::shape).toList());
        lines = SimplifiedLines.of(context.stream().map(Feature::shape).toList());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Envelope bounds() {
        return lines.bounds();
    }

    /// Where names stand.
    List<NamePlaces.Place> names() {
        return names;
    }

    /// Everything in it, as it was given.
    public List<Feature> listFeatures() {
        return given;
    }

    Feature feature(int item) {
        return given.get(item);
    }

    FeatureProperties properties(int item) {
        return features.get(item);
    }

    @Override
    public void paint(StyleLayer style, TileCanvas canvas) {
        switch (style.kind()) {
            case FILL -> fill(style, canvas);
            case LINE -> stroke(style, canvas);
            case BACKGROUND, SYMBOL, CIRCLE, HEATMAP, RASTER -> {}
        }
    }

    private void fill(StyleLayer style, TileCanvas canvas) {
        var sink = canvas.fillSink();
        double zoom = canvas.zoom();
        Envelope wide = canvas.bounds(2);
        lines.visit(
                canvas.bounds(1),
                item -> {
                    FeatureProperties feature = features.get(item);
                    if (lines.isPolygon(item) && style.accepts(zoom, feature)) {
                        double opacity = style.number("fill-opacity", zoom, feature);
                        int colour = Argb.fade(style.colour("fill-color", zoom, feature), opacity);
                        if (colour >>> 24 != 0) {
                            lines.send(item, canvas.pixel(), wide, sink);
                            canvas.fill(colour);
                        }
                    }
                });
    }

    private void stroke(StyleLayer style, TileCanvas canvas) {
        double zoom = canvas.zoom();
        Map<Pen, List<Integer>> byPen = new HashMap<>();
        lines.visit(
                canvas.bounds(24),
                item -> {
                    FeatureProperties feature = features.get(item);
                    if (style.accepts(zoom, feature)) {
                        double opacity = style.number("line-opacity", zoom, feature);
                        int colour = Argb.fade(style.colour("line-color", zoom, feature), opacity);
                        double width = style.number("line-width", zoom, feature);
                        if (colour >>> 24 != 0 && width > 0) {
                            byPen.computeIfAbsent(new Pen(colour, width), _ -> new ArrayList<>())
                                    .add(item);
                        }
                    }
                });
        float[] dashes = style.numbers("line-dasharray", zoom);
        byPen.entrySet().stream()
                .sorted((a, b) -> Double.compare(a.getKey().width(), b.getKey().width()))
                .forEach(entry -> {
                    Pen pen = entry.getKey();
                    var sink = canvas.lineSink(pen.width(), dashes);
                    // Dashes are counted from the beginning of the line.
                    Envelope wide = dashes.length > 0 ? null : canvas.bounds(2 * pen.width() + 2);
                    for (int item : entry.getValue()) {
                        lines.send(item, canvas.pixel(), wide, sink);
                    }
                    canvas.stroke(pen.colour());
                });
    }
}

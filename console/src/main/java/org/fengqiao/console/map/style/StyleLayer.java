package org.fengqiao.console.map.style;

import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// One layer of a style with its compiled properties. Values that a file leaves out have the
/// defaults of the MapLibre Style format unless [StyleSchema] says otherwise. Immutable, safe for
/// any thread.
public final class StyleLayer {

    /// The kinds of layers that are known.
    public enum Kind {
        BACKGROUND,
        FILL,
        LINE,
        SYMBOL,
        CIRCLE,
        HEATMAP,
        RASTER
    }

    /// Lengths of labels, symbols and badges; all others belong to the ground and never grow.
    private static final Set<String> GROWING =
            Set.of(
                    "text-size",
                    "text-padding",
                    "text-halo-width",
                    "icon-size",
                    "icon-halo-width",
                    "circle-radius",
                    "circle-stroke-width");

    private final String id;
    private final Kind kind;
    private final String source;
    private final double minZoom;
    private final double maxZoom;
    private final @Nullable Expression filter;
    private final Map<String, Expression> properties;
    private final double scale;
    private final @Nullable ToDoubleFunction<FeatureProperties> fading;

    StyleLayer(
            String id,
            Kind kind,
            String source,
            double minZoom,
            double maxZoom,
            @Nullable Expression filter,
            Map<String, Expression> properties) {
        this(id, kind, source, minZoom, maxZoom, filter, properties, 1, null);
    }

    private StyleLayer(
            String id,
            Kind kind,
            String source,
            double minZoom,
            double maxZoom,
            @Nullable Expression filter,
            Map<String, Expression> properties,
            double scale,
            @Nullable ToDoubleFunction<FeatureProperties> fading) {
        this.id = id;
        this.kind = kind;
        this.source = source;
        this.minZoom = minZoom;
        this.maxZoom = maxZoom;
        this.filter = filter;
        this.properties = Map.copyOf(properties);
        this.scale = scale;
        this.fading = fading;
    }

    /// The same with labels, symbols and badges of so many times the size the file gives.
    StyleLayer scaled(double factor) {
        return new StyleLayer(
                id, kind, source, minZoom, maxZoom, filter, properties, factor, fading);
    }

    /// The same fainter.
    ///
    /// @param opacityOf what every opacity is multiplied by for a feature, 0 to 1; asked by several
    ///   threads
    public StyleLayer faded(ToDoubleFunction<FeatureProperties> opacityOf) {
        return new StyleLayer(
                id, kind, source, minZoom, maxZoom, filter, properties, scale, opacityOf);
    }

    /// How many times larger than in the file labels, symbols and badges are.
    public double scale() {
        return scale;
    }

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /// Name of the data it draws, `source-layer` in the file (of raster `source`, as in the
    /// format); empty for the background.
    public String source() {
        return source;
    }

    double minZoom() {
        return minZoom;
    }

    double maxZoom() {
        return maxZoom;
    }

    /// Whether the zoom is in the range from minzoom (included) to maxzoom (excluded).
    public boolean shownAt(double zoom) {
        return zoom >= minZoom && zoom < maxZoom;
    }

    /// Whether the filter lets a feature through.
    public boolean accepts(double zoom, FeatureProperties feature) {
        return filter == null || Boolean.TRUE.equals(filter.evaluate(zoom, feature));
    }

    public boolean hasFilter() {
        return filter != null;
    }

    /// Whether a property may differ between features at one zoom.
    public boolean variesByFeature(String property) {
        return expression(property).dependsOnFeature();
    }

    public double number(String property, double zoom, FeatureProperties feature) {
        Object value = expression(property).evaluate(zoom, feature);
        if (!(value instanceof Double number) || number.isNaN()) {
            return 0;
        }
        if (fading != null && property.endsWith("-opacity")) {
            return number * fading.applyAsDouble(feature);
        }
        return GROWING.contains(property) ? number * scale : number;
    }

    /// Straight ARGB; transparent where the expression gives nothing.
    public int colour(String property, double zoom, FeatureProperties feature) {
        return expression(property).evaluate(zoom, feature) instanceof Integer colour ? colour : 0;
    }

    /// Text; empty where the expression gives nothing.
    public String text(String property, double zoom, FeatureProperties feature) {
        return expression(property).evaluate(zoom, feature) instanceof String text ? text : "";
    }

    public boolean flag(String property, double zoom, FeatureProperties feature) {
        return Boolean.TRUE.equals(expression(property).evaluate(zoom, feature));
    }

    /// A list of numbers; empty where the expression gives nothing.
    public float[] numbers(String property, double zoom) {
        Object value = expression(property).evaluate(zoom, FeatureProperties.NONE);
        return value instanceof float[] list ? list.clone() : new float[0];
    }

    private Expression expression(String property) {
        Expression found = properties.get(property);
        if (found == null) {
            throw new IllegalArgumentException(
                    "style layer " + id + " of kind " + kind + " has no property " + property);
        }
        return found;
    }
}

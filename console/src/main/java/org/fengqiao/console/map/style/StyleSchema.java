package org.fengqiao.console.map.style;

import static org.fengqiao.console.map.style.ValueType.COLOUR;
import static org.fengqiao.console.map.style.ValueType.FLAG;
import static org.fengqiao.console.map.style.ValueType.NUMBER;
import static org.fengqiao.console.map.style.ValueType.NUMBERS;
import static org.fengqiao.console.map.style.ValueType.TEXT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.jspecify.annotations.Nullable;

/// The subset of properties that is understood, with type, default and the values that are allowed.
final class StyleSchema {

    /// @param layout whether it stands under `layout` rather than `paint`
    record Property(ValueType type, boolean layout, @Nullable Object preset, StyleRule rule) {}

    private static final StyleRule PART = new StyleRule.Range(0, 1);
    private static final StyleRule EITHER_WAY = new StyleRule.Range(-1, 1);

    /// Far beyond what anybody can read, near enough to be drawn at once at three times the
    /// density.
    private static final StyleRule WIDTH = new StyleRule.Range(0, 100);

    private static final StyleRule TEXT_SIZE = new StyleRule.Range(0, 200);
    private static final StyleRule RIM = new StyleRule.Range(0, 20);

    /// Ten pixels to either side for each unit.
    private static final StyleRule ICON_SIZE = new StyleRule.Range(0, 8);

    private static final StyleRule FONT =
            new StyleRule.Words(List.of("Noto Sans SC Regular", "Noto Sans SC Bold"));
    private static final StyleRule PATTERN = new StyleRule.Words(List.of("", "hatch"));

    private static final Map<Kind, Map<String, Property>> PROPERTIES = new LinkedHashMap<>();

    static {
        paint(Kind.BACKGROUND, "background-color", COLOUR, 0xff000000);
        paint(Kind.BACKGROUND, "background-opacity", NUMBER, 1.0, PART);

        paint(Kind.FILL, "fill-color", COLOUR, 0xff000000);
        paint(Kind.FILL, "fill-opacity", NUMBER, 1.0, PART);
        paint(Kind.FILL, "fill-pattern", TEXT, "", PATTERN);

        paint(Kind.LINE, "line-color", COLOUR, 0xff000000);
        paint(Kind.LINE, "line-opacity", NUMBER, 1.0, PART);
        paint(Kind.LINE, "line-width", NUMBER, 1.0, WIDTH);
        paint(Kind.LINE, "line-dasharray", NUMBERS, new float[0], new StyleRule.Dashes(1000));

        layout(Kind.SYMBOL, "text-field", TEXT, "");
        layout(Kind.SYMBOL, "text-font", TEXT, "Noto Sans SC Regular", FONT);
        layout(Kind.SYMBOL, "text-size", NUMBER, 16.0, TEXT_SIZE);
        layout(Kind.SYMBOL, "text-letter-spacing", NUMBER, 0.0, new StyleRule.Range(-0.2, 5));
        layout(Kind.SYMBOL, "text-padding", NUMBER, 2.0, WIDTH);
        layout(Kind.SYMBOL, "text-allow-overlap", FLAG, false);
        layout(Kind.SYMBOL, "symbol-sort-key", NUMBER, 0.0, new StyleRule.Range(-1e9, 1e9));
        layout(Kind.SYMBOL, "icon-image", TEXT, "", new StyleRule.Symbol());
        layout(Kind.SYMBOL, "icon-size", NUMBER, 1.0, ICON_SIZE);
        paint(Kind.SYMBOL, "text-color", COLOUR, 0xff000000);
        paint(Kind.SYMBOL, "text-halo-color", COLOUR, 0);
        paint(Kind.SYMBOL, "text-halo-width", NUMBER, 0.0, RIM);
        paint(Kind.SYMBOL, "text-opacity", NUMBER, 1.0, PART);
        paint(Kind.SYMBOL, "icon-color", COLOUR, 0xff000000);
        paint(Kind.SYMBOL, "icon-halo-color", COLOUR, 0);
        paint(Kind.SYMBOL, "icon-halo-width", NUMBER, 0.0, RIM);
        paint(Kind.SYMBOL, "icon-opacity", NUMBER, 1.0, PART);

        paint(Kind.CIRCLE, "circle-radius", NUMBER, 5.0, WIDTH);
        paint(Kind.CIRCLE, "circle-color", COLOUR, 0xff000000);
        paint(Kind.CIRCLE, "circle-opacity", NUMBER, 1.0, PART);
        paint(Kind.CIRCLE, "circle-stroke-color", COLOUR, 0xff000000);
        paint(Kind.CIRCLE, "circle-stroke-width", NUMBER, 0.0, RIM);
        paint(Kind.CIRCLE, "circle-stroke-opacity", NUMBER, 1.0, PART);

        paint(Kind.HEATMAP, "heatmap-color", COLOUR, 0);
        paint(Kind.HEATMAP, "heatmap-opacity", NUMBER, 1.0, PART);
        paint(Kind.HEATMAP, "heatmap-radius", NUMBER, 30.0, new StyleRule.Range(1, 500));

        paint(Kind.RASTER, "raster-opacity", NUMBER, 1.0, PART);
        paint(Kind.RASTER, "raster-saturation", NUMBER, 0.0, EITHER_WAY);
        paint(Kind.RASTER, "raster-contrast", NUMBER, 0.0, EITHER_WAY);
        paint(Kind.RASTER, "raster-brightness-min", NUMBER, 0.0, PART);
        paint(Kind.RASTER, "raster-brightness-max", NUMBER, 1.0, PART);
    }

    private StyleSchema() {}

    private static void paint(Kind kind, String name, ValueType type, Object preset) {
        paint(kind, name, type, preset, StyleRule.FREE);
    }

    private static void paint(
            Kind kind, String name, ValueType type, Object preset, StyleRule rule) {
        map(kind).put(name, new Property(type, false, preset, rule));
    }

    private static void layout(Kind kind, String name, ValueType type, Object preset) {
        layout(kind, name, type, preset, StyleRule.FREE);
    }

    private static void layout(
            Kind kind, String name, ValueType type, Object preset, StyleRule rule) {
        map(kind).put(name, new Property(type, true, preset, rule));
    }

    private static Map<String, Property> map(Kind kind) {
        return PROPERTIES.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    }

    static Map<String, Property> listProperties(Kind kind) {
        return map(kind);
    }
}

package org.fengqiao.console.map.style;

import static org.fengqiao.console.map.style.ValueType.COLOUR;
import static org.fengqiao.console.map.style.ValueType.FLAG;
import static org.fengqiao.console.map.style.ValueType.NUMBER;
import static org.fengqiao.console.map.style.ValueType.NUMBERS;
import static org.fengqiao.console.map.style.ValueType.TEXT;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.jspecify.annotations.Nullable;

/// The subset of properties that is understood, with type and default.
final class StyleSchema {

    /// @param layout whether it stands under `layout` rather than `paint`
    record Property(ValueType type, boolean layout, @Nullable Object preset) {}

    private static final Map<Kind, Map<String, Property>> PROPERTIES = new LinkedHashMap<>();

    static {
        paint(Kind.BACKGROUND, "background-color", COLOUR, 0xff000000);
        paint(Kind.BACKGROUND, "background-opacity", NUMBER, 1.0);

        paint(Kind.FILL, "fill-color", COLOUR, 0xff000000);
        paint(Kind.FILL, "fill-opacity", NUMBER, 1.0);
        paint(Kind.FILL, "fill-pattern", TEXT, "");

        paint(Kind.LINE, "line-color", COLOUR, 0xff000000);
        paint(Kind.LINE, "line-opacity", NUMBER, 1.0);
        paint(Kind.LINE, "line-width", NUMBER, 1.0);
        paint(Kind.LINE, "line-dasharray", NUMBERS, new float[0]);

        layout(Kind.SYMBOL, "text-field", TEXT, "");
        layout(Kind.SYMBOL, "text-font", TEXT, "Noto Sans SC Regular");
        layout(Kind.SYMBOL, "text-size", NUMBER, 16.0);
        layout(Kind.SYMBOL, "text-letter-spacing", NUMBER, 0.0);
        layout(Kind.SYMBOL, "text-padding", NUMBER, 2.0);
        layout(Kind.SYMBOL, "text-allow-overlap", FLAG, false);
        layout(Kind.SYMBOL, "symbol-sort-key", NUMBER, 0.0);
        layout(Kind.SYMBOL, "icon-image", TEXT, "");
        layout(Kind.SYMBOL, "icon-size", NUMBER, 1.0);
        paint(Kind.SYMBOL, "text-color", COLOUR, 0xff000000);
        paint(Kind.SYMBOL, "text-halo-color", COLOUR, 0);
        paint(Kind.SYMBOL, "text-halo-width", NUMBER, 0.0);
        paint(Kind.SYMBOL, "text-opacity", NUMBER, 1.0);
        paint(Kind.SYMBOL, "icon-color", COLOUR, 0xff000000);
        paint(Kind.SYMBOL, "icon-halo-color", COLOUR, 0);
        paint(Kind.SYMBOL, "icon-halo-width", NUMBER, 0.0);
        paint(Kind.SYMBOL, "icon-opacity", NUMBER, 1.0);

        paint(Kind.CIRCLE, "circle-radius", NUMBER, 5.0);
        paint(Kind.CIRCLE, "circle-color", COLOUR, 0xff000000);
        paint(Kind.CIRCLE, "circle-opacity", NUMBER, 1.0);
        paint(Kind.CIRCLE, "circle-stroke-color", COLOUR, 0xff000000);
        paint(Kind.CIRCLE, "circle-stroke-width", NUMBER, 0.0);
        paint(Kind.CIRCLE, "circle-stroke-opacity", NUMBER, 1.0);

        paint(Kind.HEATMAP, "heatmap-color", COLOUR, 0);
        paint(Kind.HEATMAP, "heatmap-opacity", NUMBER, 1.0);
        paint(Kind.HEATMAP, "heatmap-radius", NUMBER, 30.0);

        paint(Kind.RASTER, "raster-opacity", NUMBER, 1.0);
        paint(Kind.RASTER, "raster-saturation", NUMBER, 0.0);
        paint(Kind.RASTER, "raster-contrast", NUMBER, 0.0);
        paint(Kind.RASTER, "raster-brightness-min", NUMBER, 0.0);
        paint(Kind.RASTER, "raster-brightness-max", NUMBER, 1.0);
    }

    private StyleSchema() {}

    private static void paint(Kind kind, String name, ValueType type, Object preset) {
        map(kind).put(name, new Property(type, false, preset));
    }

    private static void layout(Kind kind, String name, ValueType type, Object preset) {
        map(kind).put(name, new Property(type, true, preset));
    }

    private static Map<String, Property> map(Kind kind) {
        return PROPERTIES.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    }

    static Map<String, Property> listProperties(Kind kind) {
        return map(kind);
    }
}

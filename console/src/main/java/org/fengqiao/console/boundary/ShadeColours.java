package org.fengqiao.console.boundary;

import java.util.function.IntFunction;
import javafx.scene.paint.Color;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.jspecify.annotations.Nullable;

/// The colours the map's style gives the classes of areas, for the legend: it cannot disagree with
/// the map.
public final class ShadeColours {

    private static final double ZOOM = 12;

    private ShadeColours() {}

    /// @throws IllegalArgumentException if the style does not fill districts
    public static IntFunction<Color> of(MapStyle style) {
        StyleLayer fill =
                style.layers().stream()
                        .filter(layer -> layer.kind() == StyleLayer.Kind.FILL)
                        .filter(layer -> layer.source().equals("district"))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "style " + style.name() + " fills no district"));
        return shade -> colour(fill, shade);
    }

    private static Color colour(StyleLayer fill, int shade) {
        FeatureProperties area =
                new FeatureProperties() {
                    @Override
                    public @Nullable Object find(String name) {
                        return null;
                    }

                    @Override
                    public @Nullable Object findState(String name) {
                        return name.equals("class") ? Double.valueOf(shade) : null;
                    }
                };
        int argb = fill.colour("fill-color", ZOOM, area);
        double opacity = fill.number("fill-opacity", ZOOM, area);
        return Color.rgb(
                argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0 * opacity);
    }
}

package org.fengqiao.console.app;

import javafx.scene.paint.Color;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;

/// What a class of shade looks like on the map: the style's colour over its land.
final class ShadeColours {

    private static final double ZOOM = 10;
    private static final String SHADED = "district-fill";
    private static final String GROUND = "land";

    private ShadeColours() {}

    static Color of(MapStyle style, int shade) {
        FeatureProperties feature = FeatureProperties.ofState("class", shade);
        Color ground = colour(ground(style));
        StyleLayer shaded =
                style.find(SHADED)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "map style " + style.name() + " has no " + SHADED));
        Color over = colour(shaded.colour("fill-color", ZOOM, feature));
        double opacity = shaded.number("fill-opacity", ZOOM, feature) * over.getOpacity();
        return ground.interpolate(
                Color.color(over.getRed(), over.getGreen(), over.getBlue()), opacity);
    }

    /// What everything lies on: straight ARGB, opaque.
    static int ground(MapStyle style) {
        return style.find(GROUND)
                .map(found -> found.colour("fill-color", ZOOM, FeatureProperties.NONE))
                .orElse(style.background(ZOOM));
    }

    /// A straight ARGB colour as the toolkit has it.
    static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
    }
}

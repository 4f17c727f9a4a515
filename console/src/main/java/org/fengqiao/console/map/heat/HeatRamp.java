package org.fengqiao.console.map.heat;

import java.util.Optional;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;

/// The colours of a heat map, taken from the style once, for map and legend alike. Immutable.
///
/// @param radiusPx how far a point shall reach, about, in logical pixels
/// @param colours straight ARGB for densities in equal steps from nothing to the top of the scale
public record HeatRamp(double radiusPx, int[] colours) {

    /// Steps of the ramp; more cannot be told apart.
    public static final int STEPS = 256;

    /// What the style says at a zoom; empty where it draws no heat of that source.
    ///
    /// @param opacity 0 to 1, on top of the style's own
    public static Optional<HeatRamp> of(
            MapStyle style, String source, double zoom, double opacity) {
        return style.list(Kind.HEATMAP, source).stream()
                .filter(layer -> layer.shownAt(zoom))
                .reduce((_, last) -> last)
                .map(layer -> of(layer, zoom, opacity));
    }

    private static HeatRamp of(StyleLayer layer, double zoom, double opacity) {
        double all = layer.number("heatmap-opacity", zoom, FeatureProperties.NONE) * opacity;
        int[] colours = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            FeatureProperties density =
                    FeatureProperties.ofState("heatmap-density", i / (STEPS - 1.0));
            colours[i] = Argb.fade(layer.colour("heatmap-color", zoom, density), all);
        }
        return new HeatRamp(layer.number("heatmap-radius", zoom, FeatureProperties.NONE), colours);
    }

    /// The colour of a part of the scale's top, 0 to 1.
    public int at(double part) {
        return colours[(int) Math.round(Math.clamp(part, 0, 1) * (STEPS - 1))];
    }

    /// For painting: premultiplied.
    int[] premultiplied() {
        int[] made = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            made[i] = Argb.premultiply(colours[i]);
        }
        return made;
    }
}

package org.fengqiao.console.map.symbol;

import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.StyleLayer;
import org.jspecify.annotations.Nullable;

/// How the badge of a cluster looks, by its count: `circle-radius` outside, `circle-color` inside,
/// `circle-stroke-width` for the ring that shows the mix, `circle-stroke-color` around everything;
/// `text-color` and `text-size` for the count.
///
/// @param radius logical pixels with the ring
/// @param ring logical pixels
public record BadgeLook(double radius, double ring, int disc, int rim, int ink, double textSize) {

    /// @param circle the layer of kind circle that draws the cluster
    /// @param symbol the layer of kind symbol that writes the count
    public static BadgeLook of(StyleLayer circle, StyleLayer symbol, int count, double zoom) {
        FeatureProperties feature =
                new FeatureProperties() {
                    @Override
                    public @Nullable Object find(String name) {
                        return name.equals("point_count") ? Double.valueOf(count) : null;
                    }
                };
        return new BadgeLook(
                circle.number("circle-radius", zoom, feature),
                circle.number("circle-stroke-width", zoom, feature),
                circle.colour("circle-color", zoom, feature),
                circle.colour("circle-stroke-color", zoom, feature),
                symbol.colour("text-color", zoom, feature),
                symbol.number("text-size", zoom, feature));
    }
}

package org.fengqiao.console.map.label;

import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.StyleLayer;

/// How a label is written, in logical pixels and straight colours.
///
/// @param size rounded to half a pixel, so that few pictures are made while zooming
/// @param spacing between letters, in ems
public record LabelLook(
        double size, boolean bold, int colour, int halo, double haloWidth, double spacing) {

    public static LabelLook of(StyleLayer layer, double zoom, FeatureProperties feature) {
        return new LabelLook(
                Math.rint(layer.number("text-size", zoom, feature) * 2) / 2,
                layer.text("text-font", zoom, feature).endsWith("Bold"),
                layer.colour("text-color", zoom, feature),
                layer.colour("text-halo-color", zoom, feature),
                layer.number("text-halo-width", zoom, feature),
                layer.number("text-letter-spacing", zoom, feature));
    }

    /// The same in another size; letters of a smaller text stand closer.
    public LabelLook sized(double newSize) {
        double closer = newSize < size ? 0 : spacing;
        return new LabelLook(newSize, bold, colour, halo, haloWidth, closer);
    }

    /// The same in other colours.
    public LabelLook coloured(int newColour, int newHalo) {
        return new LabelLook(size, bold, newColour, newHalo, haloWidth, spacing);
    }
}

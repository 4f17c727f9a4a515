package org.fengqiao.console.map.symbol;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.theme.SvgSymbol;

/// How a marker looks at one zoom, in logical pixels and straight colours. `icon-image` is the name
/// of a symbol of `icons/`, such as `status/near`.
///
/// @param size half the height of the outline
/// @param ring width of a ring around it; 0 for none
/// @param mark colour of a small spot at the upper right; transparent for none
public record SymbolLook(
        String image,
        double size,
        int fill,
        int halo,
        double haloWidth,
        int ringColour,
        double ring,
        int mark,
        double opacity) {

    /// Half the height of an outline at `icon-size` 1.
    private static final double UNIT = 10;

    private static final String PLAIN = "plain/circle";

    static final SymbolLook NONE = new SymbolLook("", 0, 0, 0, 0, 0, 0, 0, 0);

    /// What the style layers of a source say for a marker: those of kind symbol give the outline,
    /// those of kind circle a ring (`circle-stroke-…`), and one whose id ends in `-mark` the spot.
    /// Those whose id ends in `-sign` belong to [SignLook].
    public static SymbolLook of(List<StyleLayer> layers, double zoom, FeatureProperties feature) {
        SymbolLook look = NONE;
        for (StyleLayer layer : layers) {
            if (SignLook.describes(layer)
                    || !layer.shownAt(zoom)
                    || !layer.accepts(zoom, feature)) {
                continue;
            }
            look =
                    switch (layer.kind()) {
                        case SYMBOL -> look.withIcon(layer, zoom, feature);
                        case CIRCLE -> look.withCircle(layer, zoom, feature);
                        case BACKGROUND, FILL, LINE, HEATMAP, RASTER -> look;
                    };
        }
        return look;
    }

    SymbolLook withIcon(StyleLayer layer, double zoom, FeatureProperties feature) {
        return new SymbolLook(
                layer.text("icon-image", zoom, feature).toLowerCase(Locale.ROOT),
                layer.number("icon-size", zoom, feature) * UNIT,
                layer.colour("icon-color", zoom, feature),
                layer.colour("icon-halo-color", zoom, feature),
                layer.number("icon-halo-width", zoom, feature),
                ringColour,
                ring,
                mark,
                layer.number("icon-opacity", zoom, feature));
    }

    private SymbolLook withCircle(StyleLayer layer, double zoom, FeatureProperties feature) {
        double strokeOpacity = layer.number("circle-stroke-opacity", zoom, feature);
        int colour = Argb.fade(layer.colour("circle-stroke-color", zoom, feature), strokeOpacity);
        boolean spot = layer.id().endsWith("-mark");
        return new SymbolLook(
                image,
                size,
                fill,
                halo,
                haloWidth,
                spot ? ringColour : colour,
                spot ? ring : layer.number("circle-stroke-width", zoom, feature),
                spot ? layer.colour("circle-color", zoom, feature) : mark,
                opacity);
    }

    /// The same with a picture that there is: a plain disc in its colours where its own cannot be
    /// drawn, as of a status that came with a newer backend.
    ///
    /// @param trouble hears what is wrong with its own
    public SymbolLook drawable(Consumer<String> trouble) {
        return !isVisible() || hasPicture(trouble)
                ? this
                : new SymbolLook(
                        PLAIN, size, fill, halo, haloWidth, ringColour, ring, mark, opacity);
    }

    boolean hasPicture(Consumer<String> trouble) {
        try {
            return SvgSymbol.get(image).name().equals(image);
        } catch (IllegalArgumentException none) {
            trouble.accept(String.valueOf(none.getMessage()));
            return false;
        }
    }

    /// The same without ring and spot, in another size.
    public SymbolLook scaled(double factor) {
        return new SymbolLook(
                image, size * factor, fill, halo, Math.min(haloWidth, 1.2), 0, 0, 0, opacity);
    }

    /// The same fainter.
    ///
    /// @param strength 0 to 1
    public SymbolLook faded(double strength) {
        return strength == 1
                ? this
                : new SymbolLook(
                        image,
                        size,
                        fill,
                        halo,
                        haloWidth,
                        ringColour,
                        ring,
                        mark,
                        opacity * strength);
    }

    public boolean isVisible() {
        return size > 0 && opacity > 0 && !image.isEmpty();
    }
}

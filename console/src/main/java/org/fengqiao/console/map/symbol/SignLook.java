package org.fengqiao.console.map.symbol;

import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.StyleLayer;

/// A small plate at the upper right of a marker that says what it is about, so that the marker's
/// own outline and colour stay free for how things stand. Drawn by symbol layers whose id ends in
/// `-sign`: `icon-color` is the sign's, `icon-halo-color` the plate's, `icon-halo-width` the
/// plate's margin. In logical pixels.
///
/// @param sign the sign on the plate
/// @param out from the marker's place to the plate's middle, rightward and as much upward
public record SignLook(SymbolLook sign, double out) {

    static final SignLook NONE = new SignLook(SymbolLook.NONE, 0);

    private static final String SUFFIX = "-sign";

    static boolean describes(StyleLayer layer) {
        return layer.kind() == StyleLayer.Kind.SYMBOL && layer.id().endsWith(SUFFIX);
    }

    /// @param marker what the plate hangs on
    public static SignLook of(
            List<StyleLayer> layers, double zoom, FeatureProperties feature, SymbolLook marker) {
        SymbolLook sign = SymbolLook.NONE;
        for (StyleLayer layer : layers) {
            if (describes(layer) && layer.shownAt(zoom) && layer.accepts(zoom, feature)) {
                sign = sign.withIcon(layer, zoom, feature);
            }
        }
        if (!sign.isVisible() || !marker.isVisible()) {
            return NONE;
        }
        // Less than a sixth of the plate lies on the marker, so that its sign stays whole.
        double away = marker.size() + 0.7 * radius(sign);
        return new SignLook(sign, away / Math.sqrt(2));
    }

    /// The same fainter.
    ///
    /// @param strength 0 to 1
    public SignLook faded(double strength) {
        return strength == 1 ? this : new SignLook(sign.faded(strength), out);
    }

    /// The same, or none where its picture cannot be drawn.
    ///
    /// @param trouble hears what is wrong with it
    public SignLook drawable(Consumer<String> trouble) {
        return !isVisible() || sign.hasPicture(trouble) ? this : NONE;
    }

    private static double radius(SymbolLook sign) {
        return sign.size() + sign.haloWidth();
    }

    /// Of the plate.
    public double radius() {
        return radius(sign);
    }

    public boolean isVisible() {
        return sign.isVisible();
    }

    /// Whether the plate covers a point.
    ///
    /// @param x from the marker's place, rightward
    /// @param y from the marker's place, downward
    /// @param density device pixels in a logical pixel, to which plates are drawn
    public boolean covers(double x, double y, double density) {
        double drawn = Math.round(out * density) / density;
        return isVisible() && Math.hypot(x - drawn, y + drawn) <= radius();
    }
}

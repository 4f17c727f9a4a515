package org.fengqiao.console.map;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.symbol.SignLook;
import org.fengqiao.console.map.symbol.SymbolLook;

/// What a style says about the markers of one layer at one zoom, and how faint each kind of them is
/// to be. The faintness is no part of the style: a change of style draws the whole map anew, this
/// only the markers' pictures.
final class MarkerLooks {

    private static final double SMALL = 0.62;

    private final List<StyleLayer> layers;
    private final double zoom;
    private final ToDoubleFunction<MarkerKind> strength;

    /// @param strength 0 to 1: what the opacity the style gives a kind is multiplied by
    MarkerLooks(MapStyle style, String source, double zoom, ToDoubleFunction<MarkerKind> strength) {
        layers = style.layers().stream().filter(layer -> layer.source().equals(source)).toList();
        this.zoom = zoom;
        this.strength = strength;
    }

    SymbolLook symbol(MarkerKind kind) {
        return whole(kind).faded(strength.applyAsDouble(kind));
    }

    private SymbolLook whole(MarkerKind kind) {
        return SymbolLook.of(layers, zoom, kind.toFeature());
    }

    /// The small symbol at the corner of a badge whose worst member is of a kind. It is never
    /// faint: the badge counts every kind and would lose the shape that tells what is in it.
    SymbolLook corner(MarkerKind kind) {
        return whole(kind).scaled(SMALL);
    }

    /// The plate that hangs on a marker.
    ///
    /// @param marker what it hangs on, as [#symbol] gives it
    SignLook sign(MarkerKind kind, SymbolLook marker) {
        FeatureProperties feature = kind.toFeature();
        return SignLook.of(layers, zoom, feature, marker).faded(strength.applyAsDouble(kind));
    }
}

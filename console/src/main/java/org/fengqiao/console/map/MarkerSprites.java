package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.symbol.SymbolForge;
import org.fengqiao.console.map.symbol.SymbolLook;

/// The pictures of one layer's kinds of markers for one style, zoom and screen.
final class MarkerSprites {

    private static final int PULSE_STEPS = 24;
    private static final double SMALL = 0.62;

    private final List<StyleLayer> layers;
    private final MapStyle style;
    private final String source;
    private final double zoom;
    private final double density;
    private final List<Sprite> sprites = new ArrayList<>();
    private final List<SymbolLook> looks = new ArrayList<>();
    private final Map<Integer, Sprite> pulses = new HashMap<>();
    private final Map<Integer, Sprite> smalls = new HashMap<>();
    private final Map<Integer, Sprite> selections = new HashMap<>();

    MarkerSprites(MapStyle style, String source, double zoom, double density) {
        this.style = style;
        this.source = source;
        this.zoom = zoom;
        this.density = density;
        layers = style.layers().stream().filter(layer -> layer.source().equals(source)).toList();
    }

    /// Whether the pictures are still right.
    boolean fits(MapStyle nowStyle, double nowZoom, double nowDensity) {
        return style == nowStyle && zoom == nowZoom && density == nowDensity;
    }

    /// Makes the pictures of kinds that came up since the last frame.
    void update(List<MarkerKind> kinds) {
        while (sprites.size() < kinds.size()) {
            SymbolLook look = SymbolLook.of(layers, zoom, kinds.get(sprites.size()).toFeature());
            looks.add(look);
            sprites.add(SymbolForge.forge(look, density));
        }
    }

    Sprite sprite(int kind) {
        return sprites.get(kind);
    }

    /// The symbol small, for the corner of a badge.
    Sprite small(int kind) {
        return smalls.computeIfAbsent(
                kind, _ -> SymbolForge.forge(small(looks.get(kind)), density));
    }

    static SymbolLook small(SymbolLook look) {
        return look.scaled(SMALL);
    }

    SymbolLook look(int kind) {
        return looks.get(kind);
    }

    /// @param part 0 to 1 of the way a ring spreads
    Sprite pulse(int kind, double part) {
        int step = Math.clamp((int) (part * PULSE_STEPS), 0, PULSE_STEPS - 1);
        return pulses.computeIfAbsent(
                kind * PULSE_STEPS + step,
                _ -> SymbolForge.pulse(looks.get(kind), (double) step / PULSE_STEPS, density));
    }

    /// The ring around a selected marker: the circle layer of the source `…-selected` gives its
    /// colour.
    Sprite selection(int kind) {
        return selections.computeIfAbsent(
                kind,
                _ -> {
                    int colour = 0xff1f6fd0;
                    for (StyleLayer layer : style.list(Kind.CIRCLE, source + "-selected")) {
                        colour = layer.colour("circle-stroke-color", zoom, FeatureProperties.NONE);
                    }
                    return SymbolForge.selection(looks.get(kind), colour, density);
                });
    }
}

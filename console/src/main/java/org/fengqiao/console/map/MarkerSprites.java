package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.symbol.SignLook;
import org.fengqiao.console.map.symbol.SymbolForge;
import org.fengqiao.console.map.symbol.SymbolLook;

/// The pictures of one layer's kinds of markers for one style, zoom and screen. Kinds that look the
/// same share one picture, and a sign has a picture of its own that is drawn over the marker's: the
/// number of pictures is that of the outlines plus that of the signs, not their product.
final class MarkerSprites {

    private static final int PULSE_STEPS = 24;

    /// What is wrong with a kind's picture is told of the marker.
    private static final Consumer<String> TOLD = _ -> {};

    private final MarkerLooks looksOf;
    private final MapStyle style;
    private final String source;
    private final double zoom;
    private final double density;
    private final Consumer<String> trouble;
    private final List<Sprite> sprites = new ArrayList<>();
    private final List<SymbolLook> looks = new ArrayList<>();
    private final List<SymbolLook> corners = new ArrayList<>();
    private final List<Sprite> signs = new ArrayList<>();
    private final List<SignLook> signLooks = new ArrayList<>();
    private final Map<SymbolLook, Sprite> ofLook = new HashMap<>();
    private final Map<SignLook, Sprite> ofSign = new HashMap<>();
    private final Map<Pulse, Sprite> pulses = new HashMap<>();
    private final Map<SymbolLook, Sprite> smalls = new HashMap<>();
    private final Map<SymbolLook, Sprite> selections = new HashMap<>();
    private boolean hasSigns;
    private double reach;

    private record Pulse(SymbolLook look, int step) {}

    /// @param strength 0 to 1: how faint each kind is to be
    /// @param trouble hears of each kind whose own picture cannot be drawn
    MarkerSprites(
            MapStyle style,
            String source,
            double zoom,
            double density,
            ToDoubleFunction<MarkerKind> strength,
            Consumer<String> trouble) {
        this.trouble = trouble;
        this.style = style;
        this.source = source;
        this.zoom = zoom;
        this.density = density;
        looksOf = new MarkerLooks(style, source, zoom, strength);
    }

    /// Whether the pictures are still right.
    boolean fits(MapStyle nowStyle, double nowZoom, double nowDensity) {
        return style == nowStyle && zoom == nowZoom && density == nowDensity;
    }

    /// Makes the pictures of kinds that came up since the last frame.
    void update(List<MarkerKind> kinds) {
        while (sprites.size() < kinds.size()) {
            MarkerKind kind = kinds.get(sprites.size());
            SymbolLook look = looksOf.symbol(kind).drawable(trouble);
            SignLook sign = looksOf.sign(kind, look).drawable(trouble);
            Sprite plate = ofSign.computeIfAbsent(sign, of -> SymbolForge.sign(of, density));
            Sprite symbol = ofLook.computeIfAbsent(look, of -> SymbolForge.forge(of, density));
            looks.add(look);
            corners.add(looksOf.corner(kind).drawable(TOLD));
            signLooks.add(sign);
            hasSigns |= sign.isVisible();
            signs.add(plate);
            sprites.add(symbol);
            reach = Math.max(reach, look.size() + look.haloWidth() + look.ring());
            reach = Math.max(reach, sign.isVisible() ? sign.out() + sign.radius() : 0);
        }
    }

    Sprite sprite(int kind) {
        return sprites.get(kind);
    }

    /// Logical pixels from its place that a marker or its sign extends at most.
    double reach() {
        return reach;
    }

    /// Whether any kind has a sign at this zoom.
    boolean hasSigns() {
        return hasSigns;
    }

    /// The plate that hangs on a marker; empty where there is none.
    Sprite sign(int kind) {
        return signs.get(kind);
    }

    SignLook signLook(int kind) {
        return signLooks.get(kind);
    }

    /// How many pictures there are of markers and signs.
    int count() {
        return ofLook.size() + ofSign.size();
    }

    /// The symbol small, for the corner of a badge.
    Sprite small(int kind) {
        return smalls.computeIfAbsent(corners.get(kind), look -> SymbolForge.forge(look, density));
    }

    /// How that looks.
    SymbolLook corner(int kind) {
        return corners.get(kind);
    }

    SymbolLook look(int kind) {
        return looks.get(kind);
    }

    /// @param part 0 to 1 of the way a ring spreads
    Sprite pulse(int kind, double part) {
        int step = Math.clamp((int) (part * PULSE_STEPS), 0, PULSE_STEPS - 1);
        return pulses.computeIfAbsent(
                new Pulse(looks.get(kind), step),
                of -> SymbolForge.pulse(of.look(), (double) step / PULSE_STEPS, density));
    }

    /// The ring around a selected marker: the circle layer of the source `…-selected` gives its
    /// colour.
    Sprite selection(int kind) {
        return selections.computeIfAbsent(
                looks.get(kind),
                look -> {
                    int colour = 0xff1f6fd0;
                    for (StyleLayer layer : style.list(Kind.CIRCLE, source + "-selected")) {
                        colour = layer.colour("circle-stroke-color", zoom, FeatureProperties.NONE);
                    }
                    return SymbolForge.selection(look, colour, density);
                });
    }
}

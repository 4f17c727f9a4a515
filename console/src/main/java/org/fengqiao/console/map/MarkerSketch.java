package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fengqiao.console.geo.ClusterIndex.Cell;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.paper.Sketch;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.fengqiao.console.map.symbol.BadgeForge;
import org.fengqiao.console.map.symbol.BadgeLook;
import org.fengqiao.console.map.symbol.SymbolForge;
import org.fengqiao.console.map.symbol.SymbolLook;

/// The markers and badges of one layer on a page: as in a frame, but as paths. Used once.
final class MarkerSketch {

    private static final int CHOSEN = 0xff1f6fd0;

    /// What cannot be drawn was told when the map drew it.
    private static final Consumer<String> TOLD = _ -> {};

    private record Spot(int kind, long x, long y) {}

    private final MarkerTable table;
    private final MapStyle style;
    private final String source;
    private final Viewport view;
    private final Ink ink;
    private final MarkerLooks looksOf;
    private final BadgeOrder order = new BadgeOrder();
    private final ClusterLook badges;
    private final Map<Integer, SymbolLook> looks = new HashMap<>();
    private final Map<Integer, Sketch> symbols = new HashMap<>();
    private final List<Integer> singles = new ArrayList<>();

    /// @param looksOf for the zoom of the view
    MarkerSketch(
            MarkerTable table,
            MapStyle style,
            String source,
            Viewport view,
            Ink ink,
            MarkerLooks looksOf) {
        this.table = table;
        this.style = style;
        this.source = source;
        this.view = view;
        this.ink = ink;
        this.looksOf = looksOf;
        badges = new ClusterLook(style, source);
    }

    /// Takes a marker that is drawn by itself.
    void add(int slot) {
        singles.add(slot);
    }

    /// Takes the badge of a cell.
    void badge(Cell cell) {
        BadgeLook badge = badges.find(cell.count(), view.zoom());
        if (badge == null) {
            return;
        }
        int[] counts = new int[MarkerTable.SEVERITIES];
        int[] colours = new int[MarkerTable.SEVERITIES];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = cell.count(i);
            int kind = table.kindOf(i);
            colours[i] = kind < 0 ? 0 : look(kind).fill();
        }
        double out = badge.radius() * ClusterLook.CORNER;
        SymbolLook worst = corner(table.kind[cell.worst()]);
        ClusterLook.Place place = ClusterLook.place(cell, badge, worst, view.scale());
        double x = view.toScreenX(place.x());
        double y = view.toScreenY(place.y());
        order.add(
                cell,
                () -> {
                    ink.at(x, y, 1, () -> BadgeForge.sketch(badge, counts, colours, ink));
                    ink.at(x + out, y - out, 1, () -> SymbolForge.sketch(worst, ink));
                });
    }

    /// Draws the badges it was given.
    void drawBadges() {
        order.draw();
    }

    private SymbolLook look(int kind) {
        return looks.computeIfAbsent(
                kind, _ -> looksOf.symbol(table.kinds().get(kind)).drawable(TOLD));
    }

    private SymbolLook corner(int kind) {
        return looksOf.corner(table.kinds().get(kind)).drawable(TOLD);
    }

    private Sketch symbol(int kind) {
        return symbols.computeIfAbsent(
                kind,
                _ -> {
                    Sketch sketch = new Sketch();
                    SymbolLook look = look(kind);
                    SymbolForge.sketch(look, sketch);
                    SymbolForge.sketchSign(
                            looksOf.sign(table.kinds().get(kind), look).drawable(TOLD), sketch);
                    return sketch;
                });
    }

    /// Draws the markers, the less severe first, of the same severity the northern first; of those
    /// that look the same at the same pixel only one.
    ///
    /// @param chosen slot of the selected one; −1 for none
    void drawSingles(int chosen) {
        singles.sort(
                Comparator.<Integer>comparingInt(slot -> table.severity[slot])
                        .thenComparingDouble(slot -> table.y[slot]));
        Set<Spot> drawn = new HashSet<>();
        for (int slot : singles) {
            double x = view.toScreenX(table.x[slot]);
            double y = view.toScreenY(table.y[slot]);
            if (drawn.add(new Spot(table.kind[slot], Math.round(x), Math.round(y)))) {
                draw(slot);
            }
        }
        if (chosen >= 0) {
            double x = view.toScreenX(table.x[chosen]);
            double y = view.toScreenY(table.y[chosen]);
            SymbolLook look = look(table.kind[chosen]);
            ink.at(x, y, 1, () -> SymbolForge.sketchSelection(look, selectedColour(), ink));
            draw(chosen);
        }
    }

    private void draw(int slot) {
        Sketch symbol = symbol(table.kind[slot]);
        ink.at(
                view.toScreenX(table.x[slot]),
                view.toScreenY(table.y[slot]),
                1,
                () -> symbol.drawWith(ink));
    }

    private int selectedColour() {
        int colour = CHOSEN;
        for (StyleLayer layer : style.list(Kind.CIRCLE, source + "-selected")) {
            colour = layer.colour("circle-stroke-color", view.zoom(), FeatureProperties.NONE);
        }
        return colour;
    }
}

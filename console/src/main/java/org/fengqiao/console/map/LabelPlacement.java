package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.LabelLook;
import org.fengqiao.console.map.label.LabelPlacer;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.jspecify.annotations.Nullable;

/// Which labels stand at one zoom, in the whole city. Immutable.
final class LabelPlacement {

    /// What would be fainter than this is left out: a ghost of a text only disturbs.
    private static final double FAINTEST = 0.35;

    /// A label may be so much wider than the circle of its area.
    private static final double ROOM_FACTOR = 1.25;

    /// A label that stands, and how it looks.
    record Placed(MapLabel label, LabelLook look, double opacity) {}

    private record Spot(String source, double x, double y) {}

    private record Wish(Placed placed, double padding, double sortKey, boolean overlap) {}

    private final double zoom;
    private final List<Placed> placed;
    private final Set<Spot> spots = new HashSet<>();

    private LabelPlacement(double zoom, List<Placed> placed) {
        this.zoom = zoom;
        this.placed = placed;
        placed.forEach(p -> spots.add(spot(p.label())));
    }

    private static Spot spot(MapLabel label) {
        return new Spot(label.source(), label.x(), label.y());
    }

    double zoom() {
        return zoom;
    }

    List<Placed> placed() {
        return placed;
    }

    boolean stands(Placed candidate) {
        return spots.contains(spot(candidate.label()));
    }

    static LabelPlacement of(List<MapLabel> labels, MapStyle style, LabelForge forge, double zoom) {
        Map<String, List<MapLabel>> bySource = new HashMap<>();
        for (MapLabel label : labels) {
            bySource.computeIfAbsent(label.source(), _ -> new ArrayList<>()).add(label);
        }
        LabelPlacer placer = new LabelPlacer();
        List<Placed> standing = new ArrayList<>();
        double scale = Viewport.scaleOf(zoom);
        for (StyleLayer layer : style.layers().reversed()) {
            if (layer.kind() == Kind.SYMBOL && layer.shownAt(zoom)) {
                for (Wish wish : wishes(bySource, layer, forge, zoom, scale)) {
                    if (place(wish, placer, forge, scale)) {
                        standing.add(wish.placed());
                    }
                }
            }
        }
        return new LabelPlacement(zoom, standing);
    }

    private static List<Wish> wishes(
            Map<String, List<MapLabel>> bySource,
            StyleLayer layer,
            LabelForge forge,
            double zoom,
            double scale) {
        List<Wish> wishes = new ArrayList<>();
        for (MapLabel label : bySource.getOrDefault(layer.source(), List.of())) {
            FeatureProperties feature = named(label);
            String text = layer.text("text-field", zoom, feature);
            double opacity = layer.number("text-opacity", zoom, feature);
            if (text.isBlank() || opacity < FAINTEST || !layer.accepts(zoom, feature)) {
                continue;
            }
            LabelLook look = LabelLook.of(layer, zoom, feature);
            MapLabel written =
                    text.equals(label.text())
                            ? label
                            : new MapLabel(
                                    label.source(),
                                    text,
                                    label.x(),
                                    label.y(),
                                    label.room(),
                                    label.weight(),
                                    label.feature());
            if (forge.width(text, look) > label.room() * scale * 2 * ROOM_FACTOR) {
                continue;
            }
            wishes.add(
                    new Wish(
                            new Placed(written, look, opacity),
                            layer.number("text-padding", zoom, feature) + look.haloWidth(),
                            layer.number("symbol-sort-key", zoom, feature),
                            layer.flag("text-allow-overlap", zoom, feature)));
        }
        wishes.sort(
                Comparator.comparingDouble(Wish::sortKey)
                        .thenComparingDouble(wish -> -wish.placed().label().weight()));
        return wishes;
    }

    private static boolean place(Wish wish, LabelPlacer placer, LabelForge forge, double scale) {
        MapLabel label = wish.placed().label();
        double halfWidth = forge.width(label.text(), wish.placed().look()) / 2 + wish.padding();
        double halfHeight = forge.height(label.text(), wish.placed().look()) / 2 + wish.padding();
        double x = label.x() * scale;
        double y = label.y() * scale;
        return placer.place(
                x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight, wish.overlap());
    }

    private static FeatureProperties named(MapLabel label) {
        return new FeatureProperties() {
            @Override
            public @Nullable Object find(String name) {
                return name.equals("name") ? label.text() : label.feature().find(name);
            }
        };
    }
}

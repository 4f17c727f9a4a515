package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.console.geo.Ground;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.label.Disc;
import org.fengqiao.console.map.label.Discs;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.LabelLook;
import org.fengqiao.console.map.label.LabelSpots;
import org.fengqiao.console.map.label.LabelSpots.Spot;
import org.fengqiao.console.map.label.Occupied;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleLayer.Kind;
import org.jspecify.annotations.Nullable;

/// Which labels stand at one zoom, in the whole city, how and where: inside their areas, clear of
/// badges, markers and each other. Immutable.
///
/// Badges and markers move a little with every incident. So that labels do not follow each of their
/// steps, a label stays where it stood as long as it is just clear, and takes a better form only
/// where there is room to spare.
final class LabelPlacement {

    /// Enough for a label that stands already.
    private static final double STAYING = 0.5;

    /// More than usual is asked for before a label returns to the middle or to a better form.
    private static final double RISING = 3;

    /// A zoom further away than this is another picture: labels are placed afresh.
    private static final double REMEMBERED_ZOOM = 0.6;

    /// @param labels from all layers
    /// @param obstacles of all layers, pixels of the whole world at the zoom
    record Task(
            List<MapLabel> labels,
            List<Disc> obstacles,
            MapStyle style,
            LabelForge forge,
            double zoom) {}

    record Key(String source, String id) {}

    /// A label that stands, and how it looks.
    ///
    /// @param x world units, its middle
    /// @param y world units, its middle
    /// @param ink what its letters and their halo cover, logical pixels about its middle
    /// @param form number of the form it has, 0 being the best
    /// @param chosenAt zoom at which the place was found
    record Placed(
            Key key,
            String text,
            LabelLook look,
            double opacity,
            double x,
            double y,
            Box ink,
            int form,
            double chosenAt) {

        /// Where it is seen in a view.
        Box inkIn(Viewport view) {
            return ink.moved(view.toScreenX(x), view.toScreenY(y));
        }
    }

    private final Map<Key, Placed> placed;

    private LabelPlacement(Map<Key, Placed> placed) {
        this.placed = placed;
    }

    List<Placed> placed() {
        return List.copyOf(placed.values());
    }

    @Nullable Placed find(Key key) {
        return placed.get(key);
    }

    /// @param before what stands until now; null if nothing does
    static LabelPlacement of(Task task, @Nullable LabelPlacement before) {
        return new LabelPlacement(new Run(task, before).place());
    }

    private static final class Run {

        private final Task task;
        private final double zoom;
        private final double scale;
        private final @Nullable LabelPlacement before;
        private final Discs obstacles;
        private final Occupied room = new Occupied();
        private final Map<Key, Placed> standing = new LinkedHashMap<>();

        Run(Task task, @Nullable LabelPlacement before) {
            this.task = task;
            this.before = before;
            zoom = task.zoom();
            scale = Viewport.scaleOf(zoom);
            obstacles = new Discs(task.obstacles());
        }

        Map<Key, Placed> place() {
            Map<String, List<MapLabel>> bySource = new HashMap<>();
            for (MapLabel label : task.labels()) {
                bySource.computeIfAbsent(label.source(), _ -> new ArrayList<>()).add(label);
            }
            for (StyleLayer layer : task.style().layers().reversed()) {
                if (layer.kind() == Kind.SYMBOL && layer.shownAt(zoom)) {
                    List<LabelWish> wishes = new ArrayList<>();
                    for (MapLabel label : bySource.getOrDefault(layer.source(), List.of())) {
                        LabelWish.of(label, layer, task.style().sizes(), task.forge(), zoom)
                                .ifPresent(wishes::add);
                    }
                    wishes.sort(
                            Comparator.comparingDouble(LabelWish::sortKey)
                                    .thenComparingDouble(wish -> -wish.label().room()));
                    wishes.forEach(this::place);
                }
            }
            return standing;
        }

        private void place(LabelWish wish) {
            MapLabel label = wish.label();
            Key key = new Key(label.source(), label.id());
            if (standing.containsKey(key)) {
                return;
            }
            Placed old = remembered(key);
            Ground ground = label.plot().ground(1 / scale);
            Spot middle = new Spot(label.x() * scale, label.y() * scale);
            LabelSpots spots =
                    new LabelSpots(ground, scale, middle, obstacles, room, label.plot().roam());
            for (int i = 0; i < wish.forms().size(); i++) {
                LabelWish.Form form = wish.forms().get(i);
                Optional<Spot> stay =
                        old != null && old.form() == i ? stay(old, form, spots) : Optional.empty();
                double more = old != null && i < old.form() ? RISING : 0;
                Optional<Spot> spot =
                        stay.or(() ->
                                wish.overlap()
                                        ? Optional.of(middle)
                                        : spots.find(
                                                form.lines(),
                                                form.clearance() + more,
                                                form.padding()));
                if (spot.isPresent()) {
                    double at = stay.isPresent() && old != null ? old.chosenAt() : zoom;
                    stand(key, wish, i, spot.get(), at);
                    return;
                }
            }
        }

        private @Nullable Placed remembered(Key key) {
            Placed old = before == null ? null : before.placed.get(key);
            return old == null || Math.abs(old.chosenAt() - zoom) > REMEMBERED_ZOOM ? null : old;
        }

        private Optional<Spot> stay(Placed old, LabelWish.Form form, LabelSpots spots) {
            if (spots.fitsMiddle(form.lines(), form.clearance() + RISING, form.padding())) {
                return Optional.empty();
            }
            Spot there = new Spot(old.x() * scale, old.y() * scale);
            double padding = Math.min(form.padding(), form.clearance());
            return spots.fits(form.lines(), there, STAYING, padding)
                    ? Optional.of(there)
                    : Optional.empty();
        }

        private static Box ink(LabelWish.Form form) {
            return form.lines().stream()
                    .reduce(Box::with)
                    .orElse(new Box(0, 0, 0, 0))
                    .grown(form.look().haloWidth());
        }

        private void stand(Key key, LabelWish wish, int number, Spot spot, double chosenAt) {
            LabelWish.Form form = wish.forms().get(number);
            for (Box line : form.lines()) {
                room.take(line.moved(spot.x(), spot.y()).grown(form.padding()));
            }
            standing.put(
                    key,
                    new Placed(
                            key,
                            form.text(),
                            form.look(),
                            wish.opacity(),
                            spot.x() / scale,
                            spot.y() / scale,
                            ink(form),
                            number,
                            chosenAt));
        }
    }
}

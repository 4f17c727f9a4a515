package org.fengqiao.console.map;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Disc;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.LabelLook;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.style.MapStyle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// All labels of a map: which stand at a zoom, and where, is decided off the owning thread for the
/// whole city at once, so that panning never makes one flicker; they fade in and out, and glide
/// when a badge pushes them aside.
final class LabelBoard {

    private static final double FADE_NANOS = 150_000_000;
    private static final double REPLACE_ZOOM = 0.22;
    private static final long FORGE_BUDGET_NANOS = 3_000_000;
    private static final int SPRITES_KEPT = 3000;

    /// Incidents come and go all the time; labels give way to them so often at most.
    private static final long GIVE_WAY_NANOS = 300_000_000;

    /// Collects what labels must keep clear of.
    interface Obstacles {
        List<Disc> list(double zoom, Envelope world);
    }

    private record Text(String text, LabelLook look, double density) {}

    /// A label on the screen: fading, or gliding to where it shall stand.
    private static final class Standing {
        double opacity;
        double x;
        double y;
        LabelPlacement.Placed placed;

        Standing(LabelPlacement.Placed placed) {
            this.placed = placed;
            x = placed.x();
            y = placed.y();
        }

        /// @param step part of the way, 0 to 1
        /// @param near world units that make no difference
        /// @return whether it is not there yet
        boolean glide(double step, double near) {
            double dx = placed.x() - x;
            double dy = placed.y() - y;
            boolean there = Math.abs(dx) < near && Math.abs(dy) < near;
            double part = there || opacity <= 0 ? 1 : step;
            x = part == 1 ? placed.x() : x + dx * part;
            y = part == 1 ? placed.y() : y + dy * part;
            return part < 1;
        }
    }

    private final Executor pool;
    private final Executor owner;
    private final Runnable changed;
    private final MapTroubles troubles;
    private final Obstacles obstacles;
    private final Map<LabelPlacement.Key, Standing> standing = new HashMap<>();
    private final Map<Text, Sprite> sprites =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Text, Sprite> eldest) {
                    return size() > SPRITES_KEPT;
                }
            };
    private LabelForge forge = new LabelForge(MapFonts.system());
    private MapStyle style;
    private List<MapLabel> labels = List.of();
    private long version;
    private @Nullable LabelPlacement placement;
    private long placedVersion = -1;
    private double placedZoom;
    private boolean placing;
    private boolean crowded;
    private long lastPlaced;
    private long lastFrame;

    LabelBoard(
            MapStyle style,
            Obstacles obstacles,
            Executor pool,
            Executor owner,
            Runnable changed,
            MapTroubles troubles) {
        this.troubles = troubles;
        this.obstacles = obstacles;
        this.style = style;
        this.pool = pool;
        this.owner = owner;
        this.changed = changed;
    }

    void setFonts(MapFonts fonts) {
        forge = new LabelForge(fonts);
        sprites.clear();
        version++;
    }

    LabelForge forge() {
        return forge;
    }

    void setStyle(MapStyle next) {
        style = next;
        version++;
    }

    void setLabels(List<MapLabel> all) {
        labels = all;
        version++;
    }

    /// What labels must keep clear of has changed.
    void obstaclesChanged() {
        crowded = true;
    }

    Optional<String> findText(String source, String id) {
        LabelPlacement current = placement;
        return Optional.ofNullable(
                        current == null ? null : current.find(new LabelPlacement.Key(source, id)))
                .map(LabelPlacement.Placed::text);
    }

    /// The labels that stand in a view, for a page.
    void sketch(Viewport view, Ink ink) {
        LabelPlacement current = placement;
        if (current == null) {
            return;
        }
        Envelope box = view.bounds();
        box.expandBy(200 / view.scale());
        for (LabelPlacement.Placed placed : current.placed()) {
            if (placed.opacity() > 0 && box.contains(placed.x(), placed.y())) {
                forge.letters(
                                placed.text(),
                                placed.look(),
                                placed.opacity(),
                                view.toScreenX(placed.x()),
                                view.toScreenY(placed.y()))
                        .forEach(ink::write);
            }
        }
    }

    /// Whether no label is about to move, to come or to go.
    boolean isAtRest() {
        return !crowded && !placing && lastFrame == 0;
    }

    /// Draws the labels in sight.
    ///
    /// @return whether the next frame differs although nothing else happens
    boolean draw(Frame frame, Viewport aim) {
        double zoom = frame.viewport().zoom();
        double target = Math.abs(aim.zoom() - zoom) < 1.2 ? aim.zoom() : zoom;
        LabelPlacement current = placement;
        boolean outdated = placedVersion != version;
        double away = Math.abs(placedZoom - target);
        boolean resting = aim.zoom() == zoom;
        boolean mayGiveWay = frame.nanos() - lastPlaced > GIVE_WAY_NANOS;
        if (!placing
                && (outdated
                        || away > (resting ? 0 : REPLACE_ZOOM)
                        || crowded && resting && mayGiveWay)) {
            lastPlaced = frame.nanos();
            place(target);
        }
        if (crowded) {
            frame.animateSoon();
        }
        double step = lastFrame == 0 ? 0 : (frame.nanos() - lastFrame) / FADE_NANOS;
        lastFrame = frame.nanos();
        boolean fading = current != null && drawAll(frame, current, Math.min(step, 0.5));
        if (!fading && !placing) {
            lastFrame = 0;
        }
        return fading || placing;
    }

    private boolean drawAll(Frame frame, LabelPlacement current, double step) {
        for (LabelPlacement.Placed placed : current.placed()) {
            if (isNear(frame, placed.x(), placed.y())) {
                standing.computeIfAbsent(placed.key(), _ -> new Standing(placed));
            }
        }
        boolean moving = false;
        long deadline = System.nanoTime() + FORGE_BUDGET_NANOS;
        Iterator<Standing> all = standing.values().iterator();
        while (all.hasNext()) {
            Standing here = all.next();
            LabelPlacement.Placed wanted = current.find(here.placed.key());
            double goal = wanted == null ? 0 : wanted.opacity();
            here.placed = wanted == null ? here.placed : wanted;
            if (!isNear(frame, here.x, here.y) || goal == 0 && here.opacity <= 0) {
                all.remove();
                continue;
            }
            Sprite sprite = sprite(here.placed, frame.density(), deadline);
            moving |= sprite == null || here.opacity != goal;
            moving |= here.glide(step, 0.3 / frame.viewport().scale());
            if (sprite != null) {
                here.opacity += Math.clamp(goal - here.opacity, -step, step);
                frame.draw(
                        sprite,
                        frame.deviceX(here.x),
                        frame.deviceY(here.y),
                        (int) Math.round(255 * Math.clamp(here.opacity, 0, 1)));
            }
        }
        return moving;
    }

    private static boolean isNear(Frame frame, double worldX, double worldY) {
        double reach = 200 * frame.density();
        double x = frame.deviceX(worldX);
        double y = frame.deviceY(worldY);
        return x > -reach
                && y > -reach
                && x < frame.surface().width() + reach
                && y < frame.surface().height() + reach;
    }

    private @Nullable Sprite sprite(LabelPlacement.Placed placed, double density, long deadline) {
        Text key = new Text(placed.text(), placed.look(), density);
        Sprite known = sprites.get(key);
        if (known == null && System.nanoTime() < deadline) {
            known = forge.forge(key.text(), key.look(), density);
            sprites.put(key, known);
        }
        return known;
    }

    private void place(double zoom) {
        placing = true;
        crowded = false;
        long of = version;
        LabelPlacement before = placement;
        Envelope written = new Envelope();
        for (MapLabel label : labels) {
            if (!label.isBlank()) {
                written.expandToInclude(label.plot().bounds());
            }
        }
        List<Disc> around = obstacles.list(zoom, written);
        var task = new LabelPlacement.Task(labels, around, style, forge, zoom);
        CompletableFuture.supplyAsync(() -> LabelPlacement.of(task, before), pool)
                .whenCompleteAsync((made, failure) -> settle(made, failure, of, zoom), owner);
    }

    /// A placement that failed is not tried again before something changes.
    private void settle(
            @Nullable LabelPlacement made, @Nullable Throwable failure, long of, double zoom) {
        placing = false;
        placedVersion = of;
        placedZoom = zoom;
        if (made != null) {
            placement = made;
        }
        if (failure != null) {
            troubles.tell("labels", failure);
        }
        changed.run();
    }
}

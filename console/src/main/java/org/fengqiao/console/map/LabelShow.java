package org.fengqiao.console.map;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.LabelPlacement.Key;
import org.fengqiao.console.map.LabelPlacement.Placed;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.LabelLook;
import org.fengqiao.console.map.label.Panels;
import org.fengqiao.console.map.raster.Sprite;
import org.jspecify.annotations.Nullable;

/// The labels on the screen: they fade in and out, glide when a badge pushes them aside, and fade
/// away where a panel over the map would cut them. FX thread.
final class LabelShow {

    private static final long FORGE_BUDGET_NANOS = 3_000_000;
    private static final int SPRITES_KEPT = 3000;

    /// Zoomed out so far from where they were placed, labels would run into each other and under
    /// badges: they fade until they have been placed anew, and twice as far out go at once.
    private static final double CROWDED_ZOOM = 0.5;

    /// What labels keep clear of while they stand.
    ///
    /// @param panels over the map; no label is shown half under one
    /// @param covered where pictures lie that replace labels
    record Clear(Panels panels, CoveredGround covered) {}

    /// So far outside of the view labels are kept, so that those that come in sight are there.
    private static final double NEAR_PX = 160;

    private record Text(String text, LabelLook look, double density) {}

    /// A label on the screen: fading, or gliding to where it shall stand.
    private static final class Standing {
        double opacity;
        double x;
        double y;
        boolean hidden;

        /// A label that comes in sight waits until it is known whether a picture replaces it; one
        /// that stands stays until then.
        boolean replaced = true;

        Placed placed;

        Standing(Placed placed) {
            this.placed = placed;
            x = placed.x();
            y = placed.y();
        }

        void look(CoveredGround covered) {
            replaced =
                    switch (covered.at(placed.key().source(), placed.x(), placed.y())) {
                        case PICTURE -> true;
                        case EXPECTED -> replaced;
                        case BARE -> false;
                    };
        }

        Box inkIn(Viewport view) {
            return placed.ink().moved(view.toScreenX(x), view.toScreenY(y));
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

    private final Map<Key, Standing> standing = new HashMap<>();
    private final Map<Text, Sprite> sprites =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Text, Sprite> eldest) {
                    return size() > SPRITES_KEPT;
                }
            };
    private LabelForge forge;

    LabelShow(LabelForge forge) {
        this.forge = forge;
    }

    void setForge(LabelForge next) {
        forge = next;
        sprites.clear();
    }

    /// Where the ink of all that is to be read stands in a view, halo included.
    List<Box> listSeen(Viewport view) {
        return standing.values().stream()
                .filter(here -> here.opacity > 0)
                .map(here -> here.inkIn(view))
                .toList();
    }

    /// Draws the labels in sight.
    ///
    /// @param placedZoom for which they were placed
    /// @param step part of a fade or glide that has passed since the last frame, 0 to 1
    /// @return whether the next frame differs although nothing else happens
    boolean draw(Frame frame, LabelPlacement current, double placedZoom, Clear clear, double step) {
        Viewport view = frame.viewport();
        double out = placedZoom - view.zoom();
        boolean crowded = out > CROWDED_ZOOM;
        for (Placed placed : current.placed()) {
            if (isNear(placed.inkIn(view), view)) {
                standing.computeIfAbsent(placed.key(), _ -> new Standing(placed));
            }
        }
        boolean moving = false;
        long deadline = System.nanoTime() + FORGE_BUDGET_NANOS;
        Iterator<Standing> all = standing.values().iterator();
        while (all.hasNext()) {
            Standing here = all.next();
            Placed wanted = current.find(here.placed.key());
            if (!isNear(here.inkIn(view), view) || wanted == null && here.opacity <= 0) {
                all.remove();
                continue;
            }
            if (wanted != null) {
                here.placed = wanted;
            }
            double goal = wanted == null || crowded ? 0 : wanted.opacity();
            moving |= draw(frame, here, goal, clear, out > 2 * CROWDED_ZOOM ? 1 : step, deadline);
        }
        return moving;
    }

    private boolean draw(
            Frame frame, Standing here, double wanted, Clear clear, double step, long deadline) {
        boolean moving = here.glide(step, 0.3 / frame.viewport().scale());
        here.hidden = clear.panels().hide(here.inkIn(frame.viewport()), here.hidden);
        here.look(clear.covered());
        double goal = here.hidden || here.replaced ? 0 : wanted;
        if (goal <= 0 && here.opacity <= 0) {
            return moving;
        }
        moving |= here.opacity != goal;
        Sprite sprite = sprite(here.placed, frame.density(), deadline);
        if (sprite == null) {
            return true;
        }
        here.opacity += Math.clamp(goal - here.opacity, -step, step);
        frame.draw(
                sprite,
                frame.deviceX(here.x),
                frame.deviceY(here.y),
                (int) Math.round(255 * Math.clamp(here.opacity, 0, 1)));
        return moving;
    }

    /// Whether a label is in sight, whole or in part, or will be before it has faded in.
    private static boolean isNear(Box ink, Viewport view) {
        return ink.meets(new Box(0, 0, view.width(), view.height()).grown(NEAR_PX));
    }

    private @Nullable Sprite sprite(Placed placed, double density, long deadline) {
        Text key = new Text(placed.text(), placed.look(), density);
        Sprite known = sprites.get(key);
        if (known == null && System.nanoTime() < deadline) {
            known = forge.forge(key.text(), key.look(), density);
            sprites.put(key, known);
        }
        return known;
    }
}

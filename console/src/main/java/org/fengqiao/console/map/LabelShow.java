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

    private record Text(String text, LabelLook look, double density) {}

    /// A label on the screen: fading, or gliding to where it shall stand.
    private static final class Standing {
        double opacity;
        double x;
        double y;
        boolean hidden;
        Placed placed;
        Box ink;

        Standing(Placed placed, LabelForge forge) {
            this.placed = placed;
            x = placed.x();
            y = placed.y();
            ink = ink(placed, forge);
        }

        void take(Placed next, LabelForge forge) {
            if (!next.text().equals(placed.text()) || !next.look().equals(placed.look())) {
                ink = ink(next, forge);
            }
            placed = next;
        }

        private static Box ink(Placed placed, LabelForge forge) {
            return forge.lines(placed.text(), placed.look()).stream()
                    .reduce(Box::with)
                    .orElse(new Box(0, 0, 0, 0))
                    .grown(placed.look().haloWidth());
        }

        Box inkIn(Viewport view) {
            return ink.moved(view.toScreenX(x), view.toScreenY(y));
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
    boolean draw(
            Frame frame, LabelPlacement current, double placedZoom, Panels panels, double step) {
        double out = placedZoom - frame.viewport().zoom();
        boolean crowded = out > CROWDED_ZOOM;
        for (Placed placed : current.placed()) {
            if (isNear(frame, placed.x(), placed.y())) {
                standing.computeIfAbsent(placed.key(), _ -> new Standing(placed, forge));
            }
        }
        boolean moving = false;
        long deadline = System.nanoTime() + FORGE_BUDGET_NANOS;
        Iterator<Standing> all = standing.values().iterator();
        while (all.hasNext()) {
            Standing here = all.next();
            Placed wanted = current.find(here.placed.key());
            if (!isNear(frame, here.x, here.y) || wanted == null && here.opacity <= 0) {
                all.remove();
                continue;
            }
            if (wanted != null) {
                here.take(wanted, forge);
            }
            double goal = wanted == null || crowded ? 0 : wanted.opacity();
            moving |= draw(frame, here, goal, panels, out > 2 * CROWDED_ZOOM ? 1 : step, deadline);
        }
        return moving;
    }

    private boolean draw(
            Frame frame, Standing here, double wanted, Panels panels, double step, long deadline) {
        boolean moving = here.glide(step, 0.3 / frame.viewport().scale());
        here.hidden = panels.hide(here.inkIn(frame.viewport()), here.hidden);
        double goal = here.hidden ? 0 : wanted;
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

    private static boolean isNear(Frame frame, double worldX, double worldY) {
        double reach = 200 * frame.density();
        double x = frame.deviceX(worldX);
        double y = frame.deviceY(worldY);
        return x > -reach
                && y > -reach
                && x < frame.surface().width() + reach
                && y < frame.surface().height() + reach;
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

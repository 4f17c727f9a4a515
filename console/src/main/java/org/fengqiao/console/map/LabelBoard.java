package org.fengqiao.console.map;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.LabelLook;
import org.fengqiao.console.map.label.MapFonts;
import org.fengqiao.console.map.raster.Sprite;
import org.fengqiao.console.map.style.MapStyle;
import org.jspecify.annotations.Nullable;

/// All labels of a map: which stand at a zoom is decided off the owning thread for the whole city
/// at once, so that panning never makes one flicker; they fade in and out.
final class LabelBoard {

    private static final double FADE_NANOS = 150_000_000;
    private static final double REPLACE_ZOOM = 0.22;
    private static final long FORGE_BUDGET_NANOS = 3_000_000;
    private static final int SPRITES_KEPT = 3000;

    private record Spot(String source, double x, double y) {}

    private record Text(String text, LabelLook look, double density) {}

    private static final class Standing {
        double opacity;
        LabelPlacement.Placed placed;

        Standing(LabelPlacement.Placed placed) {
            this.placed = placed;
        }
    }

    private final Executor pool;
    private final Executor owner;
    private final Runnable changed;
    private final Map<Spot, Standing> standing = new HashMap<>();
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
    private boolean placing;
    private long lastFrame;

    LabelBoard(MapStyle style, Executor pool, Executor owner, Runnable changed) {
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

    /// Draws the labels in sight.
    ///
    /// @return whether the next frame differs although nothing else happens
    boolean draw(Frame frame, Viewport aim) {
        double zoom = frame.viewport().zoom();
        double target = Math.abs(aim.zoom() - zoom) < 1.2 ? aim.zoom() : zoom;
        LabelPlacement current = placement;
        boolean outdated = current == null || placedVersion != version;
        double away = current == null ? 1 : Math.abs(current.zoom() - target);
        boolean resting = aim.zoom() == zoom;
        if (!placing && (outdated || away > (resting ? 0 : REPLACE_ZOOM))) {
            place(target);
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
        double reach = 200 * frame.density();
        for (LabelPlacement.Placed placed : current.placed()) {
            double x = frame.deviceX(placed.label().x());
            double y = frame.deviceY(placed.label().y());
            if (x > -reach
                    && y > -reach
                    && x < frame.surface().width() + reach
                    && y < frame.surface().height() + reach) {
                Spot spot = spot(placed.label());
                Standing here = standing.get(spot);
                if (here == null) {
                    standing.put(spot, new Standing(placed));
                } else {
                    here.placed = placed;
                }
            }
        }
        boolean fading = false;
        long deadline = System.nanoTime() + FORGE_BUDGET_NANOS;
        Iterator<Standing> all = standing.values().iterator();
        while (all.hasNext()) {
            Standing here = all.next();
            MapLabel label = here.placed.label();
            double goal = current.stands(here.placed) ? here.placed.opacity() : 0;
            double x = frame.deviceX(label.x());
            double y = frame.deviceY(label.y());
            boolean outside =
                    x < -reach
                            || y < -reach
                            || x > frame.surface().width() + reach
                            || y > frame.surface().height() + reach;
            if (outside || goal == 0 && here.opacity <= 0) {
                all.remove();
                continue;
            }
            Sprite sprite = sprite(here.placed, frame.density(), deadline);
            if (sprite == null) {
                fading = true;
                continue;
            }
            if (here.opacity != goal) {
                double change = Math.clamp(goal - here.opacity, -step, step);
                here.opacity += change;
                fading = true;
            }
            frame.draw(sprite, x, y, (int) Math.round(255 * Math.clamp(here.opacity, 0, 1)));
        }
        return fading;
    }

    private static Spot spot(MapLabel label) {
        return new Spot(label.source(), label.x(), label.y());
    }

    private @Nullable Sprite sprite(LabelPlacement.Placed placed, double density, long deadline) {
        Text key = new Text(placed.label().text(), placed.look(), density);
        Sprite known = sprites.get(key);
        if (known == null && System.nanoTime() < deadline) {
            known = forge.forge(key.text(), key.look(), density);
            sprites.put(key, known);
        }
        return known;
    }

    private void place(double zoom) {
        placing = true;
        long of = version;
        MapStyle by = style;
        List<MapLabel> all = labels;
        LabelForge with = forge;
        pool.execute(() -> {
            LabelPlacement made = LabelPlacement.of(all, by, with, zoom);
            owner.execute(() -> {
                placing = false;
                placement = made;
                placedVersion = of;
                changed.run();
            });
        });
    }
}

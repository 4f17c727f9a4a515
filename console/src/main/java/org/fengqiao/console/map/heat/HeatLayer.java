package org.fengqiao.console.map.heat;

import java.util.Optional;
import java.util.function.Consumer;
import org.fengqiao.console.geo.HeatGrid;
import org.fengqiao.console.geo.HeatPoints;
import org.fengqiao.console.geo.HeatScale;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.Frame;
import org.fengqiao.console.map.Layer;
import org.fengqiao.console.map.LayerHost;
import org.fengqiao.console.map.paper.Ink;
import org.fengqiao.console.map.style.MapStyle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// How dense points lie, in colours. Style layers of kind heatmap name the layer's id.
///
/// The picture is made by the map's pool, one at a time; until a new one is there the old one is
/// drawn, moved or stretched, and then fades into it. The layer itself belongs to the thread of the
/// view.
public final class HeatLayer implements Layer {

    /// So much more than the view is painted on each side: panning goes on while the next is made.
    private static final double MARGIN = 0.15;

    private static final long FADE_NANOS = 180_000_000;
    private static final double M2_PER_KM2 = 1e6;

    /// Everything a picture depends on but the place of the view.
    private record Recipe(HeatPoints points, MapStyle style, double opacity) {}

    /// A lack of memory passes, so that another view is tried; other failures stay with the recipe.
    private record Failure(Recipe recipe, Viewport view, Throwable reason) {
        boolean concerns(Recipe other, Viewport now) {
            return recipe.equals(other) && (reason instanceof RuntimeException || view.equals(now));
        }
    }

    /// Where the style draws nothing of it.
    private record Bare(Recipe recipe, double zoom) {}

    /// Points spread over a part of the world.
    private record Spread(HeatPoints points, HeatScale scale, Envelope part, HeatGrid grid) {}

    private record Painted(HeatPicture picture, Spread spread, Recipe recipe) {
        HeatScale scale() {
            return spread.scale;
        }
    }

    private final String id;
    private final double metresPerUnit;
    private HeatPoints points = HeatPoints.NONE;
    private double opacity = 1;
    private @Nullable MapStyle style;
    private @Nullable LayerHost host;
    private @Nullable Painted front;
    private @Nullable HeatPicture leaving;
    private long arrivedAt;
    private boolean painting;
    private @Nullable Failure failure;
    private @Nullable Bare bare;
    private HeatScale scale = new HeatScale(0, 1);
    private Consumer<HeatScale> onScale = _ -> {};

    /// @param latitude where metres are reckoned, degrees
    public HeatLayer(String id, double latitude) {
        this.id = id;
        metresPerUnit = Mercator.metresPerUnit(latitude);
    }

    @Override
    public String id() {
        return id;
    }

    /// Replaces the points; the picture follows without blinking.
    public void setPoints(HeatPoints next) {
        if (!next.equals(points)) {
            points = next;
            repaint();
        }
    }

    /// @param next 0 to 1, on top of the style's own
    public void setOpacity(double next) {
        if (opacity != next) {
            opacity = next;
            repaint();
        }
    }

    /// Told what the colours stand for whenever that changes.
    public void setOnScale(Consumer<HeatScale> listener) {
        onScale = listener;
    }

    /// What the colours of the present picture stand for.
    public HeatScale scale() {
        return scale;
    }

    /// Whether the last picture asked for is there and nothing fades.
    public boolean isAtRest() {
        return !painting && leaving == null;
    }

    private void repaint() {
        if (host != null) {
            host.repaint();
        }
    }

    @Override
    public void attach(LayerHost layerHost, MapStyle mapStyle) {
        host = layerHost;
        style = mapStyle;
    }

    @Override
    public void detach() {
        host = null;
        front = null;
        leaving = null;
    }

    @Override
    public void styleChanged(MapStyle mapStyle) {
        style = mapStyle;
    }

    @Override
    public void draw(Frame frame) {
        MapStyle current = style;
        if (current == null) {
            return;
        }
        Recipe recipe = new Recipe(points, current, opacity);
        Failure failed = failure;
        if (failed != null && failed.concerns(recipe, frame.viewport())) {
            throw failed.reason instanceof RuntimeException reason
                    ? reason
                    : new IllegalStateException(failed.reason);
        }
        Painted shown = front;
        boolean fits =
                shown != null
                        && shown.recipe.equals(recipe)
                        && shown.picture.covers(frame.viewport(), frame.density());
        if (!fits && !new Bare(recipe, frame.viewport().zoom()).equals(bare)) {
            ask(recipe, frame);
        }
        if (shown != null) {
            draw(frame, shown.picture);
        }
    }

    /// The picture as it is on the screen, in the colours of the page: heat has no outline to draw.
    @Override
    public void sketch(Viewport view, MapStyle page, Ink ink) {
        Painted shown = front;
        if (shown != null && page.equals(shown.recipe.style)) {
            shown.picture.sketch(view, ink);
        } else if (shown != null) {
            HeatRamp.of(page, id, view.zoom(), shown.recipe.opacity)
                    .map(ramp -> picture(shown.spread, view, 1, ramp))
                    .ifPresent(picture -> picture.sketch(view, ink));
        }
    }

    private void draw(Frame frame, HeatPicture picture) {
        HeatPicture.Place place =
                new HeatPicture.Place(
                        -frame.deviceX(0),
                        -frame.deviceY(0),
                        frame.viewport().scale() * frame.density());
        long age = frame.nanos() - arrivedAt;
        HeatPicture old = leaving;
        if (old == null || age >= FADE_NANOS) {
            leaving = null;
            picture.draw(frame.surface(), place);
        } else {
            int part = (int) Math.clamp(256 * age / FADE_NANOS, 0, 256);
            HeatPicture.drawBetween(old, picture, part, frame.surface(), place);
            frame.animate();
        }
    }

    private void ask(Recipe recipe, Frame frame) {
        LayerHost at = host;
        if (painting || at == null) {
            return;
        }
        painting = true;
        Viewport view = frame.viewport();
        double density = frame.density();
        Spread before = front == null ? null : front.spread;
        HeatScale scaleBefore = scale;
        at.background()
                .execute(() -> {
                    try {
                        Painted made = paint(recipe, view, density, before, scaleBefore);
                        at.owner().execute(() -> arrive(made, new Bare(recipe, view.zoom())));
                    } catch (RuntimeException | Error e) {
                        at.owner().execute(() -> fail(new Failure(recipe, view, e)));
                    }
                });
    }

    /// Told to the map at the next frame, once; another recipe is tried anew.
    private void fail(Failure next) {
        painting = false;
        failure = next;
        repaint();
    }

    private @Nullable Painted paint(
            Recipe recipe,
            Viewport view,
            double density,
            @Nullable Spread before,
            HeatScale scaleBefore) {
        Optional<HeatRamp> ramp = HeatRamp.of(recipe.style, id, view.zoom(), recipe.opacity);
        if (ramp.isEmpty()) {
            return null;
        }
        double metresPerPixel = metresPerUnit / view.scale();
        double radiusM =
                HeatScale.radiusFor(ramp.get().radiusPx() * recipe.style.scale(), metresPerPixel);
        Envelope part = HeatPicture.widened(view, MARGIN);
        Spread spread = spread(recipe.points, radiusM, part, before, scaleBefore);
        return new Painted(picture(spread, view, density, ramp.get()), spread, recipe);
    }

    private HeatPicture picture(Spread spread, Viewport view, double density, HeatRamp ramp) {
        double top = spread.scale.topPerKm2() / M2_PER_KM2 * metresPerUnit * metresPerUnit;
        return HeatPicture.paint(spread.grid, view, density, MARGIN, top, ramp);
    }

    /// Other colours need no other grid, and another part of the world no other scale: that belongs
    /// to all the points.
    private Spread spread(
            HeatPoints spreadPoints,
            double radiusM,
            Envelope part,
            @Nullable Spread before,
            HeatScale scaleBefore) {
        HeatScale scaleNow;
        if (before != null
                && before.points.equals(spreadPoints)
                && before.scale.radiusM() == radiusM) {
            if (before.part.equals(part)) {
                return before;
            }
            scaleNow = before.scale;
        } else {
            scaleNow = HeatScale.of(spreadPoints, radiusM, metresPerUnit, scaleBefore);
        }
        return new Spread(
                spreadPoints,
                scaleNow,
                part,
                HeatGrid.of(spreadPoints, part, radiusM / metresPerUnit));
    }

    private void arrive(@Nullable Painted made, Bare asked) {
        painting = false;
        bare = made == null ? asked : null;
        if (host == null) {
            return;
        }
        Painted before = front;
        if (made == null) {
            front = null;
            leaving = null;
            if (before != null) {
                repaint(); // The old picture is still on the screen.
            }
            return;
        }
        boolean onlyMoved =
                before != null
                        && before.recipe.equals(made.recipe)
                        && before.scale().equals(made.scale())
                        && before.picture.zoom() == made.picture.zoom();
        leaving = before == null || onlyMoved ? null : before.picture;
        front = made;
        arrivedAt = System.nanoTime();
        if (!made.scale().equals(scale)) {
            scale = made.scale();
            onScale.accept(scale);
        }
        repaint();
    }
}

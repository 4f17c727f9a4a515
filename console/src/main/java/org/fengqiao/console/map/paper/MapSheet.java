package org.fengqiao.console.map.paper;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.tile.TileSource;

/// The map as it was seen at one moment, to be drawn on a page. Immutable; any thread.
///
/// @param ground what lies in tiles on the screen, in order
/// @param under drawn over the ground and under the letters
/// @param names the letters
/// @param over markers, over everything
/// @param forge the type the letters are set in
public record MapSheet(
        Viewport view,
        MapStyle style,
        List<TileSource> ground,
        Sketch under,
        Sketch names,
        Sketch over,
        LabelForge forge) {

    public MapSheet {
        ground = List.copyOf(ground);
    }

    /// Draws it, the upper left corner of the view at the origin, a logical pixel as a unit.
    ///
    /// @param cancelled asked now and then
    /// @throws CancellationException if it was cancelled
    public void draw(Ink ink, BooleanSupplier cancelled) {
        Rectangle2D frame = new Rectangle2D.Double(0, 0, view.width(), view.height());
        ink.within(
                frame,
                () -> {
                    ink.fill(frame, style.background(view.zoom()));
                    PaperCanvas canvas = new PaperCanvas(ink, view);
                    for (StyleLayer layer : style.layers()) {
                        if (layer.shownAt(view.zoom())) {
                            drawGround(layer, canvas, cancelled);
                        }
                    }
                    check(cancelled);
                    under.drawWith(ink);
                    names.drawWith(ink);
                    check(cancelled);
                    over.drawWith(ink);
                });
    }

    private void drawGround(StyleLayer layer, PaperCanvas canvas, BooleanSupplier cancelled) {
        for (TileSource source : ground) {
            if (source.name().equals(layer.source())) {
                check(cancelled);
                source.paint(layer, canvas);
                canvas.forget();
            }
        }
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}

package org.fengqiao.console.map.paper;

import static java.lang.System.Logger.Level.WARNING;

import java.awt.geom.Rectangle2D;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
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
/// @param missing ids of the layers that could not be sketched
public record MapSheet(
        Viewport view,
        MapStyle style,
        List<TileSource> ground,
        Sketch under,
        Sketch names,
        Sketch over,
        LabelForge forge,
        List<String> missing) {

    private static final System.Logger LOG = System.getLogger(MapSheet.class.getName());

    public MapSheet {
        ground = List.copyOf(ground);
        missing = List.copyOf(missing);
    }

    /// With nothing missing.
    public MapSheet(
            Viewport view,
            MapStyle style,
            List<TileSource> ground,
            Sketch under,
            Sketch names,
            Sketch over,
            LabelForge forge) {
        this(view, style, ground, under, names, over, forge, List.of());
    }

    /// Draws it, the upper left corner of the view at the origin, a logical pixel as a unit;
    /// without what cannot be drawn.
    ///
    /// @param cancelled asked now and then
    /// @return ids of the layers, of the map or of its style, that are not on the page or only
    ///   partly
    /// @throws CancellationException if it was cancelled
    /// @throws UncheckedIOException if the ink cannot write
    public List<String> draw(Ink ink, BooleanSupplier cancelled) {
        Set<String> failed = new LinkedHashSet<>(missing);
        Rectangle2D frame = new Rectangle2D.Double(0, 0, view.width(), view.height());
        ink.within(
                frame,
                () -> {
                    ink.fill(frame, style.background(view.zoom()));
                    Set<String> replaced = replaced();
                    PaperCanvas canvas = new PaperCanvas(ink, view);
                    for (StyleLayer layer : style.layers()) {
                        if (layer.shownAt(view.zoom())) {
                            drawGround(layer, canvas, replaced, cancelled, failed);
                        }
                    }
                    check(cancelled);
                    under.drawWith(ink);
                    names.drawWith(ink);
                    check(cancelled);
                    over.drawWith(ink);
                });
        return List.copyOf(failed);
    }

    /// Names of the sources that stand back where pictures are.
    private Set<String> replaced() {
        return ground.stream()
                .flatMap(source -> source.replaces().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void drawGround(
            StyleLayer layer,
            PaperCanvas canvas,
            Set<String> replaced,
            BooleanSupplier cancelled,
            Set<String> failed) {
        for (TileSource source : ground) {
            if (source.name().equals(layer.source())) {
                check(cancelled);
                try {
                    if (replaced.contains(source.name())) {
                        canvas.besidePictures(() -> source.paint(layer, canvas));
                    } else {
                        source.paint(layer, canvas);
                    }
                } catch (CancellationException | UncheckedIOException e) {
                    throw e; // not the layer's fault
                } catch (RuntimeException | StackOverflowError failure) {
                    LOG.log(WARNING, "a page goes on without layer " + layer.id(), failure);
                    failed.add(layer.id());
                }
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

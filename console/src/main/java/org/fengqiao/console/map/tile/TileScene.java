package org.fengqiao.console.map.tile;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleLayer;
import org.locationtech.jts.geom.Envelope;

/// Everything a tile is drawn from.
///
/// @param version grows with every change
public record TileScene(MapStyle style, List<TileSource> sources, long version) {

    public TileScene {
        sources = List.copyOf(sources);
    }

    /// Whether there is nothing to draw but the ground.
    boolean isEmpty() {
        return sources.isEmpty();
    }

    /// Box around all sources, world units.
    Envelope bounds() {
        Envelope all = new Envelope();
        sources.forEach(source -> all.expandToInclude(source.bounds()));
        return all;
    }

    /// Names of the sources that stand back where pictures are.
    private Set<String> replaced() {
        return sources.stream()
                .flatMap(source -> source.replaces().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Draws one tile, without what cannot be drawn.
    ///
    /// @param troubles takes the style's layer that failed, and why
    int[] draw(
            TileKey key,
            double density,
            PixelCanvas canvas,
            BiConsumer<String, Throwable> troubles) {
        Set<String> replaced = replaced();
        int[] pixels = canvas.begin(key, density, style.background(key.zoom()));
        for (StyleLayer layer : style.layers()) {
            if (layer.shownAt(key.zoom())) {
                for (TileSource source : sources) {
                    if (source.name().equals(layer.source())) {
                        try {
                            if (replaced.contains(source.name())) {
                                canvas.besidePictures(() -> source.paint(layer, canvas));
                            } else {
                                source.paint(layer, canvas);
                            }
                        } catch (RuntimeException | StackOverflowError failure) {
                            canvas.forget();
                            troubles.accept(layer.id(), failure);
                        }
                    }
                }
            }
        }
        return pixels;
    }
}

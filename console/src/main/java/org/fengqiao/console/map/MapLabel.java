package org.fengqiao.console.map;

import java.util.List;
import org.fengqiao.console.geo.Ground;
import org.fengqiao.console.map.style.FeatureProperties;
import org.locationtech.jts.geom.Envelope;

/// A text that wants a place on the map.
///
/// @param source name of the style layers (kind symbol) that say how it looks
/// @param id of the labelled thing, unique within the source; it gets one label at most
/// @param texts what is written, the best first, each later one to be used where those before find
///   no place; a second line after a line feed is written smaller
/// @param x world units, where the middle of the text would best stand
/// @param y world units, where the middle of the text would best stand
/// @param room radius in world units of a circle around the place that belongs to the labelled
///   thing, about the largest there is
/// @param weight of two that collide the heavier stays, within one style layer
/// @param plot the labelled area; no ink leaves it
/// @param feature what expressions may ask for besides `name`
public record MapLabel(
        String source,
        String id,
        List<String> texts,
        double x,
        double y,
        double room,
        double weight,
        Plot plot,
        FeatureProperties feature) {

    /// The area of a label. Safe for any thread.
    public interface Plot {

        /// World units.
        Envelope bounds();

        /// @param pixel size of a pixel in world units; what is smaller need not be true
        Ground ground(double pixel);
    }

    public MapLabel {
        texts = List.copyOf(texts);
    }

    boolean isBlank() {
        return texts.stream().allMatch(String::isBlank);
    }
}

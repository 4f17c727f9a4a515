package org.fengqiao.console.map;

import java.util.List;
import org.fengqiao.console.geo.Ground;
import org.fengqiao.console.geo.VisualCentre;
import org.fengqiao.console.map.style.FeatureProperties;
import org.locationtech.jts.geom.Envelope;

/// A text that wants a place on the map.
///
/// @param source name of the style layers (kind symbol) that say how it looks
/// @param id of the labelled thing, unique within the source; it gets one label at most
/// @param texts what is written, the best first, each later one to be used where those before find
///   no place; a second line after a line feed is written smaller
/// @param plot the labelled area; no ink leaves it
/// @param feature what expressions may ask for besides `name`
public record MapLabel(
        String source, String id, List<String> texts, Plot plot, FeatureProperties feature) {

    /// The area of a label. Safe for any thread.
    public interface Plot {

        /// World units.
        Envelope bounds();

        /// Where the middle of the text would best stand. Sought when it is first asked for.
        VisualCentre centre();

        /// @param pixel size of a pixel in world units; what is smaller need not be true
        Ground ground(double pixel);

        /// How many pixels the text may stand away from the centre: anywhere in an area, hardly at
        /// all beside a road or a place.
        default double roam() {
            return Double.MAX_VALUE;
        }
    }

    public MapLabel {
        texts = List.copyOf(texts);
    }

    double x() {
        return plot.centre().x();
    }

    double y() {
        return plot.centre().y();
    }

    /// Radius in world units of about the largest circle in the labelled area. Of two labels that
    /// collide the one with more room stays, within one style layer.
    double room() {
        return plot.centre().radius();
    }

    boolean isBlank() {
        return texts.stream().allMatch(String::isBlank);
    }
}

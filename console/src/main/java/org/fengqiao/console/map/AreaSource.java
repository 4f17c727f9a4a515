package org.fengqiao.console.map;

import java.util.List;
import org.fengqiao.console.geo.SimplifiedCoverage;
import org.fengqiao.console.map.raster.Argb;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.tile.TileCanvas;
import org.fengqiao.console.map.tile.TileSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// How areas are drawn into tiles: fills by area, borders once for both neighbours.
///
/// @param classes class of each area for `["feature-state", "class"]`; −1 for none
record AreaSource(String name, List<AreaShape> shapes, SimplifiedCoverage coverage, byte[] classes)
        implements TileSource {

    /// The one pattern there is: slanting stripes in the colour of the fill.
    private static final String HATCH = "hatch";

    @Override
    public Envelope bounds() {
        return coverage.bounds();
    }

    @Override
    public void paint(StyleLayer style, TileCanvas canvas) {
        switch (style.kind()) {
            case FILL -> fill(style, canvas);
            case LINE -> stroke(style, canvas);
            case BACKGROUND, SYMBOL, CIRCLE, HEATMAP, RASTER -> {}
        }
    }

    private void fill(StyleLayer style, TileCanvas canvas) {
        var sink = canvas.fillSink();
        canvas.beginGroup();
        coverage.visitAreas(
                canvas.bounds(1),
                area -> {
                    FeatureProperties feature = feature(area);
                    if (!style.accepts(canvas.zoom(), feature)) {
                        return;
                    }
                    double opacity = style.number("fill-opacity", canvas.zoom(), feature);
                    int colour = style.colour("fill-color", canvas.zoom(), feature);
                    int faded = Argb.fade(colour, opacity);
                    if (faded >>> 24 != 0) {
                        coverage.sendRings(area, canvas.pixel(), canvas.bounds(2), sink);
                        if (style.text("fill-pattern", canvas.zoom(), feature).equals(HATCH)) {
                            canvas.hatchInGroup(faded);
                        } else {
                            canvas.fillInGroup(faded);
                        }
                    }
                });
        canvas.endGroup();
    }

    private void stroke(StyleLayer style, TileCanvas canvas) {
        double width = style.number("line-width", canvas.zoom(), FeatureProperties.NONE);
        int colour =
                Argb.fade(
                        style.colour("line-color", canvas.zoom(), FeatureProperties.NONE),
                        style.number("line-opacity", canvas.zoom(), FeatureProperties.NONE));
        if (colour >>> 24 == 0 || width <= 0) {
            return;
        }
        float[] dashes = style.numbers("line-dasharray", canvas.zoom());
        var sink = canvas.lineSink(width, dashes);
        Envelope reached = canvas.bounds(width);
        Envelope wide = canvas.bounds(2 * width + 2);
        coverage.visitArcs(
                reached,
                arc -> {
                    if (dashes.length > 0) { // they are counted from the beginning of the border
                        coverage.sendArc(arc, canvas.pixel(), sink);
                    } else {
                        coverage.sendArc(arc, canvas.pixel(), wide, sink);
                    }
                });
        canvas.stroke(colour);
    }

    private FeatureProperties feature(int area) {
        return new FeatureProperties() {
            @Override
            public @Nullable Object find(String property) {
                AreaShape shape = shapes.get(area);
                return switch (property) {
                    case "id" -> shape.id();
                    case "name" -> shape.label();
                    case "surveyed" -> shape.surveyed();
                    default -> null;
                };
            }

            @Override
            public @Nullable Object findState(String property) {
                return property.equals("class") && classes[area] >= 0
                        ? Double.valueOf(classes[area])
                        : null;
            }
        };
    }
}

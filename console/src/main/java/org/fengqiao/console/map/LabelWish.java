package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.label.LabelForge;
import org.fengqiao.console.map.label.LabelLook;
import org.fengqiao.console.map.style.FeatureProperties;
import org.fengqiao.console.map.style.StyleLayer;
import org.fengqiao.console.map.style.StyleSizes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// A label as one style layer would write it at one zoom, in every form it may take.
///
/// @param forms the best first
/// @param overlap whether it may stand across others
record LabelWish(
        MapLabel label, List<Form> forms, double opacity, double sortKey, boolean overlap) {

    /// What would be fainter than this is left out: a ghost of a text only disturbs.
    private static final double FAINTEST = 0.35;

    /// Each text is tried in these parts of the size that the style gives.
    private static final double[] SIZES = {1, 0.87, 0.76};

    /// No line of the smallest text is lower than this.
    private static final double LOWEST_INK_PX = 5;

    /// Pixels that a label made smaller keeps to others, and to badges; it stands where room is
    /// scarce.
    private static final double SCARCE = 1;

    /// Pixels that ink keeps off badges and markers.
    private static final double CLEARANCE = 3;

    /// Of twenty areas nineteen have a largest circle that is at most so many times as large as the
    /// one found, and none one that is a quarter larger: there a form that would just fit is not
    /// tried.
    private static final double ROOM_ERROR = 1.06;

    /// One way to write a label.
    ///
    /// @param lines boxes of the ink of each line about the middle
    /// @param clearance pixels kept to badges and markers
    /// @param padding pixels kept to other labels
    record Form(String text, LabelLook look, List<Box> lines, double clearance, double padding) {}

    /// Empty where the layer does not write the label at this zoom, or its area is too small for
    /// any form of it.
    static Optional<LabelWish> of(
            MapLabel label, StyleLayer layer, StyleSizes sizes, LabelForge forge, double zoom) {
        if (tooSmall(label, zoom)) {
            return Optional.empty();
        }
        List<Form> forms = new ArrayList<>();
        double height = 2 * label.room() * ROOM_ERROR * Viewport.scaleOf(zoom);
        for (String name : label.texts()) {
            FeatureProperties feature = named(name, label);
            String text = layer.text("text-field", zoom, feature);
            if (!text.isBlank() && layer.accepts(zoom, feature) && forge.canWrite(text)) {
                double least = least(text, sizes) * layer.scale();
                addForms(forms, text, least, layer, zoom, feature, forge, height);
            }
        }
        FeatureProperties feature = named("", label);
        double opacity = layer.number("text-opacity", zoom, feature);
        if (forms.isEmpty() || opacity < FAINTEST) {
            return Optional.empty();
        }
        return Optional.of(
                new LabelWish(
                        label,
                        forms,
                        opacity,
                        layer.number("symbol-sort-key", zoom, feature),
                        layer.flag("text-allow-overlap", zoom, feature)));
    }

    /// Whether not even the box around the area is high and wide enough for a text. Spares most
    /// areas of a city the search for their middle.
    private static boolean tooSmall(MapLabel label, double zoom) {
        Envelope box = label.plot().bounds();
        return Math.min(box.getWidth(), box.getHeight()) * Viewport.scaleOf(zoom) < LOWEST_INK_PX;
    }

    /// The smallest size in which every line of a text can be read.
    private static double least(String text, StyleSizes sizes) {
        return text.contains("\n")
                ? Math.max(sizes.leastText(), sizes.leastFigures() / LabelForge.SECOND)
                : sizes.leastText();
    }

    /// @param least size in pixels; where the style itself writes smaller, figures are left out
    /// @param height pixels; a line higher than the largest circle in its area fits nowhere in it
    private static void addForms(
            List<Form> forms,
            String text,
            double least,
            StyleLayer layer,
            double zoom,
            FeatureProperties feature,
            LabelForge forge,
            double height) {
        LabelLook full = LabelLook.of(layer, zoom, feature);
        if (full.size() <= 0 || full.size() < least && text.contains("\n")) {
            return;
        }
        double padding = layer.number("text-padding", zoom, feature) + full.haloWidth();
        double scale = layer.scale();
        double last = Double.MAX_VALUE;
        for (double part : SIZES) {
            double size =
                    Math.max(Math.rint(full.size() * part * 2), Math.ceil(least * 2 - 1e-9)) / 2;
            size = Math.min(size, full.size());
            if (size < last) {
                last = size;
                LabelLook look = full.sized(size);
                List<Box> lines = forge.lines(text, look);
                if (lines.stream().allMatch(line -> line.bottom() - line.top() <= height)) {
                    boolean scarce = size < full.size();
                    double kept = scarce ? Math.min(padding, SCARCE * scale) : padding;
                    forms.add(
                            new Form(
                                    text,
                                    look,
                                    lines,
                                    (scarce ? SCARCE : CLEARANCE) * scale,
                                    kept));
                }
            }
        }
    }

    private static FeatureProperties named(String text, MapLabel label) {
        return new FeatureProperties() {
            @Override
            public @Nullable Object find(String name) {
                return name.equals("name") ? text : label.feature().find(name);
            }
        };
    }
}

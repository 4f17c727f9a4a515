package org.fengqiao.console.boundary;

import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.fengqiao.console.boundary.ValueClasses.Range;
import org.fengqiao.console.theme.Texts;

/// What the shades mean: the range of each class and how many areas fall into it. Laid over the
/// map; the mouse goes through it.
public final class Legend extends VBox {

    private static final Texts TEXTS = Texts.of("boundary");

    private final ShadeModel model;
    private final IntFunction<Color> colourOf;

    /// @param colourOf the map style's colour of a class, asked at each change
    public Legend(ShadeModel model, IntFunction<Color> colourOf) {
        this.model = model;
        this.colourOf = colourOf;
        setId("shade-legend");
        getStyleClass().add("legend");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        model.shadingProperty().subscribe(_ -> refresh());
        Texts.localeProperty().subscribe(_ -> refresh());
    }

    /// The colours of the map have changed.
    public void refresh() {
        Shading shading = model.shadingProperty().get();
        setVisible(shading.measure() != Measure.NONE);
        getChildren().clear();
        if (!isVisible()) {
            return;
        }
        Label title = new Label(TEXTS.get("measure." + shading.measure()));
        title.getStyleClass().add("figure");
        getChildren().add(title);
        List<Range> ranges = shading.classes().ranges();
        for (int i = ranges.size() - 1; i >= 0; i--) {
            Range range = ranges.get(i);
            int shade = i;
            long areas =
                    shading.values().keySet().stream()
                            .filter(code -> shading.shadeOf(code) == shade)
                            .count();
            String words =
                    range.from() == range.to()
                            ? TEXTS.get("legend.single", range.from())
                            : TEXTS.get("legend.range", range.from(), range.to());
            getChildren().add(row(colourOf.apply(i), words, areas));
        }
        long none = shading.values().values().stream().filter(value -> value == 0).count();
        if (none > 0) {
            getChildren().add(row(Color.TRANSPARENT, TEXTS.get("legend.zero"), none));
        }
    }

    private static HBox row(Color colour, String words, long areas) {
        Region swatch = new Region();
        swatch.getStyleClass().add("legend-swatch");
        swatch.setStyle(
                "-fx-background-color: rgba(%d,%d,%d,%.2f);"
                        .formatted(
                                Math.round(colour.getRed() * 255),
                                Math.round(colour.getGreen() * 255),
                                Math.round(colour.getBlue() * 255),
                                colour.getOpacity()));
        Label range = new Label(words);
        range.getStyleClass().add("legend-range");
        Label count = new Label(TEXTS.get("legend.areas", areas));
        count.getStyleClass().addAll("dim", "small");
        HBox row = new HBox(swatch, range, count);
        row.getStyleClass().add("legend-row");
        return row;
    }
}

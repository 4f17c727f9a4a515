package org.fengqiao.console.boundary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.fengqiao.console.boundary.ValueClasses.Range;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.console.theme.Times;

/// What the shades mean: unit and age, the range of each class and how many areas fall into it.
/// Laid over the map; the mouse goes through it.
public final class Legend extends VBox implements AutoCloseable {

    private static final Texts TEXTS = Texts.of("boundary");

    private static final String PLAIN = "-fx-background-color: COLOUR;";

    /// The stripes the map draws.
    private static final String HATCHED =
            "-fx-background-color: linear-gradient(from 0px 0px to 4px 4px, repeat,"
                    + " COLOUR 0%, COLOUR 35%, transparent 36%, transparent 100%);";

    private final ShadeModel model;
    private final IntFunction<Color> colourOf;
    private final Label time = new Label();
    private final Subscription language;

    /// @param colourOf the map style's colour of a class, asked at each change
    public Legend(ShadeModel model, IntFunction<Color> colourOf) {
        this.model = model;
        this.colourOf = colourOf;
        setId("shade-legend");
        getStyleClass().add("legend");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        time.setId("shade-time");
        time.getStyleClass().addAll("dim", "small");
        model.shadingProperty().subscribe(_ -> refresh());
        model.countedAtProperty().subscribe(_ -> tellTime());
        language = Subscription.listen(Texts.localeProperty(), (_, _, _) -> refresh());
    }

    /// Lets go of what outlives the desk.
    @Override
    public void close() {
        language.close();
    }

    /// The colours of the map have changed.
    public void refresh() {
        Shading shading = model.shadingProperty().get();
        setVisible(!shading.measure().isNone());
        getChildren().clear();
        if (!isVisible()) {
            return;
        }
        Label title = new Label(shading.measure().word().getValue());
        title.setId("shade-title");
        title.getStyleClass().add("figure");
        Label unit = new Label(unit(shading));
        unit.setId("shade-unit");
        unit.getStyleClass().addAll("dim", "small");
        getChildren().addAll(title, unit);
        for (Line line : lines(shading)) {
            Color colour = line.isShaded() ? colourOf.apply(line.shade()) : Color.TRANSPARENT;
            getChildren().add(row(colour, line, line.isHatched() ? HATCHED : PLAIN));
        }
        getChildren().add(time);
        tellTime();
    }

    /// One line of a legend.
    ///
    /// @param shade as [Shading#shadeOf] gives it; −1 for what is not shaded
    /// @param areas how many have that shade
    public record Line(int shade, String words, long areas) {

        public boolean isShaded() {
            return shade >= 0;
        }

        public boolean isHatched() {
            return shade == Shading.NO_DATA;
        }

        /// How many areas, in words.
        public String count() {
            return TEXTS.get("legend.areas", areas);
        }
    }

    /// The classes of a shading, the highest first, then zero and what has no data, if there is
    /// any.
    public static List<Line> lines(Shading shading) {
        List<Line> lines = new ArrayList<>();
        List<Range> ranges = shading.classes().ranges();
        for (int i = ranges.size() - 1; i >= 0; i--) {
            int shade = i;
            long areas =
                    shading.values().keySet().stream()
                            .filter(code -> shading.shadeOf(code) == shade)
                            .count();
            lines.add(new Line(i, words(ranges.get(i), shading.relation()), areas));
        }
        long none = shading.values().values().stream().filter(value -> value == 0).count();
        if (none > 0) {
            lines.add(new Line(-1, TEXTS.get("legend.zero"), none));
        }
        if (!shading.missing().isEmpty()) {
            lines.add(
                    new Line(
                            Shading.NO_DATA,
                            TEXTS.get("legend.missing"),
                            shading.missing().size()));
        }
        return lines;
    }

    /// What the figures of a shading are counted in.
    public static String unit(Shading shading) {
        return shading.measure().unit(shading.relation(), shading.ownUnit());
    }

    private void tellTime() {
        Measure measure = model.shadingProperty().get().measure();
        Instant at = model.countedAtProperty().get();
        time.setText(
                measure.isFigure()
                        ? TEXTS.get("legend.registered")
                        : at == null ? "" : TEXTS.get("legend.countedAt", Times.clock(at)));
    }

    /// The values of a class.
    private static String words(Range range, Relation relation) {
        String from = ValueWords.of(range.from(), relation);
        String to = ValueWords.of(range.to(), relation);
        return from.equals(to)
                ? TEXTS.get("legend.single", from)
                : TEXTS.get("legend.range", from, to);
    }

    private static HBox row(Color colour, Line line, String paint) {
        Region swatch = new Region();
        swatch.getStyleClass().add("legend-swatch");
        swatch.setStyle(paint.replace("COLOUR", css(colour)));
        Label range = new Label(line.words());
        range.getStyleClass().add("legend-range");
        Label count = new Label(line.count());
        count.getStyleClass().addAll("dim", "small");
        HBox row = new HBox(swatch, range, count);
        row.getStyleClass().add("legend-row");
        return row;
    }

    private static String css(Color colour) {
        return "rgba(%d,%d,%d,%.2f)"
                .formatted(
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255),
                        colour.getOpacity());
    }
}

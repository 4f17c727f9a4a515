package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.map.style.StyleSizes;
import org.jspecify.annotations.Nullable;

/// What lies on the map without belonging to a place: scale bar, north, coordinates, note, tip.
/// Styled by `map-scale`, `map-north`, `map-coordinates`, `map-note`, `map-attribution`, `map-tip`.
final class Furniture extends Region {

    private static final double MARGIN = 12;
    private static final double LONGEST_BAR = 140;

    /// The style sheet's 1em for a scale bar written in 11 px.
    private static final double EM_PX = 12;

    private static final double USUAL_TEXT_PX = StyleSizes.DESK.furnitureText();

    private final Label scale = label("map-scale");
    private final NorthMark north = new NorthMark();
    private final Label coordinates = label("map-coordinates");
    private final Label note = label("map-note");
    private final Label attribution = label("map-attribution");
    private final Label tip = label("map-tip");
    private double barWidth = 100;
    private double symbolScale = 1;
    private double textPx = USUAL_TEXT_PX;
    private double enlarged = 1;
    private String colours = "";
    private @Nullable Viewport last;
    private final ReadOnlyDoubleWrapper reach = new ReadOnlyDoubleWrapper(this, "reach", 96);
    private List<Box> boxes = List.of();
    private double widest;
    private Runnable onMoved = () -> {};
    private double tipX;
    private double tipY;

    Furniture() {
        setMouseTransparent(true);
        getChildren().addAll(scale, north, coordinates, attribution, note, tip);
        setTip(null, 0, 0);
        setCoordinates(new double[] {118.888888, 32.088888});
        setCoordinates(null);
        setNote("");
        setAttribution("");
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setManaged(false);
        return label;
    }

    /// Takes the colours of ink and paper and the size of the text from the style.
    void setStyle(MapStyle style) {
        String ink = css(style.furnitureInk());
        String paper = css(style.furniturePaper());
        colours = "-map-furniture-ink: " + ink + "; -map-furniture-paper: " + paper + ";";
        textPx = style.sizes().furnitureText();
        resizeText();
    }

    /// @param colour straight ARGB
    private static String css(int colour) {
        return String.format(Locale.ROOT, "#%08x", Integer.rotateLeft(colour, 8));
    }

    /// Sets how many times larger everything is; the style sheet gives lengths in `em`.
    void setSymbolScale(double factor) {
        symbolScale = factor;
        resizeText();
    }

    private void resizeText() {
        enlarged = symbolScale * textPx / USUAL_TEXT_PX;
        widest = 0;
        dress();
        Viewport shown = last;
        if (shown != null) {
            setScale(shown);
        }
        requestLayout();
    }

    private void dress() {
        setStyle(colours + String.format(Locale.ROOT, " -fx-font-size: %.2fpx;", EM_PX * enlarged));
    }

    /// How far bar and coordinates reach up from the lower edge, with a margin; logical pixels.
    ReadOnlyDoubleProperty reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /// Told when one of the boxes came, went or moved.
    void setOnMoved(Runnable handler) {
        onMoved = handler;
    }

    /// The rectangles that are kept free of names, logical pixels. Bar and coordinates keep the
    /// most they ever take, also while the pointer is elsewhere: no name shall come and go with it.
    List<Box> listBoxes() {
        return boxes;
    }

    /// Sets the bar to the longest round distance that fits; by the scale at the centre.
    void setScale(Viewport view) {
        last = view;
        double longest = view.metresPerPixel() * LONGEST_BAR * enlarged;
        double power = Math.pow(10, Math.floor(Math.log10(longest)));
        double metres = power * (longest >= 5 * power ? 5 : longest >= 2 * power ? 2 : 1);
        String text =
                metres >= 1000
                        ? String.format(Locale.ROOT, "%.0f km", metres / 1000)
                        : String.format(Locale.ROOT, "%.0f m", metres);
        double width = metres / view.metresPerPixel();
        if (Math.abs(width - barWidth) > 0.5 || !Objects.equals(text, scale.getText())) {
            barWidth = width;
            scale.setText(text);
            requestLayout();
        }
    }

    void setCoordinates(double @Nullable [] lonLat) {
        coordinates.setVisible(lonLat != null);
        if (lonLat != null) {
            coordinates.setText(
                    "CGCS2000  "
                            + CoordinateText.decimal(lonLat[0], lonLat[1])
                            + "\n"
                            + CoordinateText.degrees(lonLat[0], lonLat[1]));
            requestLayout();
        }
    }

    void setNote(String text) {
        note.setVisible(!text.isEmpty());
        note.setText(text);
        requestLayout();
    }

    void setAttribution(String text) {
        attribution.setVisible(!text.isEmpty());
        attribution.setText(text);
        requestLayout();
    }

    void setTip(@Nullable String text, double x, double y) {
        boolean shown = text != null && !text.isEmpty();
        if (shown || tip.isVisible()) {
            tip.setVisible(shown);
            tip.setText(shown ? text : "");
            tipX = x;
            tipY = y;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double margin = MARGIN * enlarged;
        double bottom = getHeight() - margin;
        scale.resize(barWidth, scale.prefHeight(-1));
        scale.relocate(margin, bottom - scale.getHeight());
        north.autosize();
        // Beside the place of the longest bar, so that it stands still while the bar changes.
        north.relocate(margin + (LONGEST_BAR + 14) * enlarged, bottom - north.getHeight());
        coordinates.autosize();
        coordinates.relocate(
                margin,
                bottom
                        - Math.max(scale.getHeight(), north.getHeight())
                        - 6 * enlarged
                        - coordinates.getHeight());
        widest = Math.max(widest, coordinates.getWidth());
        reach.set(getHeight() - coordinates.getLayoutY() + margin / 2);
        note.autosize();
        note.relocate(getWidth() - margin - note.getWidth(), bottom - note.getHeight());
        attribution.autosize();
        double over = note.isVisible() ? note.getHeight() + 4 * enlarged : 0;
        attribution.relocate(
                getWidth() - margin - attribution.getWidth(),
                bottom - over - attribution.getHeight());
        List<Box> now = new ArrayList<>();
        now.add(box(scale, LONGEST_BAR * enlarged));
        now.add(box(north, north.getWidth()));
        now.add(box(coordinates, widest));
        for (Label label : List.of(note, attribution)) {
            if (label.isVisible()) {
                now.add(box(label, label.getWidth()));
            }
        }
        if (!now.equals(boxes)) {
            boxes = now;
            onMoved.run();
        }
        placeTip(margin);
    }

    private static Box box(Region part, double width) {
        double x = part.getLayoutX();
        double y = part.getLayoutY();
        return new Box(x, y, x + width, y + part.getHeight());
    }

    private void placeTip(double margin) {
        tip.autosize();
        Bounds size = tip.getLayoutBounds();
        // Above or below the pointer, so it may be pushed along under it.
        double x = Math.min(tipX + 16 * enlarged, getWidth() - margin - size.getWidth());
        double y =
                tipY + 18 * enlarged + size.getHeight() > getHeight()
                        ? tipY - 10 * enlarged - size.getHeight()
                        : tipY + 18 * enlarged;
        tip.relocate(Math.max(0, x), Math.max(0, y));
    }
}

package org.fengqiao.console.map.hand;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.fengqiao.console.geo.Geodesic;
import org.fengqiao.console.geo.Geodesic.Place;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;

/// Draws over the map what the hand draws: line or ring with its measures, the box, the cross in
/// the middle where Space sets a place, and what the keys do. Only paints.
final class HandOverlay extends Pane {

    private static final Texts TEXTS = Texts.of("map");

    /// Along a curved line one place about so often; metres.
    private static final double PART_M = 20_000;

    private static final double CROSS_PX = 9;
    private static final double DOT_PX = 4;
    private static final double APART_PX = 56;
    private static final double TOOLS_PX = 56;

    private final Path casing = path("hand-casing");
    private final Path ring = path("hand-ring");
    private final Path line = path("hand-line");
    private final Path cross = path("hand-cross");
    private final Rectangle box = new Rectangle();
    private final Pane marks = new Pane();
    private final Label hint = label("hand-hint");
    private final ReadOnlyDoubleProperty below;

    /// @param below height of scale bar and coordinates, which the hint stands above
    HandOverlay(ReadOnlyDoubleProperty below) {
        this.below = below;
        below.subscribe(_ -> requestLayout());
        setMouseTransparent(true);
        setId("hand-overlay");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        box.getStyleClass().add("hand-box");
        box.setManaged(false);
        hint.setWrapText(true);
        hint.setAlignment(Pos.CENTER);
        hint.setId("hand-hint");
        marks.setManaged(false);
        getChildren().addAll(ring, casing, line, box, cross, marks, hint);
        hideBox();
        clear();
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        return path;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setManaged(false);
        return label;
    }

    void showBox(double x1, double y1, double x2, double y2) {
        box.setVisible(true);
        box.setX(Math.min(x1, x2));
        box.setY(Math.min(y1, y2));
        box.setWidth(Math.abs(x2 - x1));
        box.setHeight(Math.abs(y2 - y1));
    }

    void hideBox() {
        box.setVisible(false);
    }

    void clear() {
        for (Path path : List.of(casing, ring, line, cross)) {
            path.getElements().clear();
        }
        marks.getChildren().clear();
        hint.setVisible(false);
    }

    /// @param pointer where the next place would be set; null if the pointer is elsewhere
    void show(
            HandTool tool,
            Measurement drawn,
            @Nullable Place pointer,
            boolean finished,
            Viewport view) {
        clear();
        Measurement seen = pointer == null ? drawn : drawn.with(pointer);
        trace(tool, seen, view);
        if (pointer == null && !finished) {
            drawCross(view);
        }
        switch (tool) {
            case DISTANCE -> markLengths(seen, pointer != null, view);
            case AREA -> {
                dot(drawn, view);
                markArea(seen, view);
            }
            case LASSO -> dot(drawn, view);
        }
        hint.setText(TEXTS.get(finished ? "hand.again" : "hand.hint." + tool));
        hint.setVisible(true);
        requestLayout();
    }

    private void trace(HandTool tool, Measurement seen, Viewport view) {
        List<Place> places = seen.places();
        if (places.isEmpty()) {
            return;
        }
        List<Place> way = new ArrayList<>(List.of(places.getFirst()));
        for (int i = 1; i < places.size(); i++) {
            way.addAll(Geodesic.line(places.get(i - 1), places.get(i), PART_M));
        }
        if (tool.isRing() && places.size() > 2) {
            way.addAll(Geodesic.line(places.getLast(), places.getFirst(), PART_M));
            draw(ring, way, view);
        }
        draw(casing, way, view);
        draw(line, way, view);
    }

    private static void draw(Path path, List<Place> way, Viewport view) {
        for (int i = 0; i < way.size(); i++) {
            double x = x(way.get(i), view);
            double y = y(way.get(i), view);
            path.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }

    private static double x(Place place, Viewport view) {
        return view.toScreenX(Mercator.x(place.lon()));
    }

    private static double y(Place place, Viewport view) {
        return view.toScreenY(Mercator.y(place.lat()));
    }

    private void drawCross(Viewport view) {
        double x = Math.rint(view.width() / 2);
        double y = Math.rint(view.height() / 2);
        double arm = Look.px(CROSS_PX);
        cross.getElements()
                .setAll(
                        new MoveTo(x - arm, y),
                        new LineTo(x + arm, y),
                        new MoveTo(x, y - arm),
                        new LineTo(x, y + arm));
    }

    private void dot(Measurement drawn, Viewport view) {
        for (Place place : drawn.places()) {
            Circle dot = new Circle(x(place, view), y(place, view), Look.px(DOT_PX));
            dot.getStyleClass().add("hand-dot");
            marks.getChildren().add(dot);
        }
    }

    /// The length up to each place, where there is room for it; the last, which is the whole, in
    /// any case.
    private void markLengths(Measurement seen, boolean loose, Viewport view) {
        List<Place> places = seen.places();
        List<Double> running = seen.runningM();
        dot(loose ? seen.withoutLast() : seen, view);
        if (places.size() < 2) {
            return;
        }
        Place last = places.getLast();
        Place before = places.getFirst();
        for (int i = 1; i < places.size() - 1; i++) {
            Place place = places.get(i);
            if (far(place, before, view) && far(place, last, view)) {
                write(MeasureText.length(running.get(i)), "hand-figure", place, view);
                before = place;
            }
        }
        write(
                TEXTS.get("measure.total", MeasureText.length(seen.lengthM())),
                "hand-total",
                last,
                view);
    }

    private static boolean far(Place a, Place b, Viewport view) {
        return Math.hypot(x(a, view) - x(b, view), y(a, view) - y(b, view)) >= Look.px(APART_PX);
    }

    private void markArea(Measurement seen, Viewport view) {
        if (seen.places().size() < 3) {
            return;
        }
        Geodesic.Extent extent = seen.extent();
        String words =
                TEXTS.get(
                        "measure.area",
                        MeasureText.area(extent.areaM2()),
                        MeasureText.length(extent.perimeterM()));
        String all = seen.isCrossing() ? words + "\n" + TEXTS.get("measure.crossing") : words;
        write(all, "hand-total", seen.places().getLast(), view);
    }

    /// Right above a place, or wherever it stays whole and clear of the tools at the right.
    private void write(String text, String styleClass, Place place, Viewport view) {
        Label label = label(styleClass);
        label.setText(text);
        marks.getChildren().add(label);
        label.applyCss();
        label.autosize();
        double x = x(place, view) + Look.px(10);
        double y = y(place, view) - Look.px(8) - label.getHeight();
        label.relocate(
                Math.rint(
                        Math.clamp(
                                x,
                                0,
                                Math.max(0, view.width() - Look.px(TOOLS_PX) - label.getWidth()))),
                Math.rint(Math.clamp(y, 0, Math.max(0, view.height() - label.getHeight()))));
    }

    /// The hint stands above scale bar and notes.
    @Override
    protected void layoutChildren() {
        double width = Math.min(hint.prefWidth(-1), getWidth() * 0.7);
        double height = hint.prefHeight(width);
        hint.resizeRelocate(
                Math.rint((getWidth() - width) / 2),
                Math.rint(getHeight() - below.get() - height),
                Math.ceil(width),
                Math.ceil(height));
    }
}

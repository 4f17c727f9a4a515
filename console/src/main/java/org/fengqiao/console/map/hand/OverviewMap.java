package org.fengqiao.console.map.hand;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.style.MapStyle;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/// A small picture of the whole ground with a box around what the map shows; a click or a drag in
/// it moves the map. The picture is drawn again only where its size or the style changes. FX
/// thread.
public final class OverviewMap extends Region implements AutoCloseable {

    private static final double WIDTH_PX = 170;
    private static final double HEIGHT_PX = 180;
    private static final double MARGIN_PX = 5;
    private static final double LEAST_BOX_PX = 7;
    private static final double STEP_PX = 0.6;

    private final MapView map;
    private final List<Geometry> outlines;
    private final ObservableValue<MapStyle> style;
    private final Envelope world = new Envelope();
    private final Canvas canvas = new Canvas();
    private final Rectangle box = new Rectangle();
    private final Subscription subscription;
    private Viewport view = new Viewport(0.5, 0.5, 2, 1, 1);
    private boolean stale = true;

    /// @param outlines degrees; the first is the whole, the rest its parts
    /// @param style whose colours it takes
    public OverviewMap(MapView map, List<Geometry> outlines, ObservableValue<MapStyle> style) {
        this.map = map;
        this.outlines = List.copyOf(outlines);
        this.style = style;
        outlines.forEach(
                shape -> world.expandToInclude(Mercator.toWorld(shape.getEnvelopeInternal())));
        setId("overview");
        getStyleClass().add("overview");
        setCursor(Cursor.HAND);
        box.getStyleClass().add("overview-box");
        box.setMouseTransparent(true);
        getChildren().addAll(canvas, box);
        accessibleTextProperty().bind(Texts.of("map").bind("bar.overview"));
        managedProperty().bind(visibleProperty());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        addEventHandler(MouseEvent.ANY, this::mouse);
        subscription =
                Subscription.all(
                        Subscription.listen(map.viewportProperty(), (_, _, _) -> placeBox()),
                        Subscription.listen(map.widthProperty(), (_, _, _) -> requestLayout()),
                        Subscription.listen(map.heightProperty(), (_, _, _) -> requestLayout()),
                        Subscription.listen(Look.scaleProperty(), (_, _, _) -> requestLayout()),
                        Subscription.listen(
                                style,
                                (_, _, _) -> {
                                    stale = true;
                                    requestLayout();
                                }));
    }

    private void mouse(MouseEvent event) {
        boolean pressed = event.getEventType() == MouseEvent.MOUSE_PRESSED;
        if (pressed || event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            double lon = Mercator.lon(view.toWorldX(event.getX()));
            double lat = Mercator.lat(view.toWorldY(event.getY()));
            double zoom = map.aim().zoom();
            if (pressed) {
                map.flyTo(lon, lat, zoom);
            } else {
                map.jumpTo(lon, lat, zoom);
            }
        }
        event.consume();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.min(Look.px(WIDTH_PX), Math.max(60, map.getWidth() * 0.26));
    }

    @Override
    protected double computePrefHeight(double width) {
        double tall = prefWidth(-1) * world.getHeight() / Math.max(1e-12, world.getWidth());
        return Math.min(Math.min(Look.px(HEIGHT_PX), Math.max(60, map.getHeight() * 0.24)), tall);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        if (stale || canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            view = Viewport.fit(world, width, height, MARGIN_PX);
            draw();
            stale = false;
        }
        placeBox();
    }

    private void draw() {
        MapStyle now = style.getValue();
        Color ink = colour(now.furnitureInk());
        Color paper = colour(now.furniturePaper());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        // Opaque, so that no marker under it is taken for one in it.
        pen.setFill(Color.color(paper.getRed(), paper.getGreen(), paper.getBlue()));
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        for (int i = 0; i < outlines.size(); i++) {
            pen.beginPath();
            trace(pen, outlines.get(i));
            if (i == 0) {
                pen.setFill(ink.deriveColor(0, 1, 1, 0.16));
                pen.fill();
            }
            pen.setStroke(ink.deriveColor(0, 1, 1, i == 0 ? 1 : 0.55));
            pen.setLineWidth(Look.px(i == 0 ? 1.4 : 0.7));
            pen.stroke();
        }
    }

    /// @param argb straight
    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    }

    private void trace(GraphicsContext pen, Geometry shape) {
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            if (shape.getGeometryN(part) instanceof Polygon polygon) {
                trace(pen, polygon.getExteriorRing().getCoordinates());
            }
        }
    }

    /// Leaves out what is less than a pixel away from the point before.
    private void trace(GraphicsContext pen, Coordinate[] ring) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < ring.length; i++) {
            double x = view.toScreenX(Mercator.x(ring[i].x));
            double y = view.toScreenY(Mercator.y(ring[i].y));
            if (i == 0) {
                pen.moveTo(x, y);
            } else if (Math.hypot(x - lastX, y - lastY) < STEP_PX) {
                continue;
            } else {
                pen.lineTo(x, y);
            }
            lastX = x;
            lastY = y;
        }
        pen.closePath();
    }

    /// What the map shows; never so small that it cannot be found.
    private void placeBox() {
        Envelope seen = map.viewport().bounds();
        double left = Math.clamp(view.toScreenX(seen.getMinX()), 0, getWidth());
        double right = Math.clamp(view.toScreenX(seen.getMaxX()), 0, getWidth());
        double top = Math.clamp(view.toScreenY(seen.getMinY()), 0, getHeight());
        double bottom = Math.clamp(view.toScreenY(seen.getMaxY()), 0, getHeight());
        double least = Look.px(LEAST_BOX_PX);
        double width = Math.max(least, right - left);
        double height = Math.max(least, bottom - top);
        box.setX((left + right - width) / 2);
        box.setY((top + bottom - height) / 2);
        box.setWidth(width);
        box.setHeight(height);
    }

    /// The box, for tests: logical pixels of this picture.
    Rectangle box() {
        return box;
    }

    Viewport view() {
        return view;
    }

    @Override
    public void close() {
        subscription.close();
    }
}

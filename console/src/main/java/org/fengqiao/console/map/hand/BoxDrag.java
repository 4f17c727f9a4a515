package org.fengqiao.console.map.hand;

import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fengqiao.console.geo.Enclosure;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.console.map.MapView;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Dragging with Shift held draws a box instead of moving the map. FX thread.
final class BoxDrag implements AutoCloseable {

    private static final double LEAST_PX = 4;

    private final MapView map;
    private final HandOverlay overlay;
    private final Consumer<Enclosure> onEnclosed;
    private final EventHandler<MouseEvent> mouse = this::handle;
    private double @Nullable [] start;

    BoxDrag(MapView map, HandOverlay overlay, Consumer<Enclosure> onEnclosed) {
        this.map = map;
        this.overlay = overlay;
        this.onEnclosed = onEnclosed;
        map.addEventFilter(MouseEvent.ANY, mouse);
    }

    private void handle(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED
                && event.getButton() == MouseButton.PRIMARY
                && event.isShiftDown()) {
            map.requestFocus();
            start = new double[] {event.getX(), event.getY()};
            event.consume();
            return;
        }
        double[] from = start;
        if (from == null) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            overlay.showBox(from[0], from[1], event.getX(), event.getY());
            event.consume();
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            start = null;
            overlay.hideBox();
            event.consume();
            finish(from[0], from[1], event.getX(), event.getY());
        }
    }

    private void finish(double x1, double y1, double x2, double y2) {
        if (Math.abs(x2 - x1) >= LEAST_PX && Math.abs(y2 - y1) >= LEAST_PX) {
            Viewport view = map.viewport();
            onEnclosed.accept(
                    Enclosure.box(
                            new Envelope(
                                    view.toWorldX(x1),
                                    view.toWorldX(x2),
                                    view.toWorldY(y1),
                                    view.toWorldY(y2))));
        }
    }

    @Override
    public void close() {
        map.removeEventFilter(MouseEvent.ANY, mouse);
    }
}

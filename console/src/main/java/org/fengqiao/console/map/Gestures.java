package org.fengqiao.console.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.fengqiao.console.geo.Camera;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.jspecify.annotations.Nullable;

/// Turns mouse, wheel, track pad and keys into motions of the camera, clicks and pointing.
final class Gestures {

    private static final double ARROW_PX = 120;
    private static final double ZOOM_PER_WHEEL_PX = 0.6 / 40;
    private static final long SPEED_WINDOW_NANOS = 90_000_000;
    private static final double CLICK_SLACK_PX = 4;

    private record Sample(double x, double y, long nanos) {}

    private final MapView map;
    private final Camera camera;
    private final Deque<Sample> trail = new ArrayDeque<>();
    private @Nullable Sample pressed;
    private boolean dragging;
    private Predicate<MapClick> onClick = _ -> false;

    /// @param wake asks for the next frame
    Gestures(MapView map, Camera camera, PointerWatch pointer, Runnable wake) {
        this.map = map;
        this.camera = camera;
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        map.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> {
                    pointer.move(event.getX(), event.getY());
                    wake.run();
                });
        map.addEventHandler(
                MouseEvent.MOUSE_EXITED,
                _ -> {
                    pointer.leave();
                    wake.run();
                });
        map.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        map.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        map.requestFocus();
        camera.stop();
        trail.clear();
        pressed = new Sample(event.getX(), event.getY(), System.nanoTime());
        trail.add(pressed);
        dragging = false;
        event.consume();
    }

    private void drag(MouseEvent event) {
        Sample start = pressed;
        if (start == null || event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        double way = Math.hypot(event.getX() - start.x(), event.getY() - start.y());
        if (!dragging && way < CLICK_SLACK_PX) {
            return;
        }
        if (!dragging) {
            dragging = true;
            map.setCursor(Cursor.CLOSED_HAND);
            map.lock();
        }
        Sample last = trail.getLast();
        long now = System.nanoTime();
        camera.push(event.getX() - last.x(), event.getY() - last.y());
        trail.add(new Sample(event.getX(), event.getY(), now));
        while (trail.size() > 2 && now - trail.getFirst().nanos() > SPEED_WINDOW_NANOS) {
            trail.removeFirst();
        }
        map.moved();
        event.consume();
    }

    private void release(MouseEvent event) {
        if (dragging) {
            long now = System.nanoTime();
            Sample first = trail.getFirst();
            Sample last = trail.getLast();
            double seconds = Math.max(0.012, (now - first.nanos()) * 1e-9);
            if (now - last.nanos() < SPEED_WINDOW_NANOS) {
                camera.release(
                        (last.x() - first.x()) / seconds, (last.y() - first.y()) / seconds, now);
            }
            map.setCursor(Cursor.DEFAULT);
            map.moved();
        } else if (pressed != null) {
            click(event);
        }
        pressed = null;
        dragging = false;
        event.consume();
    }

    /// @param handler answers whether the click was for it; where not, a double click zooms in
    void setOnClick(Predicate<MapClick> handler) {
        onClick = handler;
    }

    private void click(MouseEvent event) {
        Viewport now = camera.view();
        MapClick click =
                new MapClick(
                        event.getX(),
                        event.getY(),
                        Mercator.lon(now.toWorldX(event.getX())),
                        Mercator.lat(now.toWorldY(event.getY())),
                        event.getClickCount(),
                        event.getButton() == MouseButton.SECONDARY,
                        map.listHits(event.getX(), event.getY()));
        if (!onClick.test(click) && click.count() == 2 && !click.secondary()) {
            map.lock();
            camera.wheel(click.x(), click.y(), 1, System.nanoTime());
            map.moved();
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isInertia()) {
            double step = Math.clamp(event.getDeltaY() * ZOOM_PER_WHEEL_PX, -3, 3);
            camera.wheel(event.getX(), event.getY(), step, System.nanoTime());
            map.lock();
            map.moved();
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        if (event.getZoomFactor() > 0) {
            double step = Math.log(event.getZoomFactor()) / Math.log(2);
            camera.wheel(event.getX(), event.getY(), step, System.nanoTime());
            map.lock();
            map.moved();
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> shift(-ARROW_PX, 0);
            case RIGHT, KP_RIGHT -> shift(ARROW_PX, 0);
            case UP, KP_UP -> shift(0, -ARROW_PX);
            case DOWN, KP_DOWN -> shift(0, ARROW_PX);
            case PLUS, EQUALS, ADD -> map.zoomBy(1);
            case MINUS, SUBTRACT -> map.zoomBy(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void shift(double dx, double dy) {
        map.lock();
        camera.fly(camera.aim().pannedBy(-dx, -dy), 0.8, System.nanoTime());
        map.moved();
    }
}

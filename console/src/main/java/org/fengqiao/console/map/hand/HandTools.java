package org.fengqiao.console.map.hand;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.geo.Enclosure;
import org.fengqiao.console.geo.Geodesic.Place;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.map.MapClick;
import org.fengqiao.console.map.MapPointer;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.theme.Texts;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/// The tool in the hand, and what was drawn with it. A click sets a place, Space sets one in the
/// middle of the map, Backspace takes the last back, Enter or a double click finishes, Esc ends.
/// Dragging still moves the map. FX thread.
public final class HandTools implements AutoCloseable {

    private final MapView map;
    private final HandOverlay overlay;
    private final BoxDrag box;
    private final ObjectProperty<@Nullable HandTool> tool =
            new SimpleObjectProperty<>(this, "tool", null);
    private final EventHandler<KeyEvent> keys = this::press;
    private final Subscription subscription;
    private Measurement drawn = Measurement.NONE;
    private @Nullable Place pointer;
    private boolean finished;
    private Consumer<Enclosure> onEnclosed = _ -> {};

    public HandTools(MapView map) {
        this.map = map;
        overlay = new HandOverlay(map.furnitureHeightProperty());
        box = new BoxDrag(map, overlay, enclosed -> onEnclosed.accept(enclosed));
        map.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        subscription =
                Subscription.all(
                        Subscription.listen(tool, (_, _, _) -> begin()),
                        Subscription.listen(map.viewportProperty(), (_, _, _) -> paint()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> paint()),
                        box::close,
                        () -> map.removeEventFilter(KeyEvent.KEY_PRESSED, keys));
    }

    /// To be laid over the map, at its size; lets the mouse through.
    public Region overlay() {
        return overlay;
    }

    /// Null while the hand is empty.
    public ObjectProperty<@Nullable HandTool> toolProperty() {
        return tool;
    }

    /// Whether a tool is in the hand; setting it takes the tool or puts it away.
    public BooleanProperty inHand(HandTool one) {
        BooleanProperty held = new SimpleBooleanProperty(this, "inHand", tool.get() == one);
        tool.addListener((_, _, now) -> held.set(now == one));
        held.addListener((_, _, now) -> {
            if (now) {
                tool.set(one);
            } else if (tool.get() == one) {
                tool.set(null);
            }
        });
        return held;
    }

    /// Told what was gone round with [HandTool#LASSO] or by dragging with Shift held.
    public void setOnEnclosed(Consumer<Enclosure> handler) {
        onEnclosed = handler;
    }

    private void begin() {
        drawn = Measurement.NONE;
        pointer = null;
        finished = false;
        map.setCursor(tool.get() == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
        map.setTip(null);
        map.requestFocus();
        paint();
    }

    /// @return whether the click was the tool's
    public boolean click(MapClick click) {
        if (tool.get() == null || click.secondary()) {
            return false;
        }
        if (click.count() == 1) {
            add(new Place(click.lon(), click.lat()));
        } else if (click.count() == 2) {
            finish();
        }
        return true;
    }

    /// @return whether the pointer is the tool's, so that it shows no tips
    public boolean point(Optional<MapPointer> at) {
        if (tool.get() == null) {
            return false;
        }
        pointer = at.map(where -> new Place(where.lon(), where.lat())).orElse(null);
        map.setCursor(Cursor.CROSSHAIR);
        paint();
        return true;
    }

    private void add(Place place) {
        if (finished) {
            drawn = Measurement.NONE;
            finished = false;
        }
        drawn = drawn.with(place);
        paint();
    }

    private void press(KeyEvent event) {
        if (tool.get() == null
                || event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> add(new Place(map.viewport().lon(), map.viewport().lat()));
            case BACK_SPACE -> takeBack();
            case ENTER -> finish();
            case ESCAPE -> tool.set(null);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void takeBack() {
        drawn = drawn.withoutLast();
        finished = false;
        paint();
    }

    private void finish() {
        boolean enough = drawn.places().size() >= (tool.get() == HandTool.DISTANCE ? 2 : 3);
        if (!enough) {
            return;
        }
        if (tool.get() == HandTool.LASSO) {
            List<Coordinate> corners =
                    drawn.places().stream()
                            .map(at -> new Coordinate(Mercator.x(at.lon()), Mercator.y(at.lat())))
                            .toList();
            tool.set(null);
            onEnclosed.accept(Enclosure.of(corners));
        } else {
            finished = true;
            paint();
        }
    }

    /// What was measured so far, for a screen reader and for tests.
    public Measurement drawn() {
        return drawn;
    }

    private void paint() {
        HandTool held = tool.get();
        if (held == null) {
            overlay.clear();
        } else {
            overlay.show(held, drawn, finished ? null : pointer, finished, map.viewport());
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}

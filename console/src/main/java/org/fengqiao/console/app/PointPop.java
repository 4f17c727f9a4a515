package org.fengqiao.console.app;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.PopOver;
import org.fengqiao.console.resource.PointCard;
import org.fengqiao.console.resource.PointFacts;
import org.jspecify.annotations.Nullable;

/// The card of a point of the map that was clicked, with its arrow on the point; Esc or a click
/// elsewhere puts it away. FX thread.
final class PointPop implements AutoCloseable {

    private final Node map;

    /// Over the node that owns it a pop-over does not hide by itself.
    private final EventHandler<MouseEvent> pressed = _ -> close();

    private @Nullable PopOver shown;

    /// @param map on which the points lie
    PointPop(Node map) {
        this.map = map;
    }

    /// Shows a card; one that is there goes.
    ///
    /// @param x on the map, logical pixels
    /// @param y on the map, logical pixels
    void show(ObservableValue<PointFacts> facts, double x, double y) {
        close();
        PointCard card = new PointCard(facts);
        PopOver pop = new PopOver(card);
        pop.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        pop.setDetachable(false);
        pop.setAnimated(false);
        pop.setAutoHide(true);
        pop.setOnHidden(_ -> {
            card.close();
            map.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        });
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        pop.getRoot().getStyleClass().add("root");
        pop.getRoot().getStylesheets().setAll(map.getScene().getStylesheets());
        Point2D at = map.localToScreen(x, y);
        shown = pop;
        pop.show(map, at.getX(), at.getY());
    }

    boolean isShown() {
        return shown != null && shown.isShowing();
    }

    @Override
    public void close() {
        PopOver pop = shown;
        if (pop != null) {
            shown = null;
            pop.hide();
        }
    }
}

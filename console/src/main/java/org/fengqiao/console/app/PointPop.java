package org.fengqiao.console.app;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.PopOver;
import org.fengqiao.console.fx.FxThread;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.resource.PointCard;
import org.fengqiao.console.resource.PointNow;
import org.fengqiao.domain.geodesy.LonLat;
import org.jspecify.annotations.Nullable;

/// The card of a point of the map, with its arrow on the point. It follows the point, and goes when
/// the point does; Esc or a click elsewhere puts it away. FX thread.
final class PointPop implements AutoCloseable {

    private final Node map;
    private final Function<LonLat, Point2D> onMap;

    /// Over the node that owns it a pop-over does not hide by itself.
    private final EventHandler<MouseEvent> pressed = _ -> close();

    private @Nullable PopOver shown;

    /// @param map on which the points lie
    /// @param onMap where on the map a place is now, logical pixels
    PointPop(Node map, Function<LonLat, Point2D> onMap) {
        this.map = map;
        this.onMap = onMap;
    }

    /// Shows a card; one that is there goes.
    ///
    /// @param point empty once it is there no longer
    void show(ObservableValue<Optional<PointNow>> point) {
        close();
        point.getValue().ifPresent(now -> open(point, now));
    }

    private void open(ObservableValue<Optional<PointNow>> point, PointNow first) {
        PointCard card = new PointCard();
        card.show(first.facts());
        PopOver pop = new PopOver(card);
        pop.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        pop.setDetachable(false);
        pop.setAnimated(false);
        pop.setAutoHide(true);
        pop.getRoot().getStyleClass().add("root");
        Subscription dressed = PopLook.follow(pop, map.getScene());
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        Point2D at = map.localToScreen(onMap.apply(first.at()));
        shown = pop;
        pop.show(map, at.getX(), at.getY());
        Subscription following = follow(point, first, card, pop);
        pop.setOnHidden(_ -> {
            following.close();
            map.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            dressed.close();
        });
    }

    private Subscription follow(
            ObservableValue<Optional<PointNow>> point,
            PointNow first,
            PointCard card,
            PopOver pop) {
        LonLat[] at = {first.at()};
        Runnable place = () -> place(pop, map.localToScreen(onMap.apply(at[0])));
        place.run();
        ChangeListener<Optional<PointNow>> changed =
                (_, _, now) ->
                        now.ifPresentOrElse(
                                next -> {
                                    card.show(next.facts());
                                    at[0] = next.at();
                                    place.run();
                                },
                                this::close);
        return Subscription.all(
                Subscription.listen(point, changed),
                // Later, because its outline is drawn anew while it is being placed.
                Subscription.listen(
                        pop.widthProperty(), (_, _, _) -> FxThread.executor().execute(place)),
                Subscription.listen(
                        pop.heightProperty(), (_, _, _) -> FxThread.executor().execute(place)));
    }

    /// The pop-over itself knows its size only roughly, and stays where it was when it grows.
    private static void place(PopOver pop, Point2D tip) {
        Node outline = outline(pop);
        Bounds all = outline.localToScene(outline.getLayoutBounds());
        pop.setAnchorX(tip.getX() - all.getCenterX());
        pop.setAnchorY(tip.getY() - all.getMaxY());
    }

    private static Node outline(PopOver pop) {
        return pop.getSkin().getNode().lookup(".border");
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

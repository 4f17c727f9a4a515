package org.fengqiao.console.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.PopOver;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.incident.Dictionary;
import org.fengqiao.console.incident.why.ClockOf;
import org.fengqiao.console.incident.why.WhyCard;
import org.fengqiao.console.incident.why.WhyDoor;
import org.fengqiao.console.theme.Look;
import org.fengqiao.console.theme.Texts;
import org.fengqiao.domain.incident.Incident;
import org.fengqiao.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/// "Why is it red?" beside the countdown that was clicked; it goes on counting while it is shown.
/// Esc, its key or a click elsewhere puts it away. FX thread.
final class WhyPop implements WhyDoor, AutoCloseable {

    private static final double WIDTH_PX = 600;
    private static final double HEIGHT_PX = 620;

    /// Of the window's height, at most.
    private static final double SHARE = 0.86;

    private final Dictionary dictionary;
    private final Function<IncidentId, Optional<Incident>> find;
    private final ObservableValue<Instant> now;
    private final Supplier<Optional<Duration>> offset;

    /// Over the node that owns it a pop-over does not hide by itself.
    private final EventHandler<MouseEvent> pressed = _ -> close();

    private @Nullable PopOver shown;

    /// @param find an incident as new as it is known
    /// @param now the server's time, once a second
    /// @param offset server time minus this machine's; absent before it was measured
    WhyPop(
            Dictionary dictionary,
            Function<IncidentId, Optional<Incident>> find,
            ObservableValue<Instant> now,
            Supplier<Optional<Duration>> offset) {
        this.dictionary = dictionary;
        this.find = find;
        this.now = now;
        this.offset = offset;
    }

    @Override
    public void open(IncidentId id, ClockOf which, Node at) {
        close();
        Incident incident = find.apply(id).orElse(null);
        if (incident == null || at.getScene() == null) {
            return;
        }
        Scene scene = at.getScene();
        WhyCard card = new WhyCard(dictionary);
        card.show(incident, which, now.getValue(), offset.get());
        card.setPrefWidth(Math.min(Look.px(WIDTH_PX), SHARE * scene.getWidth()));
        card.setPrefHeight(Math.min(Look.px(HEIGHT_PX), SHARE * scene.getHeight()));
        // The list in it would take Esc for itself.
        card.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
        PopOver pop = new PopOver(card);
        pop.setDetachable(false);
        pop.setAnimated(false);
        pop.setAutoHide(true);
        pop.getRoot().getStyleClass().add("root");
        Subscription dressed = PopLook.follow(pop, scene);
        Node owner = scene.getRoot();
        owner.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        Runnable update =
                () -> card.update(find.apply(id).orElse(incident), now.getValue(), offset.get());
        Subscription following =
                Subscription.all(
                        Subscription.listen(now, (_, _, _) -> update.run()),
                        Subscription.listen(Texts.localeProperty(), (_, _, _) -> update.run()));
        pop.setOnHidden(_ -> {
            following.close();
            owner.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            dressed.close();
        });
        shown = pop;
        place(pop, owner, at);
        card.focusLines();
    }

    /// Towards the side of the window where there is room. It is owned by the scene's root: a cell
    /// of a list may be another row's a moment later.
    private static void place(PopOver pop, Node owner, Node at) {
        Bounds there = at.localToScreen(at.getLayoutBounds());
        Bounds window = owner.localToScreen(owner.getLayoutBounds());
        boolean left = there.getCenterX() > window.getCenterX();
        boolean upper = there.getCenterY() < window.getCenterY();
        pop.setArrowLocation(
                left
                        ? upper
                                ? PopOver.ArrowLocation.RIGHT_TOP
                                : PopOver.ArrowLocation.RIGHT_BOTTOM
                        : upper
                                ? PopOver.ArrowLocation.LEFT_TOP
                                : PopOver.ArrowLocation.LEFT_BOTTOM);
        pop.show(owner, left ? there.getMinX() : there.getMaxX(), there.getCenterY());
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

package org.fengqiao.console.map.hand;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapView;
import org.jspecify.annotations.Nullable;

/// Back and forward through the views of a map, each with the place it was seen in. FX thread.
///
/// @param <P> the place
public final class ViewSteps<P> implements AutoCloseable {

    private final MapView map;
    private final ObservableValue<@Nullable P> place;
    private final Consumer<P> enter;
    private final ViewHistory<P> history = new ViewHistory<>();
    private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper(this, "back");
    private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper(this, "forward");
    private final Subscription subscription;
    private boolean stepping;

    /// @param place null while there is none; nothing is remembered then
    /// @param enter opens a place again; where it moves the map, the map is moved on to the view
    public ViewSteps(MapView map, ObservableValue<@Nullable P> place, Consumer<P> enter) {
        this.map = map;
        this.place = place;
        this.enter = enter;
        subscription =
                Subscription.all(
                        Subscription.listen(map.viewportProperty(), (_, _, _) -> see()),
                        Subscription.listen(place, (_, _, _) -> see()));
    }

    private void see() {
        P now = place.getValue();
        if (now != null && !stepping && map.getWidth() > 0) {
            history.see(map.aim(), now, System.nanoTime());
            tell();
        }
    }

    private void tell() {
        back.set(history.canGoBack());
        forward.set(history.canGoForward());
    }

    public void back() {
        go(history.back());
    }

    public void forward() {
        go(history.forward());
    }

    private void go(Optional<ViewHistory.Seen<P>> seen) {
        seen.ifPresent(to -> {
            stepping = true;
            try {
                enter.accept(to.place());
                map.flyTo(to.view().lon(), to.view().lat(), to.view().zoom());
            } finally {
                stepping = false;
            }
            tell();
        });
    }

    public ReadOnlyBooleanProperty backProperty() {
        return back.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty forwardProperty() {
        return forward.getReadOnlyProperty();
    }

    @Override
    public void close() {
        subscription.close();
    }
}

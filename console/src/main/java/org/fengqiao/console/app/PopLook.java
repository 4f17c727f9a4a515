package org.fengqiao.console.app;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import org.controlsfx.control.PopOver;
import org.fengqiao.console.fx.Subscription;

/// Dresses a pop-over, which is a window of its own, as the scene it belongs to. FX thread.
final class PopLook {

    private PopLook() {}

    /// @return ends that it follows theme and scale
    static Subscription follow(PopOver pop, Scene scene) {
        ObservableList<String> from = scene.getStylesheets();
        ObservableList<String> to = pop.getRoot().getStylesheets();
        // All at once: without any sheet its colours would be missed, and that be logged.
        ListChangeListener<String> redress = _ -> to.setAll(from);
        from.addListener(redress);
        to.setAll(from);
        return () -> from.removeListener(redress);
    }
}

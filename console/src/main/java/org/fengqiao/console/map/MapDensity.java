package org.fengqiao.console.map;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.fengqiao.console.fx.Subscription;

/// How many device pixels make a logical one on the screen a map is on, from 1 to 3. FX thread.
final class MapDensity implements AutoCloseable {

    private final Node map;
    private final Subscription outputScale;
    private double fixed;

    /// @param changed told when the window comes on a screen of another density
    MapDensity(Node map, Runnable changed) {
        this.map = map;
        outputScale =
                Subscription.listen(
                        map.sceneProperty()
                                .flatMap(Scene::windowProperty)
                                .flatMap(Window::outputScaleXProperty),
                        (_, _, _) -> changed.run());
    }

    /// For tests: as on such a screen, wherever the map is.
    void fix(double pixels) {
        fixed = pixels;
    }

    double get() {
        if (fixed > 0) {
            return fixed;
        }
        Scene scene = map.getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : Math.clamp(window.getOutputScaleX(), 1, 3);
    }

    @Override
    public void close() {
        outputScale.close();
    }
}

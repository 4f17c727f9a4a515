package org.fengqiao.console.map;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.label.Box;
import org.fengqiao.console.map.label.Panels;

/// What lies over the map and hides names: the map's own furniture, and what others lay over it. FX
/// thread.
final class PanelWatch {

    private final Node map;
    private final Furniture furniture;
    private final InvalidationListener changed;
    private final List<Node> others = new ArrayList<>();

    /// @param changed told that some panel came, went or moved
    PanelWatch(Node map, Furniture furniture, Runnable changed) {
        this.map = map;
        this.furniture = furniture;
        this.changed = _ -> changed.run();
        furniture.setOnMoved(changed);
    }

    /// @return takes it back
    Subscription add(Node panel) {
        others.add(panel);
        panel.boundsInParentProperty().addListener(changed);
        panel.visibleProperty().addListener(changed);
        changed.invalidated(panel.visibleProperty());
        return () -> {
            if (others.remove(panel)) {
                unhook(panel);
                changed.invalidated(panel.visibleProperty());
            }
        };
    }

    private void unhook(Node panel) {
        panel.boundsInParentProperty().removeListener(changed);
        panel.visibleProperty().removeListener(changed);
    }

    void close() {
        others.forEach(this::unhook);
        others.clear();
    }

    /// The panels as they lie now.
    Panels panels() {
        List<Box> boxes = new ArrayList<>(furniture.listBoxes());
        for (Node panel : others) {
            if (panel.getScene() != null && panel.getScene() == map.getScene() && isShown(panel)) {
                Bounds at = map.sceneToLocal(panel.localToScene(panel.getLayoutBounds()));
                boxes.add(new Box(at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY()));
            }
        }
        boxes.removeIf(box -> box.right() <= box.left() || box.bottom() <= box.top());
        return new Panels(boxes);
    }

    private static boolean isShown(Node panel) {
        for (Node node = panel; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }
}

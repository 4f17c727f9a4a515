package org.fengqiao.console.map;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.fengqiao.console.map.label.Box;

/// Where names stand on a map and what they keep clear of, for tests elsewhere. FX thread.
public record NamesOnMap(MapView map) {

    private static final double NEAR_PX = 0.01;

    /// A node over the map as the map's box.
    public Box box(Node node) {
        Bounds at = map.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return new Box(at.getMinX(), at.getMinY(), at.getMaxX(), at.getMaxY());
    }

    /// Whether names keep clear of a node where it lies now.
    public boolean spare(Node node) {
        Box box = box(node);
        return map.listPanels().stream().anyMatch(panel -> near(panel, box));
    }

    private static boolean near(Box one, Box other) {
        return Math.abs(one.left() - other.left()) < NEAR_PX
                && Math.abs(one.top() - other.top()) < NEAR_PX
                && Math.abs(one.right() - other.right()) < NEAR_PX
                && Math.abs(one.bottom() - other.bottom()) < NEAR_PX;
    }

    public List<Box> list() {
        return map.listSeenNames();
    }
}

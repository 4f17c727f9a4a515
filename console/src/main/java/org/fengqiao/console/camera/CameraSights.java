package org.fengqiao.console.camera;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fengqiao.console.fx.Subscription;
import org.fengqiao.console.map.MapView;
import org.fengqiao.console.map.ShapeLayer;
import org.fengqiao.domain.resource.CameraView;
import org.fengqiao.domain.resource.Resource;

/// The view cones of the cameras in sight, near enough for them to mean something. FX thread.
public final class CameraSights implements AutoCloseable {

    private static final double SETTLE_MS = 120;
    private static final String PREFIX = "sight-";

    private final MapView map;
    private final ShapeLayer shapes;
    private final Supplier<List<Resource>> cameras;
    private final PauseTransition settle = new PauseTransition(Duration.millis(SETTLE_MS));
    private final Set<String> shown = new HashSet<>();
    private final Subscription subscription;

    /// @param shapes the layer `around`, laid on the map by the caller
    /// @param cameras those whose cones may be drawn, asked for at every change of the view
    public CameraSights(MapView map, ShapeLayer shapes, Supplier<List<Resource>> cameras) {
        this.map = map;
        this.shapes = shapes;
        this.cameras = cameras;
        settle.setOnFinished(_ -> refresh());
        subscription = Subscription.listen(map.viewportProperty(), (_, _, _) -> refreshSoon());
    }

    private void refreshSoon() {
        if (settle.getStatus() != PauseTransition.Status.RUNNING) {
            settle.playFromStart();
        }
    }

    /// The cameras have changed.
    public void refresh() {
        Set<String> next = new HashSet<>();
        for (Resource camera : SightChoice.choose(map.viewport(), cameras.get())) {
            CameraView view = camera.camera();
            if (view != null) {
                String id = PREFIX + camera.id();
                next.add(id);
                if (!shown.contains(id)) {
                    shapes.put(
                            id,
                            "sight",
                            ShapeLayer.sector(
                                    camera.position().lon(),
                                    camera.position().lat(),
                                    view.rangeM(),
                                    view.bearingDeg(),
                                    view.fieldOfViewDeg()));
                }
            }
        }
        shown.stream().filter(id -> !next.contains(id)).forEach(shapes::remove);
        shown.clear();
        shown.addAll(next);
    }

    @Override
    public void close() {
        settle.stop();
        subscription.close();
        shown.forEach(shapes::remove);
    }
}

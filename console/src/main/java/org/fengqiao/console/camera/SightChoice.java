package org.fengqiao.console.camera;

import java.util.Comparator;
import java.util.List;
import org.fengqiao.console.geo.Mercator;
import org.fengqiao.console.geo.Viewport;
import org.fengqiao.domain.resource.CameraView;
import org.fengqiao.domain.resource.Resource;
import org.locationtech.jts.geom.Envelope;

/// Which cameras' cones are worth drawing: those whose cone is on the screen and large enough to be
/// read, at most [#MOST], the nearest to the middle first. Pure.
final class SightChoice {

    static final int MOST = 60;

    /// A shorter cone is a smudge beside the camera's symbol.
    static final double LEAST_PX = 24;

    private SightChoice() {}

    static List<Resource> choose(Viewport view, List<Resource> cameras) {
        double metresPerPixel = view.metresPerPixel();
        return cameras.stream()
                .filter(camera -> readable(view, camera, metresPerPixel))
                .sorted(
                        Comparator.comparingDouble((Resource camera) -> fromMiddle(view, camera))
                                .thenComparing(Resource::id))
                .limit(MOST)
                .toList();
    }

    private static boolean readable(Viewport view, Resource camera, double metresPerPixel) {
        CameraView lens = camera.camera();
        if (lens == null || lens.rangeM() / metresPerPixel < LEAST_PX) {
            return false;
        }
        double reachPx = lens.rangeM() / metresPerPixel;
        Envelope near = view.bounds();
        near.expandBy(reachPx / view.scale());
        return near.contains(
                Mercator.x(camera.position().lon()), Mercator.y(camera.position().lat()));
    }

    private static double fromMiddle(Viewport view, Resource camera) {
        return Math.hypot(
                Mercator.x(camera.position().lon()) - view.x(),
                Mercator.y(camera.position().lat()) - view.y());
    }
}

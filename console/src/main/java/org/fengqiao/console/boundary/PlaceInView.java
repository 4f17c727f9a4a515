package org.fengqiao.console.boundary;

import java.util.Optional;
import org.fengqiao.domain.boundary.Area;
import org.fengqiao.domain.boundary.AreaTree;
import org.fengqiao.domain.code.AreaCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// The area that a view is honestly called after, whatever is drilled into. Pure.
///
/// @param extent how much of the area the view shows
public record PlaceInView(Area area, Extent extent) {

    public enum Extent {
        /// All of it, and of its city nothing else.
        WHOLE,
        /// All of it, in the midst of its neighbours.
        AROUND,
        /// Some of it, and nothing else.
        PART
    }

    /// Borders of different levels are not the same to the last metre.
    private static final double SLIVER = 0.005;

    /// What is drilled into names a view that it fills so far, in width or in height.
    private static final double FILLED = 0.5;

    /// @param drilled the place of the breadcrumb
    /// @param view degrees
    public static PlaceInView of(AreaTree tree, AreaCode drilled, Envelope view) {
        Area root = tree.root();
        Geometry frame = root.shape().getFactory().toGeometry(view);
        double seen = root.shape().intersection(frame).getArea();
        if (seen == 0) {
            return new PlaceInView(root, Extent.AROUND);
        }
        Area place = tree.find(drilled).orElse(root);
        if (!place.equals(root) && isFilledBy(view, place.shape().getEnvelopeInternal())) {
            return new PlaceInView(place, Extent.AROUND);
        }
        Area smallest = root;
        for (Optional<Area> next = Optional.of(root); next.isPresent(); ) {
            smallest = next.get();
            next = findChild(tree, smallest, view, frame, seen);
        }
        boolean whole = view.contains(smallest.shape().getEnvelopeInternal());
        return new PlaceInView(smallest, whole ? Extent.WHOLE : Extent.PART);
    }

    private static boolean isFilledBy(Envelope view, Envelope box) {
        return view.contains(box)
                && Math.max(box.getWidth() / view.getWidth(), box.getHeight() / view.getHeight())
                        >= FILLED;
    }

    /// The child that has all that is seen of the city.
    private static Optional<Area> findChild(
            AreaTree tree, Area area, Envelope view, Geometry frame, double seen) {
        return tree.listChildren(area.code()).stream()
                .filter(child -> child.shape().getEnvelopeInternal().intersects(view))
                .filter(child -> child.shape().intersection(frame).getArea() >= seen * (1 - SLIVER))
                .findFirst();
    }
}

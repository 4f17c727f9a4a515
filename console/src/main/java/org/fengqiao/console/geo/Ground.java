package org.fengqiao.console.geo;

import org.locationtech.jts.geom.Envelope;

/// The inside of one area, for asking whether a box lies wholly in it. World units; immutable, safe
/// for any thread.
public final class Ground {

    private final double[] x;
    private final double[] y;
    private final int[] starts;
    private final Envelope bounds = new Envelope();

    private Ground(double[] x, double[] y, int[] starts) {
        this.x = x;
        this.y = y;
        this.starts = starts;
        for (int i = 0; i < x.length; i++) {
            bounds.expandToInclude(x[i], y[i]);
        }
    }

    /// The area as it is drawn where a pixel is so large: mostly within a third of a pixel of the
    /// true one, without its thinnest spikes.
    ///
    /// @param pixel world units; 0 takes every vertex
    public static Ground of(SimplifiedCoverage coverage, int area, double pixel) {
        FlatRings rings = FlatRings.of(coverage, area, pixel);
        return new Ground(rings.x(), rings.y(), rings.starts());
    }

    /// A box without anything around it.
    public static Ground of(Envelope box) {
        double[] x = {box.getMinX(), box.getMaxX(), box.getMaxX(), box.getMinX(), box.getMinX()};
        double[] y = {box.getMinY(), box.getMinY(), box.getMaxY(), box.getMaxY(), box.getMinY()};
        return new Ground(x, y, new int[] {0, 5});
    }

    public Envelope bounds() {
        return new Envelope(bounds);
    }

    /// Whether no part of the box is outside.
    public boolean holds(double left, double top, double right, double bottom) {
        if (left < bounds.getMinX()
                || right > bounds.getMaxX()
                || top < bounds.getMinY()
                || bottom > bounds.getMaxY()) {
            return false;
        }
        double px = (left + right) / 2;
        double py = (top + bottom) / 2;
        boolean inside = false;
        for (int ring = 0; ring + 1 < starts.length; ring++) {
            for (int i = starts[ring]; i + 1 < starts[ring + 1]; i++) {
                double ax = x[i];
                double ay = y[i];
                double bx = x[i + 1];
                double by = y[i + 1];
                if (ay > py != by > py && px < (bx - ax) * (py - ay) / (by - ay) + ax) {
                    inside = !inside;
                }
                if (Math.max(ax, bx) > left
                        && Math.min(ax, bx) < right
                        && Math.max(ay, by) > top
                        && Math.min(ay, by) < bottom
                        && crosses(ax, ay, bx, by, left, top, right, bottom)) {
                    return false;
                }
            }
        }
        return inside;
    }

    /// Whether a segment whose box meets the box enters it: not if all corners are on one side.
    private static boolean crosses(
            double ax,
            double ay,
            double bx,
            double by,
            double left,
            double top,
            double right,
            double bottom) {
        double dx = bx - ax;
        double dy = by - ay;
        double a = dx * (top - ay) - dy * (left - ax);
        double b = dx * (top - ay) - dy * (right - ax);
        double c = dx * (bottom - ay) - dy * (left - ax);
        double d = dx * (bottom - ay) - dy * (right - ax);
        boolean allLeft = a > 0 && b > 0 && c > 0 && d > 0;
        boolean allRight = a < 0 && b < 0 && c < 0 && d < 0;
        return !allLeft && !allRight;
    }
}

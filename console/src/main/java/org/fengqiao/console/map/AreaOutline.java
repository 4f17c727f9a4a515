package org.fengqiao.console.map;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.fengqiao.console.geo.SimplifiedCoverage;
import org.locationtech.jts.geom.Envelope;

/// The outline of one area as far as it is in sight, ready to be drawn again while the view moves
/// and zooms a little: what a frame does with it does not depend on how many vertices the area has.
final class AreaOutline {

    /// The owning thread strokes so many in a few milliseconds. Where an outline has more that are
    /// told apart, as one that goes to and fro within the width of its line, only those that matter
    /// most are drawn.
    static final int MOST = 20_000;

    /// So much finer than asked for, to serve while it is zoomed in.
    private static final double FINER = 0.7;

    private static final double COARSER = 1.5;

    /// Room for the width of lines, in pixels.
    private static final double MARGIN = 32;

    private final int area;
    private final double pixel;
    private final Envelope covered;
    private final Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    private int count;

    private AreaOutline(int area, double pixel, Envelope covered) {
        this.area = area;
        this.pixel = pixel;
        this.covered = covered;
    }

    static AreaOutline of(SimplifiedCoverage coverage, int area, Plane plane) {
        Envelope covered = new Envelope(plane.world());
        double margin = MARGIN * plane.pixel();
        covered.expandBy(covered.getWidth() / 2 + margin, covered.getHeight() / 2 + margin);
        AreaOutline outline = new AreaOutline(area, plane.pixel() * FINER, covered);
        double coarse = outline.pixel;
        while (count(coverage, area, coarse, covered) > MOST) {
            coarse *= COARSER;
        }
        coverage.sendRings(area, coarse, covered, outline::add);
        return outline;
    }

    private static int count(
            SimplifiedCoverage coverage, int area, double pixel, Envelope covered) {
        int[] count = {0};
        coverage.sendRings(area, pixel, covered, (_, _, _) -> count[0]++);
        return count[0];
    }

    /// Relative to a corner: the numbers of the whole world are too coarse to be multiplied.
    private void add(double worldX, double worldY, boolean first) {
        double x = worldX - covered.getMinX();
        double y = worldY - covered.getMinY();
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
        count++;
    }

    /// Whether it is the outline of an area as it looks there.
    boolean serves(int ofArea, Plane plane) {
        return area == ofArea
                && pixel <= plane.pixel()
                && pixel >= plane.pixel() * FINER * FINER
                && covered.contains(plane.world());
    }

    int count() {
        return count;
    }

    /// In the logical pixels of a plane.
    Shape on(Plane plane) {
        double left = plane.x().applyAsDouble(covered.getMinX());
        double top = plane.y().applyAsDouble(covered.getMinY());
        double right = plane.x().applyAsDouble(covered.getMaxX());
        double bottom = plane.y().applyAsDouble(covered.getMaxY());
        return new AffineTransform(
                        (right - left) / covered.getWidth(),
                        0,
                        0,
                        (bottom - top) / covered.getHeight(),
                        left,
                        top)
                .createTransformedShape(path);
    }
}

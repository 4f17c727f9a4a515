package org.fengqiao.console.map.symbol;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/// Outlines of markers in a box from −1 to 1, of about the same weight to the eye. A status has its
/// own outline, so that it is told without its colour.
enum Body {
    CIRCLE,
    DOT,
    DIAMOND,
    SQUARE,
    TRIANGLE,
    OCTAGON,
    HEXAGON,
    SHIELD;

    Shape outline() {
        return switch (this) {
            case CIRCLE -> new Ellipse2D.Double(-0.9, -0.9, 1.8, 1.8);
            case DOT -> new Ellipse2D.Double(-0.6, -0.6, 1.2, 1.2);
            case DIAMOND -> rounded(4, 1.08, 0, 0.22);
            case SQUARE -> new RoundRectangle2D.Double(-0.82, -0.82, 1.64, 1.64, 0.5, 0.5);
            case TRIANGLE -> rounded(3, 1.18, 0.16, 0.22);
            case OCTAGON -> rounded(8, 1.0, 0, 0.12, Math.PI / 8);
            case HEXAGON -> rounded(6, 1.0, 0, 0.16);
            case SHIELD -> shield();
        };
    }

    private static Shape rounded(int corners, double radius, double down, double soft) {
        return rounded(corners, radius, down, soft, 0);
    }

    /// A regular polygon with its first corner on top and softened corners.
    private static Shape rounded(
            int corners, double radius, double down, double soft, double turn) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i <= corners; i++) {
            double[] before = corner(corners, i - 1, radius, down, turn);
            double[] here = corner(corners, i, radius, down, turn);
            double[] after = corner(corners, i + 1, radius, down, turn);
            double inX = here[0] + (before[0] - here[0]) * soft;
            double inY = here[1] + (before[1] - here[1]) * soft;
            if (i == 0) {
                path.moveTo(
                        here[0] + (after[0] - here[0]) * soft,
                        here[1] + (after[1] - here[1]) * soft);
            } else {
                path.lineTo(inX, inY);
                path.quadTo(
                        here[0],
                        here[1],
                        here[0] + (after[0] - here[0]) * soft,
                        here[1] + (after[1] - here[1]) * soft);
            }
        }
        path.closePath();
        return path;
    }

    private static double[] corner(int corners, int i, double radius, double down, double turn) {
        double angle = 2 * Math.PI * i / corners - Math.PI / 2 + turn;
        return new double[] {radius * Math.cos(angle), radius * Math.sin(angle) + down};
    }

    private static Shape shield() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -0.95);
        path.curveTo(0.3, -0.78, 0.6, -0.7, 0.82, -0.7);
        path.curveTo(0.9, 0.1, 0.6, 0.7, 0, 1.0);
        path.curveTo(-0.6, 0.7, -0.9, 0.1, -0.82, -0.7);
        path.curveTo(-0.6, -0.7, -0.3, -0.78, 0, -0.95);
        path.closePath();
        return path;
    }
}
